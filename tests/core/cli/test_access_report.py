from datetime import UTC, datetime

import msgspec
import pytest

from core.access import TERMINAL, AccessFile, reads

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.fixture
def ines(record, run):
    """Admit somebody, and give her id."""
    record({"command": "admit-member", "family": "Petit", "given": "Inès", "on": "2025-02-01"})
    return msgspec.json.decode(run("show", "members", "--format", "json").stdout)["rows"][0]["party"]


def test_everything_held_on_a_person_is_written_for_its_owner_only(ines, run, tmp_path):
    for name in ("rapport.json", "rapport.pdf"):
        said = run("access-report", ines, "--output", tmp_path / name).output
        assert said.endswith(f"enregistrements dans {tmp_path / name}.\n")
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert msgspec.json.decode((tmp_path / "rapport.json").read_bytes())["personne"] == "Petit Inès"
    assert (tmp_path / "rapport.pdf").read_bytes().startswith(b"%PDF-")


def test_what_is_asked_badly_is_said(ines, run, tmp_path):
    assert "[output-form]" in run("access-report", ines, "--output", tmp_path / "r.txt", ends=2).output
    assert "[party-unknown]" in run("access-report", "p-x", "--output", tmp_path / "r.json", ends=1).output


def test_what_the_terminal_reads_is_noted(ines, run, directory, tmp_path):
    run("access-report", ines, "--output", tmp_path / "r.json")
    run("paper", "adhesion", "--output", tmp_path / "a.pdf")
    run("diff", "members", "--from", "2025-01-01", "--to", "2025-03-01")
    with AccessFile(directory) as access:
        noted = {(one.account, one.what) for one in reads.since(access, LONG_AGO)}

    assert {(TERMINAL, what) for what in ("members", f"access-report {ines}")} <= noted
