"""Signing for a half-day: on one's own phone by a link, or on the tablet of who gives the training."""

from datetime import date
from typing import Annotated, Final

from msgspec import Meta

from core.facts import PartyId, SessionId
from core.model.command import Clock, Command, Line, Refused, Trace, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BEARER, COORDINATION, TRAINING
from core.subjects.texts import given
from core.subjects.training.facts import HalfDay, HalfDaySigned, Means
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_day_sheets import refusal
from core.subjects.training.half_days import last_day

MEANS: Final = {"link": "Sur son téléphone", "tablet": "Sur place"}
SIGNED: Final = {**MEANS, "paper": "Sur papier", "": "Pas encore"}
"""How a line was signed, as it is read."""
_DRAWN: Final = "Avec un doigt, un stylet ou la souris, si vous voulez."
_TYPED: Final = "Votre nom écrit vaut signature : vous attestez avoir été là."


class SignHalfDay(Command, frozen=True, kw_only=True):
    """Sign for a half-day."""

    name = "sign-half-day"
    title = "Signer"
    alone = True

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    part: Annotated[int, Meta(ge=1, le=20), ask("Demi-journée", choices="session.parts", within="session")]
    party: Annotated[PartyId, ask("Personne", choices="session.signers", within="session")]
    written: Annotated[Line, ask("Nom et prénom", hint=_TYPED, personal=True)]
    trace: Annotated[Trace | None, ask("Signature dessinée", hint=_DRAWN, personal=True)] = None
    arrived: Annotated[Clock | None, ask("Arrivée après le début")] = None
    left: Annotated[Clock | None, ask("Départ avant la fin")] = None
    means: Annotated[Means, ask("Signée", labels=MEANS, hidden=True)] = "tablet"
    on: Annotated[date, ask("Signée le", now=True, today=True, hidden=True)]


def sign_half_day(command: SignHalfDay, sessions: Sessions) -> Decided:
    """Sign once, on the day itself (or after midnight, for what ends then).

    Refused as :func:`refusal`, ``not-expected``, ``outside-the-half-day``, ``written-missing``, ``already-signed``,
    ``session-held``.
    """
    known = sessions.known(command.session)
    refused = refusal(known, command.part)
    if refused is not None or known is None:
        return refused or ()
    half_day = known.half_days()[command.part - 1]
    teaches = command.party in teachers(known, half_day)
    written = given(command.written)
    if not teaches and command.party not in set(known.enrolled(half_day.on)):
        message = "Cette personne n’est pas inscrite à cette séance."
        return Refused("not-expected", message, {"party": message})
    if command.party in known.signed.get(command.part, {}):
        return Refused("already-signed", "Cette demi-journée est déjà signée. Merci.")
    if known.held is not None:
        return Refused("session-held", "L’émargement de cette séance est clos.")
    if written is None:
        return Refused("written-missing", "Écrivez votre nom : il vaut signature.", {"written": "À remplir."})
    return _too_soon_or_late(half_day, command.on) or (
        HalfDaySigned(
            session=command.session,
            part=command.part,
            party=command.party,
            on=command.on,
            means=command.means,
            trainer=teaches,
            arrived=command.arrived or "",
            left=command.left or "",
            written=written,
            trace=given(command.trace or ""),
        ),
    )


def teachers(known: Session, half_day: HalfDay) -> tuple[PartyId, ...]:
    """Return those of the register who teach a half-day: its own trainer, else those of the session."""
    planned = known.planned()
    if half_day.trainer is not None or planned is None:
        return (half_day.trainer,) if half_day.trainer is not None else ()
    first = (planned.trainer,) if planned.trainer is not None else ()
    return tuple(dict.fromkeys((*first, *planned.trainers)))


def _too_soon_or_late(half_day: HalfDay, today: date) -> Refused | None:
    if half_day.on <= today <= last_day(half_day):
        return None
    message = f"Cette demi-journée se signe le {half_day.on:%d/%m/%Y}, sur place."
    return Refused("outside-the-half-day", message)


SIGN = Decider(
    SignHalfDay,
    frozenset({TRAINING, COORDINATION, BEARER}),
    (Read(SESSIONS, by=lambda command: (command.session,)),),
    sign_half_day,
    (HalfDaySigned,),
)
