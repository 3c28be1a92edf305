"""Recording the budget voted for a mission, or for the running of the association."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, field

from core import BOARD, TREASURER, Command, Decider, Fold, Read, Refused, Timeline, ask
from core.facts import Cents, DecisionId, Fact, MissionId, Record
from core.subjects import MISSIONS, VOTES, Missions, Votes, decision_refusal
from plugins.budget.facts import BudgetVoted
from plugins.budget.words import EARLIEST, LATEST

RUNNING = ""
"""Where the budget of the running of the association stands among those of the missions."""


class Vote(Struct, frozen=True):
    """What was voted."""

    amount: Cents
    decision: DecisionId | None


class Budgets(Struct):
    """By mission (:data:`RUNNING` for none) and civil year, what was voted from a day on."""

    by_mission: dict[str, dict[int, Timeline[Vote]]] = field(default_factory=dict)


def _voted(state: Budgets, fact: BudgetVoted, _record: Record, position: int) -> None:
    years = state.by_mission.setdefault(fact.mission or RUNNING, {})
    years.setdefault(fact.year, Timeline()).add(fact.on, position, Vote(fact.amount, fact.decision))


BUDGETS = Fold("budget.votes", Budgets, {BudgetVoted: _voted})


class VoteBudget(Command, frozen=True, kw_only=True):
    """Say what may be spent in a civil year."""

    name = "vote-budget"
    title = "Enregistrer un budget voté"

    mission: Annotated[MissionId | None, ask("Mission", hint="Vide : Fonctionnement", choices="missions.open")] = None
    year: Annotated[int, Meta(ge=EARLIEST, le=LATEST), ask("Année civile")]
    amount: Annotated[Cents, Meta(ge=0), ask("Montant")]
    on: Annotated[date, ask("Voté le", today=True)]
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


def vote_budget(command: VoteBudget, budgets: Budgets, missions: Missions, votes: Votes) -> Sequence[Fact] | Refused:
    """Vote, in place of what was voted before; refused as ``mission-unknown``, ``decision-not-adopted``."""
    if command.mission is not None and missions.known(command.mission) is None:
        message = "Cette mission n’est pas enregistrée."
        return Refused("mission-unknown", message, {"mission": message})
    voted = budgets.by_mission.get(command.mission or RUNNING, {}).get(command.year)
    last = voted.at(command.on) if voted is not None else None
    if last is not None and (last.on, last.value) == (command.on, Vote(command.amount, command.decision)):
        return ()
    return decision_refusal(votes, command.decision) or (
        BudgetVoted(
            year=command.year,
            amount=command.amount,
            on=command.on,
            mission=command.mission,
            decision=command.decision,
        ),
    )


VOTE = Decider(
    VoteBudget,
    frozenset({TREASURER, BOARD}),
    (
        Read(BUDGETS),
        Read(MISSIONS, by=lambda command: filter(None, (command.mission,))),
        Read(VOTES, by=lambda command: filter(None, (command.decision,))),
    ),
    vote_budget,
    (BudgetVoted,),
)
