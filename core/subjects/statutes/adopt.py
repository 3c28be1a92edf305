"""Adopting statutes: what they say of colleges, meetings and majorities, as a form."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import DecisionId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD
from core.subjects.statutes.facts import (
    AdmissionBody,
    AdmissionEffect,
    Category,
    College,
    DuesPeriod,
    MajorityRule,
    MeetingRule,
    Renewal,
    StatutesAdopted,
)
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.statutes.soundness import unsound
from core.subjects.statutes.words import ADMISSIONS, EFFECTS, PERIODS, RENEWALS
from core.subjects.votes.adopted import ADOPTION, refusal
from core.subjects.votes.fold import Votes

Months = Annotated[int, Meta(ge=0, le=12)]
LastMonths = Annotated[int, Meta(ge=0, le=11)]


class AdoptStatutes(Command, frozen=True, kw_only=True):
    """Say what the statutes are from a day on."""

    name = "adopt-statutes"
    title = "Enregistrer les statuts en vigueur"
    alone = True

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
    categories: Annotated[
        tuple[Category, ...],
        ask(
            "Catégories",
            hint="Dans un collège ou dans tous, celles qui cotisent autrement : étudiants, honoraires",
            rows="statutes.categories-start",
        ),
    ] = ()
    admission: Annotated[AdmissionBody, ask("Qui admet les adhérents", labels=ADMISSIONS)] = ""
    admission_effect: Annotated[AdmissionEffect, ask("L’adhésion commence", labels=EFFECTS)] = "at-once"
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
    dues_period: Annotated[DuesPeriod, ask("Cotisation due par", labels=PERIODS)] = "civil"
    dues_midyear: Annotated[bool, ask("Cotisation due l’année même de l’adhésion")] = True
    dues_late_months: Annotated[
        LastMonths,
        ask(
            "Derniers mois valant pour l’année suivante",
            hint="Qui adhère dans ces mois cotise aussi pour l’année d’après",
        ),
    ] = 0
    dues_grace: Annotated[
        Months, ask("Mois de tolérance", hint="Mois pendant lesquels la cotisation de l’année précédente suffit")
    ] = 0
    renewal: Annotated[Renewal, ask("L’adhésion se renouvelle", labels=RENEWALS)] = ""
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
        categories=command.categories,
        admission=command.admission,
        admission_effect=command.admission_effect,
        dues_period=command.dues_period,
        dues_midyear=command.dues_midyear,
        dues_late_months=command.dues_late_months,
        renewal=command.renewal,
    )
    known = statutes.at(command.on)
    if known is not None and known.on == command.on:
        message = "Des statuts en vigueur depuis ce jour sont déjà enregistrés : corrigez cet enregistrement."
        return () if known == fact else Refused("statutes-known", message, {"on": message})
    wrong = dict(unsound(fact))
    if wrong:
        return Refused("statutes-incomplete", "Ces statuts ne permettent pas de tenir une séance.", wrong)
    return refusal(votes, command.decision) or (fact,)


DECIDERS = (Decider(AdoptStatutes, frozenset({BOARD}), (Read(STATUTES), ADOPTION), adopt, (StatutesAdopted,)),)
