"""A session is postponed, or put on the calendar again; a place is asked for by link."""

from datetime import date
from typing import Any

import pytest

from core.subjects.training import (
    ASK,
    DECLINE,
    DUPLICATE,
    POSTPONE,
    SESSIONS,
    AskPlace,
    DeclinePlace,
    DuplicateSession,
    HalfDay,
    HalfDayLine,
    PlaceAsked,
    PlaceDeclined,
    PostponeSession,
    SessionCancelled,
    SessionHeld,
    SessionPostponed,
)
from core.subjects.training.asking import is_asking
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, SOINS, enrolled, mission, person, session
from tests.core.subjects.training.test_signing import PARTS, signed
from tests.spec import folded, spec

TOLD, LATER = date(2024, 3, 5), date(2024, 4, 9)
AGAIN: Any = "s-asthme2aaaaaaaaa"
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
    ("given", "code"),
    [
        ((), "session-unknown"),
        ((session(), SessionCancelled(session=ASTHME, on=TOLD)), "session-cancelled"),
        ((session(), SessionHeld(session=ASTHME, on=DAY, rows=())), "session-held"),
        ((session(parts=PARTS), signed()), "session-begun"),
    ],
)
def test_a_postponement_is_refused(given: tuple[Any, ...], code: str) -> None:
    spec(POSTPONE).given(*given).when(postpone()).refused(code)


def test_a_session_like_another_has_its_half_days_as_many_days_later() -> None:
    command = DuplicateSession(session=AGAIN, like=ASTHME, on=LATER, number="2", scheduled_on=TOLD)
    given = (mission(), session(parts=PARTS, mission=SOINS, number="1"), enrolled(CAMILLE))
    (fact,) = spec(DUPLICATE).given(*given).when(command).result
    assert ([part.on for part in fact.parts], fact.on, fact.number) == ([LATER, LATER], LATER, "2")
    spec(DUPLICATE).given(*given, fact).when(command).yields()
    assert list(folded(SESSIONS, (*given, fact)).by_id[AGAIN].enrolled()) == []
    spec(DUPLICATE).given(*given).when(DuplicateSession(session=AGAIN, like=ASTHME, on=DAY)).refused("same-day")
    spec(DUPLICATE).given(mission()).when(command).refused("session-unknown")


def test_a_place_is_asked_for_then_given_or_declined() -> None:
    ask, asked = AskPlace(session=ASTHME, party=CAMILLE, on=TOLD), PlaceAsked(session=ASTHME, party=CAMILLE, on=TOLD)
    given = (session(), person(CAMILLE))
    spec(ASK).given(*given).when(ask).yields(asked)
    spec(ASK).given(*given, asked).when(ask).yields()
    spec(ASK).given(*given, enrolled(CAMILLE)).when(ask).refused("already-enrolled")
    spec(ASK).given(session()).when(ask).refused("party-unknown")
    spec(ASK).given(*given).when(AskPlace(session=ASTHME, party=CAMILLE, on=LATER)).refused("after-session")
    declined = PlaceDeclined(session=ASTHME, party=CAMILLE, on=TOLD)
    decline = DeclinePlace(session=ASTHME, party=CAMILLE, on=TOLD)
    spec(DECLINE).given(*given, asked).when(decline).yields(declined)
    spec(DECLINE).given(*given, asked, declined).when(decline).yields()
    spec(DECLINE).given(*given).when(decline).refused("not-asked")
    spec(ASK).given(*given, asked, declined).when(ask).yields(asked)
    known = folded(SESSIONS, (*given, asked, enrolled(CAMILLE, LATER))).by_id[ASTHME]
    assert (is_asking(known, CAMILLE, TOLD), is_asking(known, CAMILLE, LATER)) == (True, False)
