"""What the contract leaves to do: missions to start and to deploy, payments to ask for."""

from collections.abc import Iterable
from datetime import timedelta

from core import BOARD, COORDINATION, RULES, TREASURER, AsOf, Rules, Todo, View
from core.facts import Cents
from core.subjects import MISSION_CODES, MISSIONS, MONEY, Missions, Money, show_amount
from plugins.aci.contract import CONTRACT, Contract
from plugins.aci.deadlines import deadline_rows
from plugins.aci.schedule import waiting_rows

SOON = timedelta(days=60)
"""How long before a deadline it is shown: a habit of the house, not a rule."""
PATIENCE = timedelta(days=60)
"""How long after it is due a payment is asked for: a habit of the house, not a rule."""


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


def to_ask(asof: AsOf, contract: Contract, missions: Missions, money: Money, rules: Rules) -> Iterable[Todo]:
    """Give the payments that are due and have not come in full."""
    for row in waiting_rows(asof, contract, missions, money, rules):
        yield Todo(
            due=row.on + PATIENCE,
            what=f"Versement ACI à recevoir : {row.label}, {row.text.lower()}, {show_amount(row.left or Cents(0))}",
            link="/aci",
            late=asof.on > row.on + PATIENCE,
            roles=(TREASURER, COORDINATION),
            positions=row.positions,
            rules=row.rules,
        )


TODO = (
    View("aci.todo-missions", "Échéances du contrat ACI", Todo, (CONTRACT, MISSIONS, RULES), to_do),
    View("aci.todo-payments", "Versements ACI à recevoir", Todo, (CONTRACT, MISSIONS, MONEY, RULES), to_ask),
)
