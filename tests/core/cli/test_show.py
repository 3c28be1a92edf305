import msgspec
import pytest

from core.sheets import read_sheet


@pytest.fixture
def missions(record):
    return record(
        {"command": "open-mission", "code": "access", "label": "Accès aux soins", "on": "2026-01-15"},
        {"command": "open-mission", "code": "crisis", "label": "Plan de crise", "on": "2026-03-01"},
    )


def shown(run, *args):
    return msgspec.json.decode(run("show", "missions", "--format", "json", *args).stdout)


def test_the_table_says_which_situation_it_shows(run, missions):
    lines = run("show", "missions", "--on", "2026-04-01").stdout.splitlines()

    assert lines[0] == f"Missions — situation au 01/04/2026, enregistrement n° {missions[1]['positions'][0]}"
    assert [line.split("  ")[0] for line in lines[2:]] == ["Accès aux soins", "Plan de crise"]


def test_the_two_clocks_choose_the_rows(run, missions):
    assert [row["label"] for row in shown(run, "--on", "2026-02-01")["rows"]] == ["Accès aux soins"]
    assert [row["label"] for row in shown(run, "--known", missions[0]["positions"][0])["rows"]] == ["Accès aux soins"]
    assert shown(run, "--known", "2000-01-01")["rows"] == []


def test_json_names_the_records_behind_each_row(run, missions):
    first = shown(run)["rows"][0]

    assert first["code"] == "access"
    assert first["opened"] == "2026-01-15"
    assert first["spent"] == 0
    assert first["positions"] == missions[0]["positions"]


@pytest.mark.usefixtures("missions")
def test_any_column_filters_by_code_or_by_word(run):
    for said in (("--code", "crisis"), ("--code=Crise sanitaire grave",), ("--opened", "2026-03-01")):
        assert [row["code"] for row in shown(run, *said)["rows"]] == ["crisis"]
    assert shown(run, "--code", "crisis", "--opened", "2026-01-15")["rows"] == []


def test_a_column_with_the_name_of_an_option_filters_too(run, record):
    for day in ("2026-01-15", "2026-03-01"):
        record({"command": "receive-money", "amount": "100", "source": "other", "on": day})
    said = run("show", "incomes", "--only", "on=2026-01-15", "--format", "json").stdout

    assert [row["on"] for row in msgspec.json.decode(said)["rows"]] == ["2026-01-15"]
    assert "[filter-unknown]" in run("show", "incomes", "--only", "colour=bleu", ends=2).stderr


def test_what_does_not_exist_is_told(run):
    assert "[view-unknown]" in run("show", "nope", ends=2).stderr
    assert "[filter-unknown]" in run("show", "missions", "--colour", "bleu", ends=2).stderr
    assert "[filter-value]" in run("show", "missions", "--code", ends=2).stderr
    assert "[date-invalid]" in run("show", "missions", "--on", "hier", ends=2).stderr


@pytest.mark.usefixtures("missions")
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_sheets_hold_the_same_rows(run, form, tmp_path):
    target = tmp_path / f"missions.{form}"
    run("show", "missions", "--format", form, "--output", target)
    grid = read_sheet(target.read_bytes())

    assert [line.cells[1] for line in grid.lines] == ["Accès aux soins", "Plan de crise"]
    assert grid.header[-2:] == ("Enregistrements n°", "Barèmes")
    assert run("show", "missions", "--format", form).stdout_bytes == target.read_bytes()


def test_protected_texts_are_opened_for_who_holds_the_directory(run, record):
    record({"command": "receive-money", "amount": "100", "source": "other", "payer_name": "Léa Brunet"})

    assert "Léa Brunet" in run("show", "incomes").stdout
    assert "Léa Brunet" in run("show", "incomes", "--format", "csv").stdout
    assert run("show", "incomes", "--payer_name", "léa brunet", "--format", "json").stdout.count("Brunet") == 1
