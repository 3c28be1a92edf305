"""What each of those enrolled is written when a session is cancelled or takes place on other days."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Final

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.state import held as standing
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import last_day
from core.subjects.training.sessions.telling import NOTICE, concerned, matter, message
from core.subjects.training.state import Cancelled, Postponed


class NoticeLetterRow(Row, frozen=True, kw_only=True):
    """What somebody enrolled is written of the last news of a session."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    news: Annotated[str, ask("Nouvelle")]
    message: Annotated[str, ask("Message")]
    email: Annotated[Ref | None, ask("Courriel")]
    told: Annotated[str, ask("Séance, en toutes lettres", hidden=True)]
    paper: Annotated[str, ask("Document", hidden=True)]
    """Names one notice: the session, the record of the news and the party."""


def letter_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[NoticeLetterRow]:
    """Give, until the days that were or are planned are over, those who had a place when the news came."""
    for session, one in sessions.by_id.items():
        news = one.news(asof.on)
        if news is None or one.scheduled is None or asof.on > _over(one, news):
            continue
        for party in concerned(one, asof.on):
            known = parties.known(party)
            reach = standing(known.reach, asof.on) if known is not None else None
            yield NoticeLetterRow(
                session=session,
                label=one.scheduled.label,
                party=party,
                name=parties.names(party, asof.on).shown,
                news="Séance annulée" if isinstance(news, Cancelled) else "Séance reportée",
                message=message(one, news),
                email=reach.value.email if reach is not None and reach.value.email != NOTHING else None,
                told=f"« {one.scheduled.label} », {spelt(one.before(news)[0].on)}",
                paper=f"{matter(session, news)}-{party}",
                positions=(one.position, news.position),
            )


def _over(one: Session, news: Cancelled | Postponed) -> date:
    """Return the last of the days that were planned before the news, and of those planned since."""
    return max(last_day(part) for part in (*one.before(news), *one.half_days()))


NOTICE_LETTERS: Final = View(
    "session.notice-letters", "Avis aux inscrits", NoticeLetterRow, (SESSIONS, PARTIES), letter_rows
)
NOTICE_PAPER: Final = Paper(
    name=NOTICE,
    title="Avis aux inscrits",
    view="session.notice-letters",
    key="paper",
    says="told",
    order="name",
    email="email",
    message="message",
    template=Path(__file__).parent / "notice.typ",
)
