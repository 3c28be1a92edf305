"""The command line on a data directory that cannot be written, or is full: it reads, and refuses in a sentence."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LINE = '{"command":"open-mission","code":"access","label":"Soins non programmés"}'
PROGRAM = """
import os, resource, shutil, sys
from pathlib import Path
from click.testing import CliRunner
import core.ledger
from core.cli import main

core.ledger.installed_registry = lambda: core.ledger.registry_of(())
where, how = Path(sys.argv[1]), sys.argv[2]
ASKED = [
    (("show", "accounts"), 0),
    (("journal",), 0),
    (("verify",), 0),
    (("account", "list"), 0),
    (("rules",), 0),
    (("record",), 1),
    (("checkpoint",), 1),
    (("account", "add", "--name", "Zoé"), 1),
    (("init", "--name", "CPTS de l’Autre"), 1),
    (("--data", str(where.parent / "neuf"), "init", "--name", "CPTS Neuve"), 1),
]

def ask(directory, told):
    for args, ends in ASKED:
        result = CliRunner().invoke(main, ["--data", str(directory), *args], input=os.environ["LINE"])
        if told:
            assert result.exit_code == ends, (args, result.output, result.exception)
            assert result.exception is None or isinstance(result.exception, SystemExit), (args, result.exception)
            said = [line for line in result.stderr.splitlines() if line.startswith("registre : ")]
            print(*args[:2], "|", *said)
            assert len(said) == 1, (args, result.stderr)

warm = where.parent / "chaud"
shutil.copytree(where, warm)
ask(warm, False)  # what is imported later could not be read by another account, nor written on a full disk
for made in set(where.parent.iterdir()) - {where}:
    shutil.rmtree(made) if made.is_dir() else made.unlink()
if how == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
elif os.geteuid() == 0:
    for path in (where, *where.rglob("*")):
        os.chown(path, 65534, 65534)
    where.parent.chmod(0o755)
    os.setgid(65534)
    os.setuid(65534)
if how == "readonly":
    for path in where.rglob("*"):
        if path.parent.name != "keys":
            path.chmod(0o555 if path.is_dir() else 0o444)
    where.chmod(0o555)
files = lambda: {path: path.read_bytes() for path in where.rglob("*") if path.is_file() and "-" not in path.name}
before = files()
ask(where, True)
assert files() == before
assert not core.ledger.exists(where.parent / "neuf")
for path in (where, where / "keys", where / "checkpoints"):
    path.chmod(0o755)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions and limits of file size are POSIX's")
@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("readonly", "ne peut être que lu (ledger.db) : rien ne peut y être enregistré."),
        ("full", "Le disque est plein"),
    ],
)
def test_it_reads_what_it_can_and_refuses_the_rest_in_one_sentence(run, directory, how, told):
    run("account", "list")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "registre"  # where other accounts can reach it
        shutil.copytree(directory, folder)
        said = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(folder), how],
            cwd=ROOT,
            env={**os.environ, "LINE": LINE},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    assert said.returncode == 0, said.stderr
    assert said.stderr == ""
    lines = said.stdout.splitlines()
    assert len(lines) == 10
    assert all(told in line for line in lines[:8])
    assert "[already-there]" in lines[8]


def test_a_file_that_cannot_be_read_is_said_in_french(run, directory):
    (directory / "registre.json").chmod(0)
    (directory / "registre.json").unlink()
    (directory / "registre.json").mkdir()

    assert "c’est un dossier. [identity-unreadable]" in run("show", "accounts", ends=1).stderr


def test_what_was_said_at_once_is_not_said_again(run, directory):
    (directory / "vault.db").unlink()

    for args in (["checkpoint"], ["backup", directory.parent / "copie"], ["account", "add", "--name", "Zoé"]):
        assert run(*args, ends=1).stderr.count("[vault-missing]") == 1
    assert run("show", "accounts").stderr.count("[vault-missing]") == 1


def test_a_register_is_verified_though_its_keys_are_lost(run, directory):
    (directory / "keys" / "master.key").unlink()
    said = run("verify", ends=3)

    assert "[keys-missing]" in said.stderr
    assert said.stderr.count("[secret-file]") == 1


def test_keys_that_a_verification_finds_damaged_are_said(run, directory):
    run("verify")
    path = directory / "vault.db"
    whole = path.read_bytes()
    name = next(iter(sorted({part for part in whole.split(b"/identity") if part[-18:-16] == b"a-"})))[-18:]
    assert whole.count(name + b"/identity") == 2
    path.write_bytes(whole.replace(name, name[:-1] + b"0", 1))
    said = run("verify", ends=3)

    assert "[keys-missing]" in said.stderr
    assert said.stderr.count("[vault-damaged]") == 1
