"""Telling those enrolled that a session is cancelled or takes place on other days: whom, what, and that it was done."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.sendings import SENDINGS, Sendings
from core.subjects.training.facts import EnrolledTold, HalfDay
from core.subjects.training.fold import SESSIONS, WITHDRAWN, Session, Sessions
from core.subjects.training.half_days import in_words
from core.subjects.training.state import Cancelled, Postponed

NOTICE: Final = "avis"
"""The document by which they are told: whom it was sent to is told."""


class TellEnrolled(Command, frozen=True, kw_only=True):
    """Say that those enrolled were told."""

    name = "tell-enrolled"
    title = "Noter que les inscrits sont prévenus"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Prévenus le", today=True, past=True)]


class NoticeRow(Row, frozen=True, kw_only=True):
    """What those enrolled in a session have still to be told."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    since: Annotated[date, ask("Depuis le")]
    people: Annotated[tuple[PartyId, ...], ask("À prévenir")]
    message: Annotated[str, ask("Message")]
    reason: Annotated[Ref | None, ask("Motif")]


def tell_enrolled(command: TellEnrolled, sessions: Sessions) -> Decided:
    """Say it once; refused as ``session-unknown``, ``nothing-to-tell``, ``before-news``."""
    known = sessions.known(command.session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    news = known.news()
    if news is None:
        return Refused("nothing-to-tell", "Cette séance n’est ni annulée ni reportée.")
    if command.on < news.on:
        message = f"La nouvelle est du {spelt(news.on)}."
        return Refused("before-news", message, {"on": message})
    if any(position > news.position for _, position in known.told_enrolled):
        return ()
    return (EnrolledTold(session=command.session, on=command.on),)


def to_tell(session: SessionId, known: Session, day: date, sendings: Sendings) -> tuple[PartyId, ...]:
    """Return those who still have to be told on a day: by no letter, nor by word of mouth as far as was said."""
    news = known.news(day)
    if news is None or any(on <= day and position > news.position for on, position in known.told_enrolled):
        return ()
    about = matter(session, news)
    return tuple(
        party
        for party in concerned(known, day)
        if not any(
            one.on <= day and (one.paper, one.about) == (NOTICE, about) for one in sendings.by_party.get(party, ())
        )
    )


def matter(session: SessionId, news: Cancelled | Postponed) -> str:
    """Return what a letter is about: each news of a session is written once."""
    return f"{session}-{news.position}"


def concerned(known: Session, day: date) -> tuple[PartyId, ...]:
    """Return those whom the last news is for: enrolled before it, and a place since."""
    news = known.news(day)
    if news is None or known.status(day) == "held":
        return ()
    return tuple(
        party
        for party, places in known.places.items()
        if (entry := places.at(day)) is not None and entry.value != WITHDRAWN and entry.position < news.position
    )


def notice_rows(asof: AsOf, sessions: Sessions, sendings: Sendings) -> Iterable[NoticeRow]:
    """Give the sessions of which somebody enrolled has still to be told something."""
    for session, one in sessions.by_id.items():
        news, people = one.news(asof.on), to_tell(session, one, asof.on, sendings)
        if news is not None and one.scheduled is not None and people:
            yield NoticeRow(
                session=session,
                label=one.scheduled.label,
                since=news.on,
                people=people,
                message=message(one, news),
                reason=news.reason if news.reason != NOTHING else None,
                positions=(one.position, news.position),
            )


def message(one: Session, news: Cancelled | Postponed) -> str:
    """Write what those enrolled are told; the reason, which may be about somebody, is left to who tells it."""
    before = one.before(news)
    label = one.scheduled.label if one.scheduled is not None else ""
    start = f"Bonjour, la formation « {label} », prévue le {_when(before)}, est"
    if isinstance(news, Cancelled):
        return f"{start} annulée. Nous vous dirons si elle est programmée un autre jour."
    place = one.scheduled.place if one.scheduled is not None else ""
    where = f", {place}" if place else ""
    return (
        f"{start} reportée. Elle aura lieu le {_when(news.parts)}{where}. Votre place est gardée : "
        "dites-nous si vous ne pouvez pas venir."
    )


def _when(parts: tuple[HalfDay, ...]) -> str:
    """Write « 12 mars 2024 (09:00 – 12:30 ; 14:00 – 17:30) »; half-days of several days each with its own."""
    day, times = spelt(parts[0].on), in_words(parts, parts)
    if len({part.on for part in parts}) > 1:
        return times
    return f"{day} ({times})" if times else day


TELL = Decider(
    TellEnrolled,
    frozenset({TRAINING, COORDINATION}),
    (Read(SESSIONS, by=lambda command: (command.session,)),),
    tell_enrolled,
    (EnrolledTold,),
)
NOTICES = View("session.notices", "Inscrits à prévenir", NoticeRow, (SESSIONS, SENDINGS), notice_rows)
