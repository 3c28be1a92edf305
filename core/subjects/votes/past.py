"""Decisions that a body took outside of the register, taken up from its minutes: of lesser proof, and never judged."""

from datetime import date
from typing import Annotated, Literal

from core.facts import Attached, Cents, Content, DecisionId, Fact, MissionId, PartyId, fact
from core.model.command import ask
from core.subjects.votes.facts import DecisionType
from core.subjects.votes.words import BODIES, DECISIONS, OUTCOMES

Body = Literal["ago", "age", "board", "bureau"]
Said = Literal["adopted", "rejected"]


@fact("decision-taken-up.1", "Décision reprise d’un procès-verbal", act=True)
class DecisionTakenUp(Fact, frozen=True, kw_only=True, gc=False):
    """What the minutes of a body say that it decided: no vote was recorded here, and no rule judges it.

    A number that the minutes do not give is None.
    """

    decision: DecisionId
    on: Annotated[date, ask("Décidée le")]
    body: Annotated[Body, ask("Organe", labels=BODIES)]
    subject: Content
    resolution: Content | None = None
    result: Annotated[Said, ask("Résultat, d’après le procès-verbal", labels=OUTCOMES)]
    there: Annotated[int | None, ask("Présents")] = None
    represented: Annotated[int | None, ask("Représentés par pouvoir")] = None
    in_favour: Annotated[int | None, ask("Pour")] = None
    against: Annotated[int | None, ask("Contre")] = None
    abstained: Annotated[int | None, ask("Abstentions")] = None
    type: Annotated[DecisionType, ask("Sorte de décision", labels=DECISIONS)] = "ordinary"
    mission: Annotated[MissionId | None, ask("Mission")] = None
    amount: Annotated[Cents | None, ask("Montant engagé au plus")] = None
    concerns: Annotated[PartyId | None, ask("Personne ou structure concernée")] = None
    minutes: Annotated[Attached, ask("Procès-verbal signé")] = ""


@fact("past-minutes-joined.1", "Procès-verbal joint à des décisions reprises")
class PastMinutesJoined(Fact, frozen=True, kw_only=True, gc=False):
    """The minutes that decisions were taken up from have come; later ones take the place of the sooner."""

    decisions: tuple[DecisionId, ...]
    on: Annotated[date, ask("Joint le")]
    minutes: Annotated[Attached, ask("Procès-verbal signé")]
