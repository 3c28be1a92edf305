"""What is shipped: locks, vendored files, the wheel, and no word of where anything was fetched."""

import re
import subprocess
import sys
import tomllib
import zipfile
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

OURS = {"core", "demo", "plugins", "web"}
HOSTS = [".".join(name) for name in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))]
PLACE = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/\w")
PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ;[^\\]*)? \\\n(?P<hashes>(?:    --hash=sha256:\w{64}.*\n?)+)",
    re.MULTILINE,
)


class Vendored(msgspec.Struct, frozen=True):
    """One file of somebody else, as its manifest describes it."""

    name: str
    version: str
    licence: str
    source: str
    file: str
    sha256: str


def pins(lock: Path) -> dict[str, tuple[str, str]]:
    """Read a lock: version and hashes by name."""
    found = {m["name"]: (m["version"], m["hashes"]) for m in PIN.finditer(lock.read_text(encoding="utf-8"))}
    assert len(found) > 10
    return found


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_is_pins_with_hashes_and_nothing_else(root, name):
    rest = PIN.sub("", (root / name).read_text(encoding="utf-8"))

    assert pins(root / name)
    assert rest.strip() == ""


def test_the_locks_hold_what_the_project_declares(root):
    """After a change of dependencies: ``python3 run.py lock``."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev = pins(root / "requirements.lock"), pins(root / "requirements-dev.lock")
    groups = project["dependency-groups"]
    declared = [(line, run) for line in [*project["project"]["dependencies"], *groups["build"]]]
    declared += [(line, dev) for line in groups["dev"]]

    for line, lock in declared:
        wanted = Requirement(line)
        assert wanted.specifier.contains(lock[canonicalize_name(wanted.name)][0]), line


def test_the_two_locks_agree(root):
    """What is tested is what is run."""
    run, dev = pins(root / "requirements.lock"), pins(root / "requirements-dev.lock")

    assert {name: dev.get(name) for name in run} == run


def test_no_file_says_where_things_were_fetched_or_made(root, files):
    """Neither a registry's address nor a folder of somebody's machine stands in a committed file."""
    found, read = [], 0
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        read += 1
        found += [(str(file.relative_to(root)), host) for host in HOSTS if host in text]
        found += [(str(file.relative_to(root)), place) for place in PLACE.findall(text)]

    assert read > 50
    assert found == []
    assert root / "uv.lock" not in files


@pytest.mark.parametrize("manifest", ["web/vendor.json", "tests/vendor/vendor.json"])
def test_vendored_files_are_what_their_manifest_says(root, files, manifest):
    """Name, version, licence and digest of every file that others wrote; none outside the manifest."""
    folder = (root / manifest).parent
    folder = folder / "static" if (folder / "static").is_dir() else folder
    listed = msgspec.json.decode((root / manifest).read_bytes(), type=list[Vendored])
    present = {f for f in files if f.is_relative_to(folder) and "vendor" in f.parts and f != root / manifest}

    assert listed
    assert {entry.file: sha256((folder / entry.file).read_bytes()).hexdigest() for entry in listed} == {
        entry.file: entry.sha256 for entry in listed
    }
    assert {folder / entry.file for entry in listed} == present


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_the_packages(root, files, tmp_path):
    """Templates, rules, fonts and catalogues included."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    ours = {str(f.relative_to(root)) for f in files if f.relative_to(root).parts[0] in OURS}

    with zipfile.ZipFile(wheel) as archive:
        assert ours <= set(archive.namelist())
