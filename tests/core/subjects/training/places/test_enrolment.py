"""Places are taken while there is room, and given back."""

from datetime import date
from typing import Any

from hypothesis import given, strategies
from msgspec import structs

from core.model.view import AsOf
from core.subjects.parties.fold import PARTIES
from core.subjects.training import (
    ENROL,
    ENROL_ALL,
    SESSIONS,
    TRAINEES,
    WITHDRAW,
    Attendance,
    EnrolMember,
    EnrolMembers,
    EnrolmentWithdrawn,
    HalfDay,
    SessionCancelled,
    SessionHeld,
    SessionPostponed,
    WithdrawEnrolment,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import folded, spec

FEBRUARY = date(2024, 2, 1)
PEOPLE = (person(CAMILLE), person(LUCIEN), person(NOURA))


def enrol(party: Any, on: date = FEBRUARY) -> EnrolMember:
    return EnrolMember(session=ASTHME, party=party, on=on)


def withdraw(party: Any, on: date) -> WithdrawEnrolment:
    return WithdrawEnrolment(session=ASTHME, party=party, on=on)


def withdrawn(party: Any, on: date) -> EnrolmentWithdrawn:
    return EnrolmentWithdrawn(session=ASTHME, party=party, on=on)


def test_anybody_of_the_register_may_enrol() -> None:
    spec(ENROL).given(*PEOPLE, session()).when(enrol(CAMILLE)).yields(enrolled(CAMILLE))
    spec(ENROL).given(*PEOPLE, session(), enrolled(CAMILLE)).when(enrol(CAMILLE)).yields()


def test_a_complete_session_refuses_one_more() -> None:
    full = (*PEOPLE, session(capacity=2), enrolled(CAMILLE), enrolled(LUCIEN))
    spec(ENROL).given(*full).when(enrol(NOURA)).refused("session-complete")
    spec(ENROL).given(*full, withdrawn(LUCIEN, date(2024, 2, 5))).when(enrol(NOURA)).yields(enrolled(NOURA))


def test_an_enrolment_is_refused() -> None:
    spec(ENROL).given(*PEOPLE).when(enrol(CAMILLE)).refused("session-unknown")
    spec(ENROL).given(session()).when(enrol(CAMILLE)).refused("party-unknown")
    cancelled = SessionCancelled(session=ASTHME, on=FEBRUARY)
    spec(ENROL).given(*PEOPLE, session(), cancelled).when(enrol(CAMILLE)).refused("session-cancelled")
    again = enrol(CAMILLE, date(2024, 2, 2))
    spec(ENROL).given(*PEOPLE, session(), enrolled(CAMILLE)).when(again).refused("already-enrolled")


def enrol_all(*parties: Any, on: date = FEBRUARY) -> EnrolMembers:
    return EnrolMembers(session=ASTHME, parties=parties, on=on)


def test_several_enrol_at_once() -> None:
    """Whoever has the same place already is left as is; somebody ticked twice takes one place."""
    known = spec(ENROL_ALL).given(*PEOPLE, session(), enrolled(LUCIEN))
    known.when(enrol_all(CAMILLE, LUCIEN, NOURA, CAMILLE)).yields(enrolled(CAMILLE), enrolled(NOURA))
    known.when(enrol_all(LUCIEN)).yields()


def test_where_one_cannot_enrol_nobody_does() -> None:
    full = (*PEOPLE, session(capacity=2), enrolled(CAMILLE))
    spec(ENROL_ALL).given(*full).when(enrol_all(LUCIEN, NOURA)).refused("session-complete")
    spec(ENROL_ALL).given(*full).when(enrol_all(CAMILLE, LUCIEN, on=DAY)).refused("already-enrolled")
    spec(ENROL_ALL).given(*PEOPLE[:1], session()).when(enrol_all(CAMILLE, NOURA)).refused("party-unknown")


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Too many people, and a day after the session."""
    full = (*PEOPLE, session(capacity=2), enrolled(CAMILLE))
    answer = spec(ENROL_ALL).given(*full).when(enrol_all(LUCIEN, NOURA, on=date(DAY.year + 1, 1, 1)))
    refusal = answer.refused("session-complete")
    assert refusal.fields["parties"] == "2 personnes pour 1 place libre."
    assert list(refusal.fields) == ["parties", "on"]
    spec(ENROL).given(*PEOPLE, session()).when(enrol(CAMILLE, DAY)).yields(enrolled(CAMILLE, DAY))
    spec(ENROL).given(*PEOPLE, session()).when(enrol(CAMILLE, date(DAY.year + 1, 1, 1))).refused("after-session")


def test_only_persons_enrol_and_their_profession_stands_beside_the_name() -> None:
    firm = structs.replace(person(NOURA), nature="structure", profession="")
    spec(ENROL).given(firm, session()).when(enrol(NOURA)).refused("not-a-person")
    rows = list(TRAINEES.rows(AsOf(DAY, 2, DAY), folded(PARTIES, (person(CAMILLE), firm))))
    assert [(row.party, bool(row.beside)) for row in rows] == [(CAMILLE, True)]


def test_a_place_is_given_back_and_taken_again() -> None:
    history = (*PEOPLE, session(), enrolled(CAMILLE))
    left = withdrawn(CAMILLE, date(2024, 2, 20))
    spec(WITHDRAW).given(*history).when(withdraw(CAMILLE, date(2024, 2, 20))).yields(left)
    spec(WITHDRAW).given(*history, left).when(withdraw(CAMILLE, date(2024, 2, 20))).yields()
    back = date(2024, 2, 25)
    spec(ENROL).given(*history, left).when(enrol(CAMILLE, back)).yields(enrolled(CAMILLE, back))


def test_a_withdrawal_is_refused() -> None:
    spec(WITHDRAW).when(withdraw(CAMILLE, FEBRUARY)).refused("session-unknown")
    spec(WITHDRAW).given(session()).when(withdraw(CAMILLE, FEBRUARY)).refused("not-enrolled")
    early = withdraw(CAMILLE, date(2024, 1, 31))
    spec(WITHDRAW).given(session(), enrolled(CAMILLE)).when(early).refused("not-enrolled")
    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="absent"),))
    spec(WITHDRAW).given(session(), enrolled(CAMILLE), held).when(withdraw(CAMILLE, DAY)).refused("session-held")


@given(strategies.lists(strategies.tuples(strategies.sampled_from([CAMILLE, LUCIEN, NOURA]), strategies.booleans())))
def test_a_session_never_holds_more_than_its_places(moves: list[tuple[Any, bool]]) -> None:
    """Whatever the order of enrolments and withdrawals."""
    facts: list[Any] = [*PEOPLE, session(capacity=2)]
    for day, (party, joins) in enumerate(moves, 1):
        on = date.fromordinal(FEBRUARY.toordinal() - 200 + day)
        asked = spec(ENROL if joins else WITHDRAW).given(*facts)
        result = asked.when(enrol(party, on) if joins else withdraw(party, on)).result
        facts += result if isinstance(result, tuple) else ()
        assert sum(1 for _ in folded(SESSIONS, facts).by_id[ASTHME].enrolled()) <= 2


def test_the_days_of_a_session_postponed_are_those_that_count() -> None:
    later = date(DAY.year, DAY.month + 1, 9)
    said = SessionPostponed(
        session=ASTHME, on=FEBRUARY, parts=(HalfDay(on=later, starts="09:00", ends="12:00", minutes=180),)
    )
    given = (*PEOPLE, session(), enrolled(LUCIEN), said)
    spec(ENROL).given(*given).when(enrol(CAMILLE, later)).yields(enrolled(CAMILLE, later))
    spec(ENROL).given(*given).when(enrol(CAMILLE, date(later.year + 1, 1, 1))).refused("after-session")
    spec(WITHDRAW).given(*given).when(withdraw(LUCIEN, later)).yields(withdrawn(LUCIEN, later))
