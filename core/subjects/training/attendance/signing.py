"""Signing for a half-day: on one's own phone by a link, or on the tablet of who gives the training."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Final

from msgspec import Meta

from core.clock import PARIS, day_in_paris
from core.facts import Id, PartyId, SessionId
from core.model.command import Clock, Command, Line, Refused, Trace, ask
from core.model.decider import Decided, Decider, Read, Shut
from core.model.roles import BEARER, COORDINATION, TRAINING
from core.subjects.texts import given
from core.subjects.training.attendance.between import impossible, to_come
from core.subjects.training.attendance.sheets import refusal
from core.subjects.training.attendance.written import DIFFERS
from core.subjects.training.facts import HalfDay, HalfDaySigned, Means
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.half_days import last_day, opens_at
from core.subjects.training.presence import teachers

MEANS: Final = {"link": "Sur son téléphone", "tablet": "Sur place"}
SIGNED: Final = {**MEANS, "paper": "Sur papier", "none": "Aucune", "": "Pas encore"}
"""How a line was signed, as it is read."""
_ALREADY: Final = (
    "Une signature est déjà enregistrée pour cette personne à cette demi-journée : rien n’est à recommencer. "
    "Si ce n’est pas la sienne, dites-le à qui organise la séance, qui la retirera."
)
_CLOSED: Final = "Si vous étiez là sans avoir signé, dites-le à qui organise la séance."
_LATE: Final = "Si vous étiez là, dites-le à qui organise la séance : la feuille de papier s’enregistre encore."
_HELD: Final = Refused("session-held", f"L’émargement de cette séance est clos. {_CLOSED}")
_DRAWN: Final = "Avec un doigt, un stylet ou la souris, si vous voulez."
_TYPED: Final = "Votre nom écrit vaut signature : vous attestez avoir été là."


class SignHalfDay(Command, frozen=True, kw_only=True):
    """Sign for a half-day."""

    name = "sign-half-day"
    title = "Signer"
    alone = True

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    part: Annotated[int, Meta(ge=1, le=20), ask("Demi-journée", choices="session.parts", within="session")]
    party: Annotated[PartyId, ask("Personne", choices="session.signers", within=("session", "part"))]
    written: Annotated[Line, ask("Nom et prénom", hint=_TYPED, personal=True)]
    trace: Annotated[Trace | None, ask("Signature dessinée", hint=_DRAWN, personal=True)] = None
    arrived: Annotated[Clock | None, ask("Arrivée après le début")] = None
    left: Annotated[Clock | None, ask("Départ avant la fin")] = None
    means: Annotated[Means, ask("Signée", labels=MEANS, hidden=True)] = "tablet"


def sign_half_day(command: SignHalfDay, sessions: Sessions, asked: datetime) -> Decided:
    """Sign once, from a little before the half-day begins to the end of the day on which it ends.

    Who leaves early says so as she signs, even before she leaves. Refused as :func:`refusal`, ``not-expected``,
    ``outside-the-half-day``, ``outside-its-times``, ``written-missing``, ``already-signed``, ``session-held``.
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
        return Refused("already-signed", _ALREADY)
    if known.held is not None:
        return _HELD
    if written is None:
        return Refused("written-missing", "Écrivez votre nom : il vaut signature.", {"written": "À remplir."})
    arrived, left = command.arrived or "", command.left or ""
    early_or_late = _too_soon_or_late(half_day, asked)
    wrong = early_or_late or impossible(half_day, arrived, left) or to_come(half_day, arrived, asked)
    return wrong or (
        HalfDaySigned(
            session=command.session,
            part=command.part,
            party=command.party,
            on=day_in_paris(asked),
            means=command.means,
            trainer=teaches,
            arrived=arrived,
            left=left,
            written=written,
            trace=given(command.trace or ""),
        ),
    )


def shut(given: Mapping[str, str], asked: datetime, sessions: Sessions) -> Refused | None:
    """Say why nobody, or not who is given, signs for a half-day now."""
    known, part = sessions.known(SessionId(Id(given["session"]))), int(given["part"])
    refused = refusal(known, part)
    if refused is not None or known is None:
        return refused
    if given.get("party") in known.signed.get(part, {}):
        return Refused("already-signed", _ALREADY)
    if known.held is not None:
        return _HELD
    return _too_soon_or_late(known.half_days()[part - 1], asked)


def _too_soon_or_late(half_day: HalfDay, asked: datetime) -> Refused | None:
    opens, last = opens_at(half_day), last_day(half_day)
    if asked < opens:
        at = opens.astimezone(PARIS)
        since = f"{at:%d/%m/%Y}, à partir de {at:%H:%M}" if half_day.starts else f"{at:%d/%m/%Y}"
        return Refused("outside-the-half-day", f"Cette demi-journée se signe le {since}.")
    if day_in_paris(asked) > last:
        message = f"Cette demi-journée se signait jusqu’au {last:%d/%m/%Y}. {_LATE}"
        return Refused("outside-the-half-day", message)
    return None


SIGN = Decider(
    SignHalfDay,
    frozenset({TRAINING, COORDINATION, BEARER}),
    (Read(SESSIONS, by=lambda command: (command.session,)),),
    sign_half_day,
    (HalfDaySigned,),
    doubts=DIFFERS,
    shut=Shut((SESSIONS,), shut),
    timed=True,
)
