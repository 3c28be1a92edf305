"""Nothing new begins with somebody whose name was erased."""

from datetime import UTC, datetime

import pytest

from core.model.command import Refused
from core.model.decider import Decider
from core.subjects.accounts.deciders import OpenAccount
from core.subjects.admission.admit import JoinMember
from core.subjects.admission.answer import AcceptApplication
from core.subjects.admission.apply import ApplyMember, StateNonAdhesion
from core.subjects.admission.several import AcceptApplications
from core.subjects.erasures.erased import Erased, of_the_living
from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.mandates.terms import StartMandate
from core.subjects.parties.affiliations import StartAffiliation
from core.subjects.training.places.asking import AskPlace
from core.subjects.training.places.enrolment import EnrolMember, EnrolMembers
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, PHARMACIE, STRANGER, asked, party, refused, rows

SESSION = "s-seanceaaaaaaaaa"
BEGINNINGS = (
    ApplyMember(party=AURELIE, on=DAY),
    StateNonAdhesion(party=AURELIE, on=DAY),
    AcceptApplication(party=AURELIE, on=DAY),
    JoinMember(party=AURELIE, on=DAY),
    StartMandate(party=AURELIE, on=DAY),
    StartAffiliation(party=AURELIE, structure=PHARMACIE, on=DAY),
    OpenAccount(account="a-aurelieaaaaaaaaa", label="Aurélie", party=AURELIE),
    AskPlace(session=SESSION, party=AURELIE, on=DAY),
    EnrolMember(session=SESSION, party=AURELIE, on=DAY),
)
SEVERAL = (
    AcceptApplications(parties=(BASTIEN, AURELIE), on=DAY),
    EnrolMembers(session=SESSION, parties=(BASTIEN, AURELIE), on=DAY),
)
GONE = ErasureOrdered(on=DAY, ground="request", classes=("contact", "identity"), party=AURELIE)
KNOWN = (party(AURELIE), party(BASTIEN))


@pytest.mark.parametrize("command", [*BEGINNINGS, *SEVERAL], ids=lambda one: one.name)
def test_whoever_was_erased_is_registered_anew_before_anything_begins(command):
    why = refused(command, *KNOWN, GONE)
    assert (why.code, set(why.fields)) == ("party-erased", {"parties" if command in SEVERAL else "party"})
    assert "inscrivez-la comme une personne nouvelle" in why.message


def test_whose_contact_alone_was_erased_may_come_back():
    contact = ErasureOrdered(on=DAY, ground="request", classes=("contact",), party=AURELIE)
    assert asked(BEGINNINGS[0], *KNOWN, contact).result[0].party == AURELIE
    assert asked(ApplyMember(party=BASTIEN, on=DAY), *KNOWN, GONE).result[0].party == BASTIEN


def test_an_account_without_a_party_opens():
    opened = asked(OpenAccount(account="a-aurelieaaaaaaaaa", label="Aurélie"), *KNOWN, GONE).result
    assert opened[0].account == "a-aurelieaaaaaaaaa"


def test_those_erased_are_listed_for_the_pages_that_offer_them_nothing():
    assert [row.party for row in rows("parties.erased", *KNOWN, GONE)] == [AURELIE]
    assert STRANGER not in {row.party for row in rows("parties.erased", *KNOWN, GONE)}


def test_the_moment_of_asking_comes_through():
    asked_at = datetime(2024, 3, 12, 9, tzinfo=UTC)
    late = Decider(JoinMember, frozenset(), (), lambda _command, at: Refused("late", f"{at:%H:%M}"), (), timed=True)
    assert of_the_living(late).decide(BEGINNINGS[3], Erased(), asked_at).message == "09:00"
