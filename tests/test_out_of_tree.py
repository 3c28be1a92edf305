"""The plugin of the documentation, installed as a stranger would install it, and used."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

EXAMPLE = Path(__file__).parents[1] / "docs" / "example-plugin"
REGISTRE = Path(sys.executable).with_name("registre")
LINES = 60
SOLENE = "p-" + "k" * 16
PAGE = """
from core.ledger import installed_registry
for block in installed_registry().pages["/prets"].blocks:
    print(type(block).__name__, getattr(block, "view", "") or block.command)
"""
Run = Callable[..., subprocess.CompletedProcess[str]]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> Run:
    """Install the example beside Registre, and give what runs a program that sees both."""
    folder = tmp_path_factory.mktemp("out-of-tree")
    source, site = folder / "source", folder / "site"
    shutil.copytree(EXAMPLE, source)
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    alone = ["--no-index", "--no-deps", "--no-build-isolation"]  # nothing is fetched
    subprocess.run([*pip, *alone, "--target", str(site), str(source)], check=True)
    environment = {**os.environ, "PYTHONPATH": str(site), "REGISTRE_DATA": str(folder / "data")}

    def run(*command: object, said: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(word) for word in command],
            input=said,
            env=environment,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="module")
def ask(run) -> Callable[..., dict[str, Any]]:
    """Make a register with one person in it, and give what asks it a command."""
    made = run(REGISTRE, "init", "--name", "CPTS du Val d’Orge")
    assert made.returncode == 0, made.stderr

    def ask(command: str, **fields: object) -> dict[str, Any]:
        line = msgspec.json.encode({"command": command, **fields}).decode()
        answered = run(REGISTRE, "record", "-", said=line)
        assert answered.stdout, answered.stderr
        return msgspec.json.decode(answered.stdout)

    known = ask("register-party", party=SOLENE, family="Berthier", given="Solène", on="2026-01-05")
    assert "positions" in known, known
    return ask


@pytest.fixture(scope="module")
def lent(ask) -> dict[str, Any]:
    """Lend a projector for a week of March."""
    return ask("lend-equipment", item="Vidéoprojecteur", party=SOLENE, on="2026-03-02", until="2026-03-06")


def test_the_example_is_at_most_sixty_lines():
    """Its packaging and its module, blank lines aside: what can be read in two minutes."""
    sources = sorted(file for file in EXAMPLE.rglob("*") if file.suffix in {".py", ".toml"})
    written = [line for file in sources for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]

    assert [file.name for file in sources] == ["pyproject.toml", "__init__.py"]
    assert len(written) <= LINES


def test_it_is_listed_with_the_package_that_brings_it(run):
    listed = {one["name"]: one for one in msgspec.json.decode(run(REGISTRE, "plugins", "--json").stdout)}

    assert listed["loans"] == {
        "name": "loans",
        "title": "Prêts",
        "package": "registre-loans",
        "kinds": 1,
        "commands": 1,
        "views": 1,
        "rules": 0,
        "pages": 1,
    }


def test_its_command_is_recorded(run, lent):
    (entry,) = msgspec.json.decode(run(REGISTRE, "journal", "--kind", "equipment-lent", "--json").stdout)

    assert lent["positions"] == [entry["position"]]
    assert entry["record"]["kind"] == "equipment-lent.1"
    assert entry["record"]["fact"] == {
        "item": "Vidéoprojecteur",
        "party": SOLENE,
        "on": "2026-03-02",
        "until": "2026-03-06",
    }


def test_its_refusal_is_answered_with_its_code(ask, lent):
    assert lent["positions"]
    again = ask("lend-equipment", item="Vidéoprojecteur", party=SOLENE, on="2026-03-06", until="2026-03-09")

    assert again["refused"] == "already-lent"
    assert again["message"] == "Déjà prêté jusqu’au 06/03/2026."


@pytest.mark.parametrize(("on", "items"), [("2026-03-06", ["Vidéoprojecteur"]), ("2026-03-07", [])])
def test_its_view_answers_for_any_day(run, lent, on, items):
    shown = msgspec.json.decode(run(REGISTRE, "show", "loans.out", "--on", on, "--format", "json").stdout)

    assert lent["positions"]
    assert [row["item"] for row in shown["rows"]] == items
    assert [row["positions"] for row in shown["rows"]] == [lent["positions"]] * len(items)


def test_the_faces_say_names_for_its_ids(run, lent):
    shown = run(REGISTRE, "show", "loans.out", "--on", "2026-03-04").stdout

    assert lent["positions"]
    assert "Berthier" in shown


def test_its_page_is_in_the_registry(run):
    drawn = run(sys.executable, "-c", PAGE)

    assert drawn.stdout.splitlines() == ["Table loans.out", "Form lend-equipment"], drawn.stderr
