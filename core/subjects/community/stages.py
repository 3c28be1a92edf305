"""The stages in the life of the CPTS: recorded on their days, in the usual order or not."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, Final

from msgspec import Struct, field, structs

from core.facts import Record, Ref
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Look, Read
from core.model.fold import Fold
from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.community.facts import CptsStageReached, Stage
from core.subjects.community.words import STAGES as WORDS

ORDER: Final = tuple(WORDS)[:5]
"""The stages that usually follow one another."""


class Reached(Struct, frozen=True):
    """A stage reached on a day."""

    stage: Stage
    on: date
    reference: str
    position: int


class Stages(Struct):
    """Every stage recorded, in the order of recording."""

    reached: list[Reached] = field(default_factory=list)


class ReachStage(Command, frozen=True, kw_only=True):
    """Record that the CPTS has reached a stage."""

    name = "reach-cpts-stage"
    title = "Enregistrer une étape de la CPTS"

    stage: Annotated[
        Stage, ask("Étape", hint="La signature du contrat se lit du contrat ACI, s’il est enregistré", labels=WORDS)
    ]
    on: Annotated[date, ask("Date", today=True)]
    reference: Annotated[Line, ask("Référence", hint="Courrier, avis, arrêté")] = ""


class StageRow(Row, frozen=True, kw_only=True):
    """A stage reached; ``current``: the last one on a day. Plugins add those that their own records tell."""

    stage: Annotated[str, ask("Étape", labels=WORDS)]
    on: Annotated[date, ask("Date")]
    reference: Annotated[str, ask("Référence")] = ""
    current: Annotated[bool, ask("Étape actuelle")] = False
    told_by: Annotated[str, ask("Lue dans")] = ""
    """What else the row is read from: « contrat ACI »; empty for what was recorded as a stage."""


def reach(command: ReachStage, stages: Stages) -> Decided:
    """Record a stage; the same one on the same day again yields nothing."""
    if any((one.stage, one.on) == (command.stage, command.on) for one in stages.reached):
        return ()
    return (CptsStageReached(stage=command.stage, on=command.on, reference=command.reference),)


def out_of_order(command: ReachStage, _text: Callable[[Ref], str], stages: Stages) -> Refused | None:
    """Doubt a stage recorded before one it usually follows: sources do not settle the order, so nothing is refused."""
    if command.stage not in ORDER:
        return None
    rank = ORDER.index(command.stage)
    for one in stages.reached:
        if one.stage in ORDER and (ORDER.index(one.stage) - rank) * (one.on - command.on).days < 0:
            order = "vient d’ordinaire avant" if rank < ORDER.index(one.stage) else "vient d’ordinaire après"
            said = f"« {WORDS[one.stage]} », enregistrée au {spelt(one.on)}"
            message = f"Cette étape {order} {said}. Si c’est exact, confirmez."
            return Refused("stage-out-of-order", message, {"on": message})
    return None


def rows(asof: AsOf, stages: Stages) -> Iterable[StageRow]:
    """Give the stages reached by a day, oldest first."""
    told = [
        StageRow(stage=one.stage, on=one.on, reference=one.reference, positions=(one.position,))
        for one in stages.reached
    ]
    return arrange(asof, told)


def arrange(asof: AsOf, told: Iterable[StageRow]) -> list[StageRow]:
    """Put stages in order of their days, say the last one, and once what a plugin tells of the same day."""
    seen: dict[tuple[str, date], StageRow] = {}
    for row in told:
        if row.on <= asof.on:
            key = (row.stage, row.on)
            seen[key] = row if key not in seen or not row.told_by else _both(seen[key], row)
    ordered = sorted(seen.values(), key=lambda row: (row.on, list(WORDS).index(row.stage)))
    return [structs.replace(row, current=row is ordered[-1]) for row in ordered]


def _both(first: StageRow, second: StageRow) -> StageRow:
    """Join a stage that was recorded by hand and the same one that a plugin tells."""
    return structs.replace(
        first, told_by=second.told_by, positions=tuple(sorted({*first.positions, *second.positions}))
    )


def _reached(state: Stages, fact: CptsStageReached, _record: Record, position: int) -> None:
    state.reached.append(Reached(fact.stage, fact.on, fact.reference, position))


STAGES: Final = Fold("community.stages", Stages, {CptsStageReached: _reached})
DECIDERS: Final = (
    Decider(
        ReachStage,
        frozenset({COORDINATION, BOARD}),
        (Read(STAGES),),
        reach,
        (CptsStageReached,),
        doubts=Look((STAGES,), out_of_order, ("stage", "on")),
    ),
)
VIEWS: Final = (View("community.stages", "Vie de la CPTS", StageRow, (STAGES,), rows, arrange=arrange),)
