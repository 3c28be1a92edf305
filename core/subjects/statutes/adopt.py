"""Adopting statutes: what they say of colleges, meetings and majorities, as a form."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import DecisionId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD
from core.subjects.statutes.facts import College, MajorityRule, MeetingRule, StatutesAdopted
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.statutes.fractions import read_fraction
from core.subjects.votes.adopted import ADOPTION, refusal
from core.subjects.votes.fold import Votes

Months = Annotated[int, Meta(ge=0, le=12)]


class AdoptStatutes(Command, frozen=True, kw_only=True):
    """Say what the statutes are from a day on."""

    name = "adopt-statutes"
    title = "Enregistrer les statuts en vigueur"

    on: Annotated[date, ask("En vigueur depuis le", today=True)]
    reference: Annotated[Line, ask("Référence", hint="Par exemple : statuts du 12 mars 2024, articles 6 à 14")]
    colleges: Annotated[
        tuple[College, ...],
        ask(
            "Collèges",
            hint="Les familles d’adhérents, leur cotisation, et si leur voix compte dans un vote",
            rows="statutes.colleges-start",
        ),
    ] = ()
    meetings: Annotated[
        tuple[MeetingRule, ...],
        ask(
            "Séances",
            hint="Pour chaque sorte de séance : combien doivent être là, combien de pouvoirs, quel délai",
            rows="statutes.meetings-start",
        ),
    ]
    majorities: Annotated[
        tuple[MajorityRule, ...],
        ask(
            "Majorités",
            hint="Ce qui emporte une décision ; une sorte qui n’est pas dans la liste suit la décision ordinaire",
            rows="statutes.majorities-start",
        ),
    ]
    dues_grace: Annotated[
        Months, ask("Mois de tolérance", hint="Mois pendant lesquels la cotisation de l’année précédente suffit")
    ] = 0
    dues_refund: Annotated[bool, ask("Cotisation remboursable")] = False
    named_votes: Annotated[bool, ask("Votes nominatifs conservés")] = False
    decision: Annotated[DecisionId | None, ask("Décision qui les adopte", choices="decisions.adopted")] = None
    document: Annotated[Line, ask("Texte des statuts", upload=True)] = ""


def adopt(command: AdoptStatutes, statutes: Statutes, votes: Votes) -> Decided:
    """Refused as ``statutes-known``, ``statutes-incomplete``, or ``decision-not-adopted``."""
    fact = StatutesAdopted(
        on=command.on,
        reference=command.reference,
        colleges=command.colleges,
        meetings=command.meetings,
        majorities=command.majorities,
        dues_grace=command.dues_grace,
        dues_refund=command.dues_refund,
        named_votes=command.named_votes,
        decision=command.decision,
        document=command.document,
    )
    known = statutes.at(command.on)
    if known is not None and known.on == command.on:
        message = "Des statuts en vigueur depuis ce jour sont déjà enregistrés : corrigez cet enregistrement."
        return () if known == fact else Refused("statutes-known", message, {"on": message})
    wrong = dict(_wrong(command))
    if wrong:
        return Refused("statutes-incomplete", "Ces statuts ne permettent pas de tenir une séance.", wrong)
    return refusal(votes, command.decision) or (fact,)


def _wrong(command: AdoptStatutes) -> Iterator[tuple[str, str]]:
    """Yield what does not hold, by the path of its field."""
    if not command.meetings:
        yield "meetings", "Dites comment au moins une sorte de séance délibère."
    if not any(rule.type == "ordinary" for rule in command.majorities):
        yield "majorities", "Dites quelle majorité emporte une décision ordinaire."
    if not command.colleges and any(rule.base == "paid-up" for rule in command.meetings):
        yield "colleges", "Donnez les collèges et leur cotisation : un quorum en dépend."
    yield from _twice("colleges", "college", ((one.college,) for one in command.colleges))
    yield from _twice("meetings", "type", ((rule.type,) for rule in command.meetings))
    yield from _twice("majorities", "type", ((rule.type, rule.meeting) for rule in command.majorities))
    for number, one in enumerate(command.colleges):
        if not one.college.strip():
            yield f"colleges.{number}.college", "Ce champ est obligatoire."
        if one.dues < 0:
            yield f"colleges.{number}.dues", "Indiquez zéro ou plus."
    for number, rule in enumerate(command.meetings):
        yield from ((f"meetings.{number}.{field}", message) for field, message in _wrong_meeting(rule))
    for number, majority in enumerate(command.majorities):
        if read_fraction(majority.fraction) is None:
            yield f"majorities.{number}.fraction", _FRACTION


def _wrong_meeting(rule: MeetingRule) -> Iterator[tuple[str, str]]:
    if read_fraction(rule.quorum) is None:
        yield "quorum", _FRACTION
    if rule.second_quorum and read_fraction(rule.second_quorum) is None:
        yield "second_quorum", _FRACTION
    if (rule.base == "seats") is not (rule.type in ("board", "bureau")):
        yield "base", "Une assemblée compte des adhérents ; un conseil ou un bureau, ses membres en fonction."
    if rule.proxy_cap < 0:
        yield "proxy_cap", "Indiquez zéro ou plus."
    if rule.notice_days < 0:
        yield "notice_days", "Indiquez zéro ou plus."


def _twice(grid: str, field: str, keys: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    seen = set()
    for number, key in enumerate(keys):
        if key in seen:
            yield f"{grid}.{number}.{field}", "Cette ligne est déjà donnée plus haut."
        seen.add(key)


_FRACTION = "Écrivez une fraction, comme 1/4, ou 0."

DECIDERS = (Decider(AdoptStatutes, frozenset({BOARD}), (Read(STATUTES), ADOPTION), adopt, (StatutesAdopted,)),)
