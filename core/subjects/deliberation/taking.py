"""Taking up decisions of the past from their minutes: who keeps them answers for what they say."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from msgspec import structs

from core.facts import DecisionId, MissionId, PartyId, clear
from core.model.command import Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD
from core.subjects.deliberation.opening import Amount
from core.subjects.deliberation.result import Voices
from core.subjects.missions import MISSIONS, Missions
from core.subjects.missions import refusal as mission_refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.facts import MeetingType
from core.subjects.statutes.words import MEETINGS
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.votes.facts import DecisionType
from core.subjects.votes.fold import VOTES, Votes
from core.subjects.votes.past import DecisionTakenUp, PastMinutesJoined, Said
from core.subjects.votes.words import DECISIONS, OUTCOMES

_COUNTED: Final = {
    "there": ("présent", "present"),
    "represented": ("représent", "represent", "pouvoir", "procuration"),
    "in_favour": ("pour",),
    "against": ("contre",),
    "abstained": ("abst",),
}
_PART: Final = re.compile(
    r"(?i)\b(\d{1,6})\s*(?:voix\s*)?(pr[ée]sent|repr[ée]sent|pouvoir|procuration|pour|contre|abst)[\w()·]*\.?"
)
_LEFT: Final = re.compile(r"(?i)\bet\b|(?:à|a) l[’']unanimité|unanimité|[\s,;:./+-]")
"""What may stand between the parts of a tally."""


class TakeUpDecision(Command, frozen=True, kw_only=True):
    """Take up a decision that was taken before the register, as its minutes say."""

    name = "take-up-decision"
    title = "Reprendre une décision passée"

    decision: Annotated[DecisionId, ask("Décision", minted="d", hidden=True)]
    on: Annotated[date, ask("Décidée le", past=True)]
    body: Annotated[MeetingType, ask("Organe", labels=MEETINGS)]
    subject: Annotated[Line, ask("Objet", hint="En une ligne, tel qu’au registre des décisions")]
    result: Annotated[Said, ask("Résultat", hint="Tel que le dit le procès-verbal", labels=OUTCOMES)]
    resolution: Annotated[Text, ask("Texte de la résolution")] = ""
    there: Annotated[Voices | None, ask("Présents", hint="Laissez vide ce que le procès-verbal ne dit pas")] = None
    represented: Annotated[Voices | None, ask("Représentés par pouvoir")] = None
    in_favour: Annotated[Voices | None, ask("Pour")] = None
    against: Annotated[Voices | None, ask("Contre")] = None
    abstained: Annotated[Voices | None, ask("Abstentions")] = None
    counted: Annotated[
        Line, ask("Décompte en une ligne", hint="Au lieu des nombres : « 6 pour, 0 contre, 7 présents »")
    ] = ""
    type: Annotated[DecisionType, ask("Sorte de décision", labels=DECISIONS)] = "ordinary"
    concerns: Annotated[PartyId | None, ask("Personne ou structure concernée", choices="parties")] = None
    mission: Annotated[MissionId | None, ask("Mission", choices="missions.open")] = None
    amount: Annotated[Amount | None, ask("Montant engagé au plus")] = None
    minutes: Annotated[
        Line, ask("Procès-verbal signé", hint="PDF ou photo ; il peut être joint plus tard", upload=True)
    ] = ""


class JoinPastMinutes(Command, frozen=True, kw_only=True):
    """Join the signed minutes to the decisions that were taken up from them."""

    name = "join-past-minutes"
    title = "Joindre le procès-verbal de décisions reprises"

    decisions: Annotated[tuple[DecisionId, ...], ask("Décisions", choices="decisions.past")]
    on: Annotated[date, ask("Joint le", today=True)]
    minutes: Annotated[Line, ask("Procès-verbal signé", hint="PDF ou photo", upload=True)]


def take_up(command: TakeUpDecision, votes: Votes, missions: Missions, parties: Parties) -> Decided:
    """Refused as ``decision-known``, ``tally-unread``, ``too-many-votes``, or for its mission or whom it concerns."""
    if (vote := votes.by_id.get(command.decision)) is not None and vote.about is not None:
        return Refused("decision-known", "Cette décision est déjà au registre.")
    counted = _counted(command)
    if isinstance(counted, Refused):
        return counted
    command = structs.replace(command, **counted)
    refused = (
        _miscounted(command)
        or mission_refusal(missions, command.mission, command.on)
        or stranger(parties, "concerns", (command.concerns,))
    )
    return refused or (
        DecisionTakenUp(
            decision=command.decision,
            on=command.on,
            body=command.body,
            subject=clear(command.subject),
            resolution=given(command.resolution),
            result=command.result,
            there=command.there,
            represented=command.represented,
            in_favour=command.in_favour,
            against=command.against,
            abstained=command.abstained,
            type=command.type,
            mission=command.mission,
            amount=command.amount,
            concerns=command.concerns,
            minutes=command.minutes,
        ),
    )


def _counted(command: TakeUpDecision) -> dict[str, int] | Refused:
    """Read the tally of one line; what it counts is not said a second time by a number."""
    found: dict[str, int] = {}
    for number, word in _PART.findall(command.counted):
        name = next(name for name, begins in _COUNTED.items() if word.lower().startswith(begins))
        if name in found or getattr(command, name) not in (None, int(number)):
            return _unread("Ce décompte compte deux fois la même chose.")
        found[name] = int(number)
    left = _PART.sub("", command.counted)
    return found if not _LEFT.sub("", left) else _unread(f"Ce décompte n’est pas compris : « {command.counted} ».")


def _unread(why: str) -> Refused:
    return Refused("tally-unread", f"{why} Écrivez-le ainsi : « 6 pour, 0 contre, 7 présents ».", {"counted": why})


def _miscounted(command: TakeUpDecision) -> Refused | None:
    """Refuse more voices than people, where the minutes count these: a slip of the hand, not a rule of today."""
    if command.there is None:
        return None
    voices = sum(number or 0 for number in (command.in_favour, command.against, command.abstained))
    people = command.there + (command.represented or 0)
    if voices <= people:
        return None
    there = f"{people} présents ou représentés"
    message = f"{voices} voix pour {there} : comptez aussi les pouvoirs, ou laissez « Présents » vide."
    return Refused("too-many-votes", message, {"there": message})


def join(command: JoinPastMinutes, votes: Votes) -> Decided:
    """Refused as ``minutes-missing``, ``decisions-missing`` or ``decision-not-past``; nothing to do twice."""
    if not command.minutes:
        return Refused("minutes-missing", "Choisissez un fichier.", {"minutes": "À joindre."})
    if not command.decisions:
        return Refused("decisions-missing", "Choisissez au moins une décision.", {"decisions": "À choisir."})
    known = [votes.by_id.get(decision) for decision in command.decisions]
    if any(vote is None or vote.past is None for vote in known):
        message = "Seules les décisions reprises d’un procès-verbal en reçoivent un."
        return Refused("decision-not-past", message, {"decisions": message})
    if all(vote and vote.minutes == command.minutes for vote in known):
        return ()
    decisions = tuple(dict.fromkeys(command.decisions))
    return (PastMinutesJoined(decisions=decisions, on=command.on, minutes=command.minutes),)


def _concerned(command: TakeUpDecision) -> Iterator[PartyId]:
    if command.concerns:
        yield command.concerns


_ROLES = frozenset({BOARD})
DECIDERS = (
    Decider(
        TakeUpDecision,
        _ROLES,
        (
            Read(VOTES, by=lambda command: (command.decision,)),
            Read(MISSIONS, by=lambda command: (command.mission,) if command.mission else ()),
            Read(PARTIES, by=_concerned),
        ),
        take_up,
        (DecisionTakenUp,),
    ),
    Decider(JoinPastMinutes, _ROLES, (Read(VOTES, by=lambda command: command.decisions),), join, (PastMinutesJoined,)),
)
