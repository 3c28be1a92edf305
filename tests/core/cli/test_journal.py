import msgspec
import pytest


@pytest.fixture
def opened(record):
    return record({"command": "open-mission", "code": "access", "label": "Accès", "id": "c-1"})[0]["positions"][0]


def read(run, *args):
    return msgspec.json.decode(run("journal", "--json", *args).stdout)


def test_records_come_in_their_order_as_they_are_stored(run, opened):
    entries = read(run)

    assert [entry["position"] for entry in entries] == list(range(1, opened + 1))
    assert entries[-1]["record"]["kind"] == "mission-opened.1"
    assert entries[-1]["record"]["command"] == "c-1"
    assert entries[-1]["record"]["fact"]["label"] == "Accès"


def test_records_are_found_by_kind_by_tag_and_by_moment(run, opened):
    mission = read(run)[-1]["record"]["fact"]["mission"]

    assert [entry["position"] for entry in read(run, "--kind", "mission-opened")] == [opened]
    assert [entry["position"] for entry in read(run, "--tag", mission)] == [opened]
    assert [entry["position"] for entry in read(run, "--since", str(opened - 1))] == [opened]
    assert [entry["position"] for entry in read(run, "--limit", "1")] == [opened]
    assert len(read(run, "--since", "2000-01-01")) == opened
    assert read(run, "--since", "2190-01-01") == []


def test_the_table_says_what_a_record_holds_in_words(run, record, opened):
    record({"command": "receive-money", "amount": "76,50", "source": "other", "payer_name": "Léa Brunet"})
    lines = run("journal").stdout.splitlines()

    assert "Mission du contrat : Accès aux soins" in lines[opened]
    assert "Léa Brunet" in lines[opened + 1]
    assert "76,50" in lines[opened + 1]


def test_a_correction_is_said_on_both_records(run, record, opened):
    mission = read(run)[-1]["record"]["fact"]["mission"]
    record({"command": "open-mission", "mission": mission, "code": "access", "label": "Soins", "corrects": opened})
    lines = run("journal").stdout.splitlines()

    assert f"corrigé par le n° {opened + 1}" in lines[opened]
    assert f"corrige le n° {opened}" in lines[opened + 1]
