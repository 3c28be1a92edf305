"""What to record first."""

from datetime import date

from core.facts import AccountId, Fact, Id, MissionId, PartyId, clear
from core.model.view import AsOf
from core.subjects.accounts.facts import AccountOpened
from core.subjects.accounts.fold import ACCOUNTS
from core.subjects.association.facts import AssociationFounded, BankAccountGiven, SeatTransferred
from core.subjects.association.fold import ASSOCIATION
from core.subjects.beginnings.todo import first_steps
from core.subjects.mandates.facts import MandateStarted
from core.subjects.mandates.fold import MANDATES
from core.subjects.membership.facts import MemberJoined
from core.subjects.membership.fold import MEMBERS
from core.subjects.missions.facts import MissionOpened
from core.subjects.missions.fold import MISSIONS
from core.subjects.statutes.fold import STATUTES
from tests.spec import folded

DAY = date(2026, 3, 10)
FOUNDED = AssociationFounded(on=DAY, label="CPTS des Trois Rivières", department="59")


def account(letter: str) -> AccountOpened:
    return AccountOpened(account=AccountId(Id(f"a-{letter * 16}")), label=clear("Ana Berthier"))


def said(*facts: Fact) -> list[str]:
    states = [folded(fold, facts) for fold in (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS, MANDATES)]
    return [row.what for row in first_steps(AsOf(DAY, 9, DAY), *states)]


def links(*facts: Fact) -> list[str]:
    states = [folded(fold, facts) for fold in (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS, MANDATES)]
    return [row.link for row in first_steps(AsOf(DAY, 9, DAY), *states)]


def test_a_new_register_says_where_to_begin() -> None:
    assert links(FOUNDED, account("b")) == [
        "/statuts",
        "/adherents",
        "/mandats",
        "/association",
        "/association",
        "/missions",
        "/comptes",
    ]


def test_members_wait_for_the_statutes_and_it_is_said() -> None:
    states = [folded(fold, (FOUNDED,)) for fold in (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS, MANDATES)]
    told = {row.link: row.what for row in first_steps(AsOf(DAY, 9, DAY), *states)}
    assert told["/adherents"].startswith("Admettre les premiers adhérents, une fois les statuts enregistrés")


def test_what_is_done_is_said_no_more() -> None:
    joined = MemberJoined(party=PartyId(Id("p-bbbbbbbbbbbbbbbb")), on=DAY, college="actifs")
    opened = MissionOpened(mission=MissionId(Id("i-bbbbbbbbbbbbbbbb")), code="access", on=DAY, label="Accès aux soins")

    assert links(FOUNDED, account("b"), account("c"), joined, opened) == [
        "/statuts",
        "/mandats",
        "/association",
        "/association",
    ]


def test_what_the_association_has_not_said_of_itself_is_asked() -> None:
    declared = AssociationFounded(on=date(2020, 3, 2), label="CPTS des Trois Rivières", department="59")
    seat = SeatTransferred(on=DAY, seat="1 place du Marché", department="59")
    account_ = BankAccountGiven(on=DAY, iban="FR7630006000011234567890189", reference="relevé")

    def asked(*facts: Fact) -> list[str]:
        return [
            what.partition(" :")[2].strip()
            for what in said(*facts)
            if "de l’association" in what or "Compléter" in what
        ]

    bank = "son IBAN figure sur les appels de cotisation"
    assert asked(FOUNDED) == ["jour de sa déclaration, adresse du siège", bank]
    assert asked(declared) == ["adresse du siège", bank]
    assert asked(declared, seat) == [bank]
    assert asked(declared, seat, account_) == []


def test_the_offices_that_nobody_ever_held_are_asked() -> None:
    head = MandateStarted(party=PartyId(Id("p-bbbbbbbbbbbbbbbb")), on=DAY, body="bureau", office="president")
    purse = MandateStarted(party=PartyId(Id("p-bbbbbbbbbbbbbbbb")), on=DAY, body="board", office="treasurer")
    asked = "Enregistrer les mandats en cours : "

    assert f"{asked}présidence, trésorerie, conseil d’administration" in said(FOUNDED)
    assert f"{asked}trésorerie, conseil d’administration" in said(FOUNDED, head)
    assert not [what for what in said(FOUNDED, head, purse) if what.startswith(asked)]
