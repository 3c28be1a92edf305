"""What is amiss in a session of DPC is listed with its day, how to mend it and where."""

from datetime import date, timedelta
from typing import Any

from core.facts import Fact
from core.model.view import AsOf
from core.subjects.membership.facts import MemberResigned
from core.subjects.training import SessionCancelled, SessionFileAttached, SessionHeld
from plugins.dpc.assessment.anomalies import ANOMALIES
from plugins.dpc.facts.actions import AgencyRegistrationTold
from plugins.dpc.facts.organisme import OdpcRegistered
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, enrolled, person
from tests.plugins.dpc.cases import FILED, RULES, held, joined, people
from tests.plugins.dpc.payments import CLAIMED, PAID
from tests.spec import folded

NUMBERED = {"action": "12345678901", "number": "1"}


def found(*facts: Fact, on: date = DAY + timedelta(days=8)) -> list[Any]:
    return list(ANOMALIES.rows(AsOf(on, len(facts), on), *(folded(fold, facts) for fold in ANOMALIES.folds)))


def said(*facts: Fact, **more: Any) -> list[str]:
    return [row.what for row in found(*facts, **more)]


def test_each_line_says_since_when_how_to_mend_it_and_where() -> None:
    row = next(row for row in found(*held(5, **NUMBERED)) if row.what.startswith("L’action"))
    assert (row.since, row.link) == (date(2024, 1, 1), "/dpc/actions")
    assert row.mend == "Déclarez-la telle que l’Agence la publie."
    assert row.positions


def test_registrations_not_told_are_named_one_by_one() -> None:
    facts = held(5, **NUMBERED)
    told = [AgencyRegistrationTold(session=ASTHME, party=one, on=date(2024, 3, 5)) for one in people(4)]
    rows = [row for row in found(*facts, *told) if row.what == "Inscription auprès de l’Agence pas signalée"]
    assert [(row.party, row.since) for row in rows] == [(people(5)[4], date(2024, 3, 1))]


def test_an_organisme_whose_registration_ends_before_the_session() -> None:
    facts = [fact for fact in held(5, **NUMBERED) if not isinstance(fact, OdpcRegistered)]
    until = OdpcRegistered(on=date(2021, 9, 1), number="9876", until=DAY - timedelta(days=1))
    assert "Pas d’organisme de DPC enregistré le 12/03/2024" in said(*facts, until)
    assert "Pas d’organisme de DPC enregistré le 12/03/2024" not in said(*held(5, **NUMBERED))


def test_who_has_no_number_is_named() -> None:
    (row,) = (row for row in found(*held(5, capacity=12, **NUMBERED), *_unheld()) if row.party == CAMILLE and row.link)
    assert row.what == "Ni numéro RPPS ni numéro ADELI"


def test_nothing_is_asked_of_who_could_not_be_paid_for_anyway() -> None:
    gone = MemberResigned(party=CAMILLE, on=date(2024, 3, 1))
    camille = [fact for fact in _unheld() if not isinstance(fact, AgencyRegistrationTold)]
    known = held(5, capacity=12, **NUMBERED)
    assert len([row for row in found(*known, *camille) if row.party == CAMILLE]) == 2  # number, registration
    assert [row for row in found(*known, *camille, gone) if row.party == CAMILLE] == []


def test_a_claim_that_waits_for_nothing_lacks_nothing_any_more() -> None:
    known = (*held(12, **NUMBERED), CLAIMED)
    after = FILED + timedelta(days=90)
    assert {row.filed for row in found(*known, on=after)} == {True}
    assert found(*known, PAID, on=after) == []


def _unheld() -> tuple[Fact, ...]:
    rows = (*(fact for fact in held(5) if isinstance(fact, SessionHeld)),)[0].rows
    came = SessionHeld(session=ASTHME, on=DAY, rows=(*rows, type(rows[0])(party=CAMILLE, present="all")))
    told = AgencyRegistrationTold(session=ASTHME, party=CAMILLE, on=date(2024, 3, 5))
    return person(CAMILLE), joined(CAMILLE), enrolled(CAMILLE), told, came


def test_a_programme_that_is_joined_is_not_asked_for() -> None:
    joined = SessionFileAttached(session=ASTHME, sort="programme", file="a b application/pdf", on=DAY)
    assert "Le programme n’est pas joint" in said(*held(5, **NUMBERED))
    assert "Le programme n’est pas joint" not in said(*held(5, **NUMBERED), joined)


def test_nothing_is_said_of_what_is_no_session_of_dpc() -> None:
    cancelled = SessionCancelled(session=ASTHME, on=DAY)
    unheld = [fact for fact in held(5) if not isinstance(fact, SessionHeld)]
    assert said(*unheld) == []
    assert said(*unheld, cancelled) == []
    assert said(*RULES) == []


def test_too_few_people_of_one_profession() -> None:
    facts = held(3, **NUMBERED)
    assert "Trop peu de participants : 3, il en faut 5" in said(*facts)
    assert "Séance d’une seule profession" not in said(*facts)
    assert "Séance d’une seule profession" in said(*held(1, **NUMBERED))


def test_who_teaches_is_no_participant() -> None:
    first, what = people(5)[0], "Compté·e parmi les participants, et assure la séance"
    rows = [row for row in found(*held(5, trainer=first, **NUMBERED)) if row.what == what]
    assert [(row.party, row.mend) for row in rows] == [(first, "Corrigez l’émargement, ou la programmation.")]
    assert what not in said(*held(5, **NUMBERED))
