"""What the contract leaves to do: missions to start and to deploy."""

from collections.abc import Iterable
from datetime import timedelta

from core import BOARD, COORDINATION, RULES, AsOf, Rules, Todo, View
from core.subjects import MISSION_CODES, MISSIONS, Missions
from plugins.aci.contract import CONTRACT, Contract
from plugins.aci.deadlines import deadline_rows

SOON = timedelta(days=60)
"""How long before a deadline it is shown: a habit of the house, not a rule."""


def to_do(asof: AsOf, contract: Contract, missions: Missions, rules: Rules) -> Iterable[Todo]:
    """Give the missions whose next deadline is past, or near."""
    for row in deadline_rows(asof, contract, missions, rules):
        if row.due is not None and row.due <= asof.on + SOON:
            verb = "Déployer" if row.started else "Démarrer"
            yield Todo(
                due=row.due,
                what=f"{verb} la mission du contrat ACI : {MISSION_CODES[row.code]}",
                link=f"/missions/{row.mission}" if row.mission else "/missions",
                late=row.late,
                roles=(COORDINATION, BOARD),
                positions=row.positions,
                rules=row.rules,
            )


TODO = (View("aci.todo-missions", "Échéances du contrat ACI", Todo, (CONTRACT, MISSIONS, RULES), to_do),)
