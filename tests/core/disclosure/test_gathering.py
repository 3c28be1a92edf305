"""Everything held on a person is in her report, and nothing that is on somebody else alone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from core.access import AccessFile, logins, passwords, reads, sessions, tokens
from core.disclosure import as_json, as_pdf, gather
from core.facts import AccountId, Id, MissionId, PartyId
from core.ids import new_id
from core.intake import bind
from core.keeping import PURPOSES, SOURCES
from core.ledger import Ledger, WithdrawRecord, create_ledger, installed_registry
from core.subjects.accounts.deciders import OpenAccount
from core.subjects.missions.deciders import OpenMission
from core.subjects.parties.changes import RenameParty
from core.subjects.parties.register import RegisterParty
from core.subjects.workgroups import WorkId
from core.subjects.workgroups.deciders import RecordWorkMeeting
from tests.core.disclosure.planting import PARTY, plant
from web.outbox import Outbox

AT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
INES, HUGO, NOUR = "p-aaaaaaaaaaaaaaaa", "p-cccccccccccccccc", "p-dddddddddddddddd"


@pytest.fixture
def register(tmp_path: Path) -> Iterator[tuple[Ledger, AccountId]]:
    """Give an empty register and its founder."""
    ledger, founder = create_ledger(
        tmp_path / "registre",
        installed_registry(),
        name="CPTS du Lac",
        department="74",
        holder="Camille Roux",
        clock=lambda: AT,
    )
    yield ledger, founder
    ledger.close()


@pytest.fixture
def access(register: tuple[Ledger, AccountId]) -> Iterator[AccessFile]:
    with AccessFile(register[0].directory) as opened:
        yield opened


def ask(register, command) -> None:
    ledger, founder = register
    assert getattr(ledger.record(command, by=founder, command_id=new_id("c")), "positions", ())


@pytest.fixture
def ines(register):
    """Register Inès Petit, who has an account, and Hugo Brunet."""
    ask(register, RegisterParty(party=INES, on=date(2026, 3, 1), family="Petit", given="Inès", email="ines@exemple.fr"))
    ask(register, RegisterParty(party=HUGO, on=date(2026, 3, 1), family="Brunet", given="Hugo"))
    account = AccountId(Id("a-iiiiiiiiiiiiiiii"))
    ask(register, OpenAccount(account=account, label="Inès P.", party=INES))
    return account


def test_every_kind_of_record_that_names_a_person_is_told_with_its_texts(register, access):
    ledger, founder = register
    planted, places = plant(ledger, founder)
    report = gather(ledger, access, PARTY)
    assert report is not None
    written = as_json(report).decode()

    assert len(places) > 30
    assert {one.number for one in report.records} >= set(places.values())
    assert [canary for kind in planted.canaries for canary in planted.canaries[kind] if canary not in written] == []
    assert as_pdf(ledger, report).startswith(b"%PDF-")


def test_accounts_readings_and_letters_are_told(register, access, ines):
    ledger, _ = register
    logins.bind(access, ines, "ines.petit@exemple.fr")
    passwords.set_password(access, ines, "huit tasses de camomille", AT)
    tokens.create(access, ines, "tableau de bord", AT)
    sessions.start(access, "k", b"{}", AT, account=ines, opened=AT)
    reads.note(access, ines, "/adherents", AT - timedelta(days=2))
    reads.note(access, "a-autre", f"/adherents/{INES}", AT - timedelta(days=1))
    outbox = Outbox(ledger.directory / "outbox")
    for to in ("ines@exemple.fr", "ines.petit@exemple.fr", "hugo@exemple.fr"):
        outbox.post(to, f"Pour {to}", "Bonjour", AT)
    report = gather(ledger, access, INES)
    assert report is not None
    (account,) = report.accounts

    assert (account.name, account.has_password, account.tokens) == ("Inès P.", True, ("tableau de bord",))
    assert (account.sessions, [one.what for one in account.readings]) == (("10/03/2026 à 10:00",), ["Adhérents"])
    assert [one.what for one in report.readings] == ["Adhérent·e : Petit Inès"]
    assert sorted(one.subject for one in report.letters) == ["Pour ines.petit@exemple.fr", "Pour ines@exemple.fr"]


def test_a_page_on_somebody_else_is_told_without_a_name(register, access, ines):
    reads.note(access, ines, f"/adherents/{HUGO}", AT - timedelta(days=2))
    report = gather(register[0], access, INES)
    assert report is not None

    assert [one.what for one in report.accounts[0].readings] == ["Adhérent·e : une autre personne"]


@pytest.mark.usefixtures("ines")
def test_why_for_whom_from_where_and_how_long_are_told_as_the_register_of_stores_says(register, access):
    report = gather(register[0], access, INES)
    assert report is not None
    told = msgspec.json.decode(as_json(report))

    assert [one["finalité"] for one in told["finalités"]] == [one.name for one in PURPOSES]
    assert all(one["destinataires"] and one["fondement"] for one in told["finalités"])
    kept = {one["données"]: one["gardées"] for one in told["durées"]}
    shown = register[0].show("privacy.durations")
    assert kept == {row.what: row.kept for row in shown.rows}
    assert told["origine"] == list(SOURCES)
    assert {one.split(" :")[0] for one in told["vos_droits"]} >= {
        "Rectifier",
        "Effacer",
        "Limiter, s’opposer",
        "Réclamer",
    }


@pytest.mark.usefixtures("ines")
def test_a_college_is_told_by_its_name(register, access):
    college = {"college": "soignants", "label": "Professionnels de santé", "dues": "20"}
    meeting = {"type": "ago", "quorum": "1/4", "base": "adherents"}
    said = {"on": "2026-03-01", "reference": "Statuts", "dues_grace": "2", "colleges": [college], "meetings": [meeting]}
    said["majorities"] = [{"type": "ordinary", "fraction": "1/2"}]
    for name, raw in (
        ("adopt-statutes", said),
        (
            "admit-member",
            {"party": NOUR, "family": "Haddad", "on": "2026-03-02", "college": "soignants"},
        ),
    ):
        ledger = register[0]
        ask(
            register, bind(ledger.registry.deciders[name].command, raw, command_id=new_id("c"), today=date(2026, 3, 10))
        )
    report = gather(register[0], access, NOUR)
    assert report is not None

    lines = [(line.title, line.text) for record in report.records for line in record.lines]
    assert ("Collège", "Professionnels de santé") in lines


@pytest.mark.usefixtures("ines")
def test_what_is_on_others_stays_closed(register, access):
    ledger, founder = register
    plant(ledger, founder)
    report = gather(ledger, access, INES)
    assert report is not None

    assert "Brunet" not in as_json(report).decode()
    assert "canari" not in as_json(report).decode()


@pytest.mark.usefixtures("ines")
def test_a_name_in_the_free_text_of_something_else_is_to_be_read_again(register, access):
    ledger, _ = register
    mission = MissionId(Id("mi-aaaaaaaaaaaaaaaa"))
    ask(register, OpenMission(mission=mission, code="access", label="Accès aux soins", on=date(2026, 3, 1)))
    for work, notes in (("w-aaaaaaaaaaaaaaaa", "Mme PETIT s’est excusée"), ("w-bbbbbbbbbbbbbbbb", "Petits pas")):
        met = RecordWorkMeeting(
            work=WorkId(Id(work)),
            mission=mission,
            on=date(2026, 3, 5),
            topic="Parcours",
            present=(PartyId(Id(HUGO)),),
            duration=60,
            notes=notes,
        )
        ask(register, met)
    report = gather(ledger, access, INES)
    assert report is not None
    (found,) = report.mentions

    assert (found.number, found.what) == (ledger.head() - 1, "Réunion de groupe de travail")
    assert "excusée" not in as_json(report).decode()


@pytest.mark.usefixtures("ines")
def test_a_former_name_is_told_and_nobody_is_known_by_another_id(register, access):
    ledger, _ = register
    ask(register, RenameParty(party=INES, on=date(2026, 3, 5), family="Garnier", given="Inès"))
    report = gather(ledger, access, INES)
    assert report is not None
    told = msgspec.json.decode(as_json(report))

    assert {"champ": "Nom ou raison sociale", "valeur": "Petit"} in told["enregistrements"][0]["champs"]
    assert "Garnier" in told["personne"]
    assert gather(ledger, access, "p-zzzzzzzzzzzzzzzz") is None


@pytest.mark.usefixtures("ines")
def test_corrections_are_not_read_again_for_each_mention(register, access, monkeypatch):
    ledger, _ = register
    for number in range(8):
        mission = MissionId(Id(new_id("mi")))
        ask(register, OpenMission(mission=mission, code="access", label=f"Accès {number}", on=date(2026, 3, 1)))
        ask(register, WithdrawRecord(position=ledger.head(), reason="Vu avec Mme Petit : en double."))
    read = []
    corrections = ledger.recorder.corrections

    def counted(*span):
        read.append(found := corrections(*span))
        return found

    monkeypatch.setattr(ledger.recorder, "corrections", counted)
    report = gather(ledger, access, INES)

    assert len(report.mentions) == 8
    assert len(read) < 8
