from importlib.metadata import EntryPoint

import pytest
from click.testing import CliRunner

from core.cli import group, main

PROMISED = {
    *("init", "commands", "record", "views", "show", "diff", "journal", "verify", "checkpoint", "export", "backup"),
    *("restore", "rules", "plugins", "account", "doctor", "import", "paper", "dossier", "access-report", "tick"),
}


def point(name: str, value: str) -> EntryPoint:
    return EntryPoint(name, value, group.FACES)


@pytest.fixture
def faces(monkeypatch):
    def bring(*points: EntryPoint) -> None:
        monkeypatch.setattr(group, "_faces", lambda: {one.name: one for one in points})

    return bring


def test_every_promised_command_is_there():
    assert set(main.commands) == PROMISED


def test_every_command_explains_itself_in_french():
    for command in main.commands.values():
        assert command.help
        assert command.get_short_help_str(200)[0].isupper()


def test_a_face_brings_its_command_and_gets_the_directory(faces, run, directory):
    run("doctor")
    faces(point("comptes", "core.cli.account:account"))

    assert "comptes" in CliRunner().invoke(main, ["--help"]).output
    assert CliRunner().invoke(main, ["comptes", "list", "--data", str(directory)]).exit_code == 0


def test_a_face_that_does_not_load_says_so_and_spares_the_others(faces):
    faces(point("absente", "no_such_module:command"), point("fausse", "core.ids:new_id"))

    helped = CliRunner().invoke(main, ["--help"])
    called = [CliRunner().invoke(main, [name]) for name in ("absente", "fausse")]

    assert helped.exit_code == 0
    assert [one.exit_code for one in called] == [1, 1]
    assert all("[face-broken]" in one.stderr for one in called)


def test_an_error_is_one_french_sentence_with_a_code_and_no_traceback(bare):
    result = bare("show", "missions", ends=1)

    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("registre : Le dossier ")
    assert result.stderr.endswith("ne contient pas de registre. [no-register]\n")


def test_what_is_no_error_of_the_register_is_not_hidden(monkeypatch):
    def fail(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(main.commands["plugins"], "callback", fail)

    assert isinstance(CliRunner().invoke(main, ["plugins"]).exception, ZeroDivisionError)


def test_the_data_directory_may_be_said_before_or_after_the_command(run, directory):
    before = run("account", "list", "--json").stdout
    after = CliRunner().invoke(main, ["account", "list", "--json", "--data", str(directory)]).stdout

    assert before == after


def test_an_interruption_ends_with_130(monkeypatch):
    def stop(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main.commands["plugins"], "callback", stop)
    result = CliRunner().invoke(main, ["plugins"])

    assert result.exit_code == 130
    assert "[interrupted]" in result.stderr
