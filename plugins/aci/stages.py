"""What the contract tells of the life of the CPTS: its signature is a stage, and so is the next one."""

from collections.abc import Iterable
from itertools import chain, repeat

from core import BOARD, COORDINATION, AsOf, Todo, View
from core.subjects import STAGES, StageRow, Stages, spelt
from plugins.aci.contract import CONTRACT, Contract

TOLD_BY = "Contrat ACI"


def stage_rows(asof: AsOf, contract: Contract) -> Iterable[StageRow]:
    """Give the signatures up to a day: the first is the contract signed, the next ones renew it."""
    for stage, entry in zip(chain(("aci-signed",), repeat("renewed")), contract.signed.until(asof.on), strict=False):
        yield StageRow(stage=stage, on=entry.on, told_by=TOLD_BY, positions=(entry.position,))


def disagreeing(asof: AsOf, contract: Contract, stages: Stages) -> Iterable[Todo]:
    """Give the signatures recorded by hand as stages on a day on which no contract was signed."""
    signed = {entry.on: entry.position for entry in contract.signed.until(asof.on)}
    for one in stages.reached:
        if one.stage in ("aci-signed", "renewed") and one.on <= asof.on and signed and one.on not in signed:
            days = ", ".join(spelt(day) for day in signed)
            yield Todo(
                what=f"Accorder l’étape du {spelt(one.on)} avec le contrat ACI, signé le {days}",
                link="/communaute",
                roles=(COORDINATION, BOARD),
                positions=tuple(sorted({one.position, *signed.values()})),
            )


STAGES_TOLD = View("aci.stages", "Étapes lues du contrat", StageRow, (CONTRACT,), stage_rows)
DISAGREEING = View("aci.todo-stages", "Étapes à accorder", Todo, (CONTRACT, STAGES), disagreeing)
