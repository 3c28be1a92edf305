"""What the agency's money leaves to do: receipts that pay nothing yet, payments that are awaited."""

from collections.abc import Iterable

from core import COORDINATION, RULES, TRAINING, TREASURER, AsOf, Rules, Todo, View
from core.subjects import MONEY, Money, show_amount
from plugins.dpc.money.opening import open_rows, opened
from plugins.dpc.money.receipts import receipt_rows
from plugins.dpc.records.claims import CLAIMS, Claims
from plugins.dpc.records.files import FILES, Files

_ROLES = (TRAINING, COORDINATION, TREASURER)


def to_match(asof: AsOf, money: Money, claims: Claims) -> Iterable[Todo]:
    """Give the receipts of which something pays no claim yet, while a claim waits for money."""
    if not opened(claims, asof.on):
        return
    for row in receipt_rows(asof, money, claims):
        if row.free > 0:
            yield Todo(
                what=f"Rapprocher la recette DPC du {row.on:%d/%m/%Y} : {show_amount(row.free)}",
                link=f"/dpc/recettes/{row.entry}",
                roles=_ROLES,
                positions=row.positions,
            )


def awaited(asof: AsOf, files: Files, rules: Rules) -> Iterable[Todo]:
    """Give the claims whose payment is awaited by a day that is known."""
    for row in open_rows(asof, files, rules):
        if row.due is not None:
            yield Todo(
                due=row.due,
                what=f"Suivre le paiement de la demande DPC : {row.session}, {show_amount(row.left)}",
                link=f"/dpc/demandes/{row.claim}",
                late=row.late,
                roles=_ROLES,
                positions=row.positions,
                rules=row.rules,
            )


TODO = (
    View("dpc.todo-receipts", "Recettes DPC à rapprocher", Todo, (MONEY, CLAIMS), to_match),
    View("dpc.todo-payments", "Paiements DPC attendus", Todo, (FILES, RULES), awaited),
)
