"""Loans of equipment: who has the projector, and until when."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from msgspec import Struct, field, structs

from core import BOARD, AsOf, Command, Decider, Fold, Form, Page, Plugin, Read, Refused, Row, Table, View, ask, hookimpl
from core.facts import Fact, PartyId, Record, fact


@fact("equipment-lent.1", "Matériel prêté")
class EquipmentLent(Fact, frozen=True, kw_only=True, gc=False):
    """A thing is in the hands of a party from ``on`` to ``until``, both included."""

    item: str
    party: PartyId
    on: date
    until: date


class Loans(Struct):
    """Every loan, with the position of its record."""

    made: list[tuple[EquipmentLent, int]] = field(default_factory=list)


def _lent(loans: Loans, fact: EquipmentLent, _record: Record, position: int) -> None:
    loans.made.append((fact, position))


class LendEquipment(Command, frozen=True, kw_only=True):
    """Lend a thing."""

    name, title = "lend-equipment", "Prêter du matériel"
    item: Annotated[str, ask("Matériel", hint="Vidéoprojecteur, valise de dépistage…")]
    party: Annotated[PartyId, ask("Prêté à", choices="parties")]
    on: Annotated[date, ask("Du", today=True)]
    until: Annotated[date, ask("Jusqu’au")]


def lend(command: LendEquipment, loans: Loans) -> tuple[Fact, ...] | Refused:
    """Lend what nobody has on those days; refused as ``dates-reversed``, ``already-lent``."""
    wanted = EquipmentLent(**structs.asdict(command))
    if wanted.until < wanted.on:
        return Refused("dates-reversed", "Le retour précède le prêt.", {"until": "Avant le début du prêt."})
    for made, _ in loans.made:
        if made.item == wanted.item and made.on <= wanted.until and wanted.on <= made.until:
            return () if made == wanted else Refused("already-lent", f"Déjà prêté jusqu’au {made.until:%d/%m/%Y}.")
    return (wanted,)


class LoanRow(Row, frozen=True, kw_only=True):
    """A thing that is out on the day of the question."""

    item: Annotated[str, ask("Matériel")]
    party: Annotated[PartyId, ask("Prêté à")]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date, ask("Jusqu’au")]


def rows(asof: AsOf, loans: Loans) -> Iterable[LoanRow]:
    """Give what is out on a day."""
    return (LoanRow(**structs.asdict(one), positions=(at,)) for one, at in loans.made if one.on <= asof.on <= one.until)


LOANS = Fold("loans.loans", Loans, {EquipmentLent: _lent})
LEND = Decider(LendEquipment, frozenset({BOARD}), (Read(LOANS),), lend, (EquipmentLent,))
OUT = View("loans.out", "Matériel prêté", LoanRow, (LOANS,), rows)
PAGE = Page(path="/prets", title="Prêts", nav="Vie", blocks=(Table(view="loans.out"), Form(command="lend-equipment")))


@hookimpl
def registre_plugin() -> Plugin:
    """Return what the loans bring."""
    return Plugin(name="loans", title="Prêts", facts=(EquipmentLent,), deciders=(LEND,), views=(OUT,), pages=(PAGE,))
