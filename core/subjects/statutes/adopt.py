"""Adopting statutes: what they say of colleges, meetings and majorities, as a form."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Final

from msgspec import Meta

from core.facts import Cents, DecisionId
from core.intake.amounts import show_amount
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD
from core.subjects.statutes.facts import College, MajorityRule, MeetingRule, StatutesAdopted
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.statutes.fractions import read_fraction
from core.subjects.votes.adopted import ADOPTION, refusal
from core.subjects.votes.fold import Votes

MOST_PROXIES: Final = 100
MOST_NOTICE: Final = 366
MOST_DUES: Final = Cents(100_000_00)
"""Beyond these bounds, a figure of the statutes is a typing error."""

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
    yield from _twice("colleges", "college", ((one.college.strip().casefold(),) for one in command.colleges))
    yield from _twice("colleges", "label", ((one.label.strip().casefold(),) for one in command.colleges))
    yield from _twice("meetings", "type", ((rule.type,) for rule in command.meetings))
    yield from _twice("majorities", "type", ((rule.type, rule.meeting) for rule in command.majorities))
    for number, one in enumerate(command.colleges):
        if not one.college.strip():
            yield f"colleges.{number}.college", "Ce champ est obligatoire."
        if not 0 <= one.dues <= MOST_DUES:
            yield f"colleges.{number}.dues", f"Indiquez entre 0 et {show_amount(MOST_DUES)}."
    for number, rule in enumerate(command.meetings):
        yield from ((f"meetings.{number}.{field}", message) for field, message in _wrong_meeting(rule))
    for number, majority in enumerate(command.majorities):
        wrong = _wrong_majority(majority)
        if wrong:
            yield f"majorities.{number}.fraction", wrong


def _wrong_meeting(rule: MeetingRule) -> Iterator[tuple[str, str]]:
    for field, written in (("quorum", rule.quorum), ("second_quorum", rule.second_quorum or "0")):
        fraction = read_fraction(written)
        if fraction is None:
            yield field, _FRACTION
        elif fraction == 1 and rule.more_than:
            yield field, _BEYOND
    if (rule.base == "seats") is not (rule.type in ("board", "bureau")):
        yield "base", "Une assemblée compte des adhérents ; un conseil ou un bureau, ses membres en fonction."
    if not 0 <= rule.proxy_cap <= MOST_PROXIES:
        yield "proxy_cap", f"Indiquez un nombre entre 0 et {MOST_PROXIES}."
    if not 0 <= rule.notice_days <= MOST_NOTICE:
        yield "notice_days", f"Indiquez un nombre de jours entre 0 et {MOST_NOTICE}."


def _wrong_majority(rule: MajorityRule) -> str:
    """Say why nothing could be adopted by a majority, or anything without a voice; "" when it can be."""
    fraction = read_fraction(rule.fraction)
    if fraction is None:
        return _FRACTION
    if fraction == 1 and rule.more_than:
        return _BEYOND
    return "" if fraction or rule.more_than else "Aucune voix ne suffirait : écrivez une fraction, comme 1/2."


def _twice(grid: str, field: str, keys: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    seen = set()
    for number, key in enumerate(keys):
        if key in seen:
            yield f"{grid}.{number}.{field}", "Cette ligne est déjà donnée plus haut."
        seen.add(key)


_FRACTION = "Écrivez une fraction de 1 au plus, comme 1/4, ou 0."
_BEYOND = "Plus que la totalité ne s’atteint jamais : écrivez une fraction plus petite, ou décochez « strictement »."

DECIDERS = (Decider(AdoptStatutes, frozenset({BOARD}), (Read(STATUTES), ADOPTION), adopt, (StatutesAdopted,)),)
