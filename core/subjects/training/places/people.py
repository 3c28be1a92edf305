"""Who is enrolled in a session, and who came."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.duration import hours
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.training.fold import SESSIONS, WITHDRAWN, Session, Sessions, Signature
from core.subjects.training.half_days import in_words
from core.subjects.training.places.asking import waiting
from core.subjects.training.presence import during, minutes, missing, noted, throughout
from core.subjects.training.words import ANSWERS, FUNDERS, PRESENCES


class ParticipantRow(Row, frozen=True, kw_only=True):
    """Somebody who had a place, or came without one."""

    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Personne")]
    enrolled: Annotated[date | None, ask("Inscription")]
    withdrawn: Annotated[date | None, ask("Désistement")]
    funder: Annotated[str, ask("Prise en charge", labels=FUNDERS)]
    signed: Annotated[str, ask("Demi-journées signées")]
    missing: Annotated[str, ask("Signatures qui manquent")]
    present: Annotated[str, ask("Présence", labels=PRESENCES)]
    time: Annotated[str, ask("Temps de présence")]
    minutes: Annotated[int, ask("Temps de présence (minutes)")]


class EnrolledRow(Row, frozen=True, kw_only=True):
    """A line of the sheet to fill in: as the half-days say, else everybody enrolled is there until said otherwise."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    present: Annotated[str, ask("Présence", labels=PRESENCES)] = "all"
    session: Annotated[SessionId, ask("Séance")]


class TraineeRow(Row, frozen=True, kw_only=True):
    """Somebody who may enrol, and beside the name what they practise."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    beside: Annotated[str, ask("Profession")]


class AskingRow(Row, frozen=True, kw_only=True):
    """Somebody who waits for a place."""

    party: Annotated[PartyId, ask("Personne")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    session: Annotated[SessionId, ask("Séance")]
    on: Annotated[date, ask("Demandée le")]
    answer: Annotated[str, ask("Réponse", labels=ANSWERS)]


class SignInRow(Row, frozen=True, kw_only=True):
    """A line of the sheet that is signed on paper."""

    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Nom et prénom")]
    profession: Annotated[str, ask("Profession")]
    signatures: Annotated[tuple[Ref | None, ...], ask("Signatures", hidden=True)]
    """By half-day, the trace of a signature given by link or on the spot, else the name written; None for none."""


def participant_rows(asof: AsOf, sessions: Sessions) -> Iterable[ParticipantRow]:
    """Give for each session those enrolled, given up or present up to a day."""
    for session, one in sessions.by_id.items():
        yield from _participants(session, one, asof.on)


def enrolled_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[EnrolledRow]:
    """Give for each session those enrolled on a day."""
    for session, one in sessions.by_id.items():
        for party in one.enrolled(asof.on):
            entry = one.places[party].at(asof.on)
            name = parties.names(party, asof.on).shown
            behind = (entry.position,) if entry else ()
            present = throughout(one, party) if noted(one) else "all"
            yield EnrolledRow(party=party, name=name, present=present, session=session, positions=behind)


def asking_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[AskingRow]:
    """Give for each session those who wait for a place on a day, who asked first coming first."""
    for session, one in sessions.by_id.items():
        for place, party in enumerate(waiting(one, asof.on), start=sum(1 for _ in one.enrolled(asof.on)) + 1):
            entry = one.asked[party].at(asof.on)
            if entry is not None and one.scheduled is not None:
                yield AskingRow(
                    party=party,
                    name=parties.names(party, asof.on).shown,
                    session=session,
                    on=entry.on,
                    answer="free" if place <= one.scheduled.capacity else "waiting",
                    positions=(one.position, entry.position),
                )


def trainee_rows(asof: AsOf, parties: Parties) -> Iterable[TraineeRow]:
    """Give the persons of the register, without its structures."""
    for party, one in parties.by_id.items():
        if one.on is not None and one.nature == "person":
            yield TraineeRow(
                party=party,
                name=parties.names(party, asof.on).shown,
                beside=parties.profession(party, asof.on),
                positions=(one.position,),
            )


def sign_in_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[SignInRow]:
    """Give for each session those enrolled on a day, with what they practise on the day of the session."""
    for session, one in sessions.by_id.items():
        planned = one.planned(asof.on)
        day = planned.on if planned is not None else asof.on
        for party in one.enrolled(asof.on):
            entry = one.places[party].at(asof.on)
            profession = parties.profession(party, day)
            begun = [half_day.on <= asof.on for half_day in one.half_days(asof.on)]
            given = [one.signed.get(part, {}).get(party) if past else None for part, past in enumerate(begun, start=1)]
            behind = (*((entry.position,) if entry else ()), *(one.position for one in given if one is not None))
            yield SignInRow(
                session=session,
                party=party,
                profession=profession,
                signatures=tuple(_mark(one) if one is not None else None for one in given),
                positions=behind,
            )


def _mark(signature: Signature) -> Ref:
    return signature.trace if signature.trace != NOTHING else signature.written


def _participants(session: SessionId, one: Session, day: date) -> Iterable[ParticipantRow]:
    held = one.held if one.held is not None and one.held.on <= day else None
    sheet = {row.party: row.present for row in reversed(held.rows)} if held is not None else {}
    listed = [party for party, places in one.places.items() if places.at(day) is not None]
    listed += [party for party in dict.fromkeys(row.party for row in held.rows) if party not in listed] if held else []
    for party in listed:
        entries = tuple(one.places[party].until(day)) if party in one.places else ()
        last = entries[-1] if entries else None
        taken = [entry for entry in entries if entry.value != WITHDRAWN]
        signed = (one.held_position,) if party in sheet else ()
        there = minutes(one, party) if party in sheet else 0
        yield ParticipantRow(
            session=session,
            party=party,
            enrolled=taken[-1].on if taken else None,
            withdrawn=last.on if last is not None and last.value == WITHDRAWN else None,
            funder=taken[-1].value if taken else "",
            signed=_signed(one, party, day),
            missing=in_words(missing(one, party, day), one.half_days(day)) if held is None and noted(one) else "",
            present=sheet.get(party, ""),
            time=hours(there) if there else "",
            minutes=there,
            positions=(*(entry.position for entry in entries), *signed),
        )


def _signed(one: Session, party: PartyId, day: date) -> str:
    """Write « 1 sur 2 », "" while nothing is signed by half-day, and for who gave the place back."""
    parts = one.half_days()
    if not noted(one) or parts[0].on > day:
        return ""
    number = sum(during(one, part, party) != "absent" for part in range(1, len(parts) + 1))
    return f"{number} sur {len(parts)}" if number or one.has_place(party, parts[-1].on) else ""


PARTICIPANTS = View("session.participants", "Participants", ParticipantRow, (SESSIONS,), participant_rows)
TRAINEES = View("session.trainees", "Qui peut s’inscrire", TraineeRow, (PARTIES,), trainee_rows)
ASKING = View("session.asking", "Places demandées", AskingRow, (SESSIONS, PARTIES), asking_rows)
SIGN_IN = View("session.sign-in", "Feuille d’émargement", SignInRow, (SESSIONS, PARTIES), sign_in_rows)
ENROLLED = View("session.enrolled", "Inscrits", EnrolledRow, (SESSIONS, PARTIES), enrolled_rows)
