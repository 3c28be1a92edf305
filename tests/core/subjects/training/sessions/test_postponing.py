"""A session is postponed, or put on the calendar again; a place is asked for by link."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.subjects.training import (
    ASK,
    DECLINE,
    DUPLICATE,
    POSTPONE,
    SESSIONS,
    AskPlace,
    DeclinePlace,
    DuplicateSession,
    EnrolmentWithdrawn,
    HalfDay,
    HalfDayLine,
    PlaceAsked,
    PlaceDeclined,
    PostponeSession,
    SessionCancelled,
    SessionHeld,
    SessionPostponed,
)
from core.subjects.training.places.asking import is_asking
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, SOINS, enrolled, mission, person, session
from tests.core.subjects.training.attendance.test_signing import PARTS, signed
from tests.spec import folded, spec

TOLD, LATER = date(2024, 3, 5), date(2024, 4, 9)
AGAIN: Any = "s-asthme2aaaaaaaaa"
PEOPLE: Any = (CAMILLE, LUCIEN, NOURA)
NEW = HalfDay(on=LATER, starts="09:00", ends="12:00", minutes=180)


def postpone(line: HalfDayLine | None = None) -> PostponeSession:
    lines = (line or HalfDayLine(on=LATER, starts="09:00", ends="12:00"),)
    return PostponeSession(session=ASTHME, on=TOLD, parts=lines)


def test_a_session_postponed_keeps_its_places_and_its_former_days_until_it_was_said() -> None:
    fact = SessionPostponed(session=ASTHME, on=TOLD, parts=(NEW,))
    spec(POSTPONE).given(session(), enrolled(CAMILLE)).when(postpone()).yields(fact)
    spec(POSTPONE).given(session(), fact).when(postpone()).yields()
    known = folded(SESSIONS, (session(), enrolled(CAMILLE), fact)).by_id[ASTHME]
    assert [part.on for part in known.half_days(date(2024, 3, 4))] == [DAY]
    assert known.half_days(TOLD) == (NEW,)
    assert (known.status(date(2024, 3, 20)), known.status(date(2024, 4, 10))) == ("planned", "attendance-missing")
    assert list(known.enrolled(LATER)) == [CAMILLE]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ((), "session-unknown"),
        ((session(), SessionCancelled(session=ASTHME, on=TOLD)), "session-cancelled"),
        ((session(), SessionHeld(session=ASTHME, on=DAY, rows=())), "session-held"),
        ((session(parts=PARTS), signed()), "session-begun"),
    ],
)
def test_a_postponement_is_refused(facts: tuple[Any, ...], code: str) -> None:
    spec(POSTPONE).given(*facts).when(postpone()).refused(code)


MOVES = st.lists(st.tuples(st.sampled_from(["enrol", "withdraw", "postpone"]), st.sampled_from(PEOPLE)), max_size=12)


@given(MOVES)
def test_postponing_never_loses_a_place(moves: list[tuple[str, Any]]) -> None:
    """Whatever is postponed in between, those who have a place are those who took it and did not give it back."""
    facts: list[Any] = [session()]
    expected: set[Any] = set()
    for number, (move, party) in enumerate(moves):
        on = TOLD + timedelta(days=number)
        if move == "enrol":
            facts.append(enrolled(party, on))
            expected.add(party)
        elif move == "withdraw":
            facts.append(EnrolmentWithdrawn(session=ASTHME, party=party, on=on))
            expected.discard(party)
        else:
            later = LATER + timedelta(days=number)
            part = HalfDay(on=later, starts="09:00", ends="12:00", minutes=180)
            facts.append(SessionPostponed(session=ASTHME, on=on, parts=(part,)))
    assert set(folded(SESSIONS, facts).by_id[ASTHME].enrolled()) == expected


def test_a_session_like_another_has_its_half_days_as_many_days_later() -> None:
    command = DuplicateSession(session=AGAIN, like=ASTHME, on=LATER, number="2", scheduled_on=TOLD)
    facts = (mission(), session(parts=PARTS, mission=SOINS, number="1"), enrolled(CAMILLE))
    (fact,) = spec(DUPLICATE).given(*facts).when(command).result
    assert ([part.on for part in fact.parts], fact.on, fact.number) == ([LATER, LATER], LATER, "2")
    spec(DUPLICATE).given(*facts, fact).when(command).yields()
    assert list(folded(SESSIONS, (*facts, fact)).by_id[AGAIN].enrolled()) == []
    spec(DUPLICATE).given(*facts).when(DuplicateSession(session=AGAIN, like=ASTHME, on=DAY)).refused("same-day")
    spec(DUPLICATE).given(mission()).when(command).refused("session-unknown")


def test_a_place_is_asked_for_then_given_or_declined() -> None:
    ask, asked = AskPlace(session=ASTHME, party=CAMILLE, on=TOLD), PlaceAsked(session=ASTHME, party=CAMILLE, on=TOLD)
    facts = (session(), person(CAMILLE))
    spec(ASK).given(*facts).when(ask).yields(asked)
    spec(ASK).given(*facts, asked).when(ask).yields()
    spec(ASK).given(*facts, enrolled(CAMILLE)).when(ask).refused("already-enrolled")
    spec(ASK).given(session()).when(ask).refused("party-unknown")
    firm = replace(person(CAMILLE), nature="structure", profession="")
    spec(ASK).given(session(), firm).when(ask).refused("not-a-person")
    spec(ASK).given(*facts).when(AskPlace(session=ASTHME, party=CAMILLE, on=LATER)).refused("after-session")
    declined = PlaceDeclined(session=ASTHME, party=CAMILLE, on=TOLD)
    decline = DeclinePlace(session=ASTHME, party=CAMILLE, on=TOLD)
    spec(DECLINE).given(*facts, asked).when(decline).yields(declined)
    spec(DECLINE).given(*facts, asked, declined).when(decline).yields()
    spec(DECLINE).given(*facts).when(decline).refused("not-asked")
    spec(ASK).given(*facts, asked, declined).when(ask).yields(asked)
    known = folded(SESSIONS, (*facts, asked, enrolled(CAMILLE, LATER))).by_id[ASTHME]
    assert (is_asking(known, CAMILLE, TOLD), is_asking(known, CAMILLE, LATER)) == (True, False)
