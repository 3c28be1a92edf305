"""What to record first."""

from datetime import date

from core.facts import AccountId, Fact, Id, MissionId, PartyId, clear
from core.model.view import AsOf
from core.subjects.accounts.facts import AccountOpened
from core.subjects.accounts.fold import ACCOUNTS
from core.subjects.association.facts import AssociationFounded
from core.subjects.association.fold import ASSOCIATION
from core.subjects.beginnings.todo import first_steps
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


def links(*facts: Fact) -> list[str]:
    states = [folded(fold, facts) for fold in (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS)]
    return [row.link for row in first_steps(AsOf(DAY, 9, DAY), *states)]


def test_a_new_register_says_where_to_begin() -> None:
    assert links(FOUNDED, account("b")) == ["/statuts", "/adherents", "/missions", "/comptes"]


def test_members_wait_for_the_statutes_and_it_is_said() -> None:
    states = [folded(fold, (FOUNDED,)) for fold in (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS)]
    said = {row.link: row.what for row in first_steps(AsOf(DAY, 9, DAY), *states)}
    assert said["/adherents"].startswith("Admettre les premiers adhérents, une fois les statuts enregistrés")


def test_what_is_done_is_said_no_more() -> None:
    joined = MemberJoined(party=PartyId(Id("p-bbbbbbbbbbbbbbbb")), on=DAY, college="actifs")
    opened = MissionOpened(mission=MissionId(Id("i-bbbbbbbbbbbbbbbb")), code="access", on=DAY, label="Accès aux soins")

    assert links(FOUNDED, account("b"), account("c"), joined, opened) == ["/statuts"]
