"""An empty sheet to fill for a command: a row of titles, lists of choices, and a second sheet that explains."""

from core.display import table
from core.imports.lexicon import wanted
from core.imports.targets import MEMBERS, Slot, Target
from core.intake import Field
from core.ledger import Ledger
from core.sheets import Asked, to_model

_KINDS = {
    "date": "une date : 21/11/2026",
    "cents": "un montant en euros : 76,50",
    "int": "un nombre entier",
    "minutes": "une durée : 3 h 30",
    "time": "une heure : 18:30",
    "bool": "oui ou non",
    "many": "des noms, séparés par des points-virgules",
    "id": "un nom, tel que le registre le montre",
}
_EXAMPLES = {"date": "15/03/2024", "cents": "20,00", "int": "12", "minutes": "2 h", "time": "20:00", "bool": "oui"}
_SAID = {
    "family": "Lefèvre",
    "given": "Bénédicte",
    "email": "b.lefevre@exemple.fr",
    "phone": "06 12 34 56 78",
    "address": "12 rue des Tilleuls 69000 Lyon",
    "year": "2024",
}
_NAMES_SHOWN = 200
"""Choices that a list of a spreadsheet offers; beyond, the register is where one looks."""


def model(ledger: Ledger, target: Target) -> bytes:
    """Write the sheet to fill for what rows may be, in XLSX: its titles are those that the import knows."""
    asked = [_asked(ledger, slot) for slot in target.slots.values() if slot.path != "whole"]
    title = "Adhérents" if target.name == MEMBERS else target.title
    return to_model(title, asked)


def _asked(ledger: Ledger, slot: Slot) -> Asked:
    field = slot.field
    choices = _choices(ledger, field)
    said = _KINDS.get(field.kind, "l’un des choix proposés" if choices else "un texte")
    must = "à remplir" if wanted(ledger, field) else "facultatif"
    hint = f"{must} ; {said}" + (f" ; {field.ask.hint}" if field.ask.hint else "")
    example = _SAID.get(slot.name) or _EXAMPLES.get(field.kind) or (choices[0] if choices else "")
    return Asked(slot.title if "." in slot.path else field.ask.title, hint, example, choices)


def _choices(ledger: Ledger, field: Field) -> tuple[str, ...]:
    if field.kind in {"many", "bool"}:
        return ()
    if field.options is not None:
        return tuple(label for label in field.options.values() if label)
    if field.ask.choices not in ledger.registry.views:
        return ()
    lines = table(ledger, ledger.show(field.ask.choices)).lines
    labels = tuple(dict.fromkeys(line.cells[1].text for line in lines if len(line.cells) > 1))
    return labels if len(labels) <= _NAMES_SHOWN else ()
