"""Those enrolled are told what changed: whom, in which words, and that it was done."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from core.model.view import AsOf
from core.subjects.sendings import PaperSent
from core.subjects.training import (
    NOTICES,
    TELL,
    EnrolledTold,
    EnrolmentWithdrawn,
    SessionCancelled,
    SessionHeld,
    SessionPostponed,
    TellEnrolled,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, LUCIEN, NOURA, enrolled, session
from tests.core.subjects.training.sessions.test_postponing import LATER, NEW, TOLD
from tests.spec import folded, spec

NEWS = SessionPostponed(session=ASTHME, on=TOLD, parts=(NEW,))
SAID = EnrolledTold(session=ASTHME, on=TOLD)
CANCELLED = SessionCancelled(session=ASTHME, on=date(2024, 3, 20))


def tell(on: date = TOLD) -> TellEnrolled:
    return TellEnrolled(session=ASTHME, on=on)


def test_it_is_said_once_for_each_news() -> None:
    spec(TELL).given(session(), NEWS).when(tell()).yields(SAID)
    spec(TELL).given(session(), NEWS, SAID).when(tell()).yields()
    again = EnrolledTold(session=ASTHME, on=CANCELLED.on)
    spec(TELL).given(session(), NEWS, SAID, CANCELLED).when(tell(CANCELLED.on)).yields(again)


def test_there_must_be_news() -> None:
    spec(TELL).when(tell()).refused("session-unknown")
    spec(TELL).given(session()).when(tell()).refused("nothing-to-tell")
    spec(TELL).given(session(), NEWS).when(tell(date(2024, 3, 4))).refused("before-news")


def notices(day: date, *facts: Any) -> list[Any]:
    return list(NOTICES.rows(AsOf(day, len(facts), day), *(folded(fold, facts) for fold in NOTICES.folds)))


def test_who_had_a_place_when_the_news_came_and_still_has_it_is_to_be_told() -> None:
    gone = EnrolmentWithdrawn(session=ASTHME, party=LUCIEN, on=date(2024, 3, 6))
    given = (session(), enrolled(CAMILLE), enrolled(LUCIEN), NEWS, enrolled(NOURA, date(2024, 3, 6)))
    (row,) = notices(date(2024, 3, 6), *given)
    assert row.people == (CAMILLE, LUCIEN)
    (row,) = notices(date(2024, 3, 6), *given, gone)
    assert row.people == (CAMILLE,)
    held = SessionHeld(session=ASTHME, on=LATER, rows=())
    assert notices(LATER, *given, held) == []


def test_whom_the_notice_of_this_news_was_sent_to_is_told() -> None:
    given = (session(), enrolled(CAMILLE), enrolled(LUCIEN), NEWS)  # the news is the fourth record
    sent = PaperSent(paper="avis", called="Avis", party=CAMILLE, about=f"{ASTHME}-4", told="", on=date(2024, 3, 7))
    assert [row.people for row in notices(date(2024, 3, 6), *given, sent)] == [(CAMILLE, LUCIEN)]
    assert [row.people for row in notices(date(2024, 3, 7), *given, sent)] == [(LUCIEN,)]
    assert notices(date(2024, 3, 7), *given, sent, replace(sent, party=LUCIEN)) == []
    both = (*given, sent, replace(sent, party=LUCIEN), CANCELLED)
    assert [row.people for row in notices(CANCELLED.on, *both)] == [(CAMILLE, LUCIEN)]


def test_the_message_says_the_former_days_and_the_new_ones() -> None:
    given = (session(place="Pôle de santé", starts="18:30", ends="21:30"), enrolled(CAMILLE), NEWS)
    (row,) = notices(TOLD, *given)
    assert row.message == (
        "Bonjour, la formation « Asthme de l’enfant », prévue le 12 mars 2024 (18:30 – 21:30), est reportée. "
        "Elle aura lieu le 9 avril 2024 (09:00 – 12:00), Pôle de santé. Votre place est gardée : "
        "dites-nous si vous ne pouvez pas venir."
    )
    (row,) = notices(CANCELLED.on, *given, SAID, CANCELLED)
    assert row.message == (
        "Bonjour, la formation « Asthme de l’enfant », prévue le 9 avril 2024 (09:00 – 12:00), est annulée. "
        "Nous vous dirons si elle est programmée un autre jour."
    )


def test_half_days_of_several_days_are_each_told_with_their_day() -> None:
    parts = (NEW, replace(NEW, on=date(2024, 4, 10)))
    (row,) = notices(CANCELLED.on, session(on=LATER, parts=parts), enrolled(CAMILLE), CANCELLED)
    assert "prévue le 09/04/2024, 09:00 – 12:00 ; 10/04/2024, 09:00 – 12:00, est annulée." in row.message
