"""What is printed of a session for each person: the convocation, the attestation of who came."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.duration import hours
from core.subjects.parties.fold import PARTIES, Parties, rpps
from core.subjects.parties.state import held as standing
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import called
from core.subjects.training.presence import minutes, teachers
from core.subjects.training.words import MODALITIES


class SummonsRow(Row, frozen=True, kw_only=True):
    """What somebody enrolled is told of a session that has not been held."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    when: Annotated[str, ask("Demi-journées")]
    length: Annotated[str, ask("Durée")]
    modality: Annotated[str, ask("Modalité", labels=MODALITIES)]
    place: Annotated[str, ask("Lieu")]
    taught_by: Annotated[tuple[tuple[Ref, ...], ...], ask("Assurée par")]
    """The name of each who teaches, in the order of the half-days."""
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    number: Annotated[str, ask("Numéro de la session")]
    agency: Annotated[bool, ask("S’inscrit auprès de l’Agence")]
    email: Annotated[Ref | None, ask("Courriel")]
    told: Annotated[str, ask("Séance, en toutes lettres", hidden=True)]
    paper: Annotated[str, ask("Document", hidden=True)]
    """Names one paper: the session and the party."""


class AttendedRow(SummonsRow, frozen=True, kw_only=True):
    """What is attested of somebody who came; ``time`` is what they truly attended, when not the whole."""

    time: Annotated[str, ask("Présence")]
    whole: Annotated[bool, ask("Toute la séance")]
    rpps: Annotated[Ref | None, ask("RPPS")]


def summons_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[SummonsRow]:
    """Give for each session to come those enrolled on a day."""
    for session, one in sessions.by_id.items():
        if one.known_on(asof.on) and one.status(asof.on) in {"planned", "under-way"}:
            for party in one.enrolled(asof.on):
                yield SummonsRow(**_said(session, one, party, asof.on, parties))


def attended_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[AttendedRow]:
    """Give for each session held those who came, for the whole or a part.

    A number whose check digit is doubtful is left out: what is to be checked is not attested.
    """
    for session, one in sessions.by_id.items():
        if one.held is None or one.status(asof.on) != "held":
            continue
        for party, presence in {row.party: row.present for row in reversed(one.held.rows)}.items():
            known, spent = parties.known(party), minutes(one, party)
            if presence == "absent" or known is None:
                continue
            number, doubtful = rpps(known, one.held.on)
            said = _said(session, one, party, one.held.on, parties)
            yield AttendedRow(
                **(said | {"positions": tuple(sorted({*said["positions"], one.held_position}))}),
                time=hours(spent) if spent and presence != "all" else "",
                whole=presence == "all",
                rpps=None if doubtful or number == NOTHING else number,
            )


def _said(session: SessionId, one: Session, party: PartyId, day: date, parties: Parties) -> dict[str, Any]:
    """Return what every paper says of somebody at a session, as told on a day."""
    fact = one.planned(day)
    assert fact is not None  # noqa: S101 - only sessions on the calendar are printed
    known, place = parties.known(party), one.places[party].at(day) if party in one.places else None
    reach = standing(known.reach, day) if known is not None else None
    return {
        "session": session,
        "label": fact.label,
        "party": party,
        "name": parties.names(party, fact.on).shown,
        "profession": parties.profession(party, fact.on),
        "when": "\n".join(called(part) for part in one.half_days(day)),
        "length": hours(fact.duration),
        "modality": fact.modality,
        "place": fact.place,
        "taught_by": tuple(_teaching(one, day, parties)),
        "action": fact.action,
        "number": fact.number,
        "agency": bool(fact.action) and place is not None and place.value == "dpc",
        "email": reach.value.email if reach is not None and reach.value.email != NOTHING else None,
        "told": f"« {fact.label} », {spelt(fact.on)}",
        "paper": f"{session}-{party}",
        "positions": tuple(sorted({one.position, *((place.position,) if place is not None else ())})),
    }


def _teaching(one: Session, day: date, parties: Parties) -> Iterator[tuple[Ref, ...]]:
    """Give the names of all who teach a session: of the register, then from outside."""
    for party in dict.fromkeys(who for part in one.half_days(day) for who in teachers(one, part)):
        yield parties.names(party, day).shown
    if one.trainer_name != NOTHING:
        yield (one.trainer_name,)


_HERE = Path(__file__).parent
_FOLDS = (SESSIONS, PARTIES)
SUMMONS = View("session.summons", "Convocations", SummonsRow, _FOLDS, summons_rows)
ATTENDED = View("session.attended", "Attestations de présence", AttendedRow, _FOLDS, attended_rows)
PAPERS = (
    Paper(
        name="convocation",
        title="Convocation",
        view="session.summons",
        key="paper",
        says="told",
        ahead=True,
        order="name",
        within="session",
        email="email",
        template=_HERE / "convocation.typ",
    ),
    Paper(
        name="formation",
        title="Attestation de formation",
        view="session.attended",
        key="paper",
        says="told",
        order="name",
        within="session",
        email="email",
        template=_HERE / "attended.typ",
    ),
)
