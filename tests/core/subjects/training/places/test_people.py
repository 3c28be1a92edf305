"""Participants are those who had a place and those who came without one."""

from datetime import date

from core.facts import Ref, clear
from core.model.view import AsOf
from core.subjects.parties.fold import PARTIES
from core.subjects.training import (
    ENROLLED,
    PARTICIPANTS,
    SESSIONS,
    SIGN_IN,
    Attendance,
    EnrolmentWithdrawn,
    SessionHeld,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.core.subjects.training.attendance.test_signing import PARTS, signed
from tests.spec import folded

FACTS = (
    session(),
    enrolled(CAMILLE),
    enrolled(LUCIEN, funder="other"),
    EnrolmentWithdrawn(session=ASTHME, party=LUCIEN, on=date(2024, 3, 1)),
    SessionHeld(
        session=ASTHME,
        on=DAY,
        rows=(
            Attendance(party=CAMILLE, present="all"),
            Attendance(party=NOURA, present="part"),
            Attendance(party=CAMILLE, present="absent"),
        ),
    ),
)
STATE = folded(SESSIONS, FACTS)
FEBRUARY = date(2024, 2, 1)


def test_a_participant_shows_the_way_from_enrolment_to_presence() -> None:
    rows = PARTICIPANTS.rows(AsOf(DAY, 5, DAY), STATE)
    assert [(row.party, row.enrolled, row.withdrawn, row.funder, row.present, row.positions) for row in rows] == [
        (CAMILLE, FEBRUARY, None, "dpc", "all", (2, 5)),
        (LUCIEN, FEBRUARY, date(2024, 3, 1), "other", "", (3, 4)),
        (NOURA, None, None, "", "part", (5,)),
    ]


def test_before_the_session_only_enrolments_show() -> None:
    day = date(2024, 2, 29)
    rows = PARTICIPANTS.rows(AsOf(day, 5, day), STATE)
    assert [(row.party, row.withdrawn, row.present) for row in rows] == [(CAMILLE, None, ""), (LUCIEN, None, "")]


def test_the_sheet_to_fill_in_starts_from_those_who_hold_a_place() -> None:
    parties = folded(PARTIES, (person(CAMILLE),))
    (row,) = ENROLLED.rows(AsOf(DAY, 5, DAY), STATE, parties)
    assert (row.session, row.party, row.present, row.positions) == (ASTHME, CAMILLE, "all", (2,))
    assert row.name == (Ref(1, "family"),)


def test_the_sheet_to_sign_names_those_enrolled_with_their_profession() -> None:
    parties = folded(PARTIES, (person(CAMILLE), person(LUCIEN, "pharmacien")))
    rows = SIGN_IN.rows(AsOf(FEBRUARY, 5, FEBRUARY), STATE, parties)
    assert [(row.party, row.profession, row.positions) for row in rows] == [
        (CAMILLE, "Infirmier·e", (2,)),
        (LUCIEN, "Pharmacien·ne, pharmacie", (3,)),
    ]
    assert [row.party for row in SIGN_IN.rows(AsOf(DAY, 5, DAY), STATE, parties)] == [CAMILLE]


def test_what_is_signed_already_stands_on_the_sheet_from_its_day_on() -> None:
    drawn = signed(trace=clear("M1 2L3 4"))
    facts = (session(parts=PARTS, duration=390), enrolled(CAMILLE), enrolled(LUCIEN), drawn, signed(LUCIEN, part=2))
    states = folded(SESSIONS, facts), folded(PARTIES, (person(CAMILLE), person(LUCIEN)))
    given = [(row.signatures, row.positions) for row in SIGN_IN.rows(AsOf(DAY, 5, DAY), *states)]
    assert given == [((Ref(4, "trace"), None), (2, 4)), ((None, Ref(5, "written")), (3, 5))]
    assert [row.signatures for row in SIGN_IN.rows(AsOf(FEBRUARY, 5, DAY), *states)] == [(None, None)] * 2
