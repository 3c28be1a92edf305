"""A record in one line of words: titles for fields, names for ids, sealed texts opened."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from core.display import cell
from core.facts import Ref, Sealed, is_id
from core.intake import Field, fields, show_date
from core.ledger import Entry, Ledger
from core.model.roles import ROLES


def tell(ledger: Ledger, entry: Entry) -> str:
    """Say what a record holds; its raw bytes when no plugin here knows its kind."""
    if entry.fact is None:
        return entry.data.decode()
    said = [f"corrige le n° {entry.corrects}"] if entry.corrects else []
    said += [f"corrigé par le n° {position}" for position in entry.corrected_by]
    decider = ledger.registry.corrector_of(type(entry.fact))
    asked = fields(decider.command) if decider and decider.roles & ROLES.keys() else ()
    return " ; ".join([*said, *_fields(ledger, entry.position, entry.fact, "", asked)])


def _fields(ledger: Ledger, position: int, struct: Struct, prefix: str, asked: Sequence[Field]) -> list[str]:
    """Say each field that holds something, under the title of the form that makes such records."""
    forms = {field.name: field for field in asked}
    said = []
    for name in struct.__struct_fields__:
        value, field = getattr(struct, name), forms.get(name)
        if value not in (None, "", ()):
            text = _value(ledger, position, value, prefix + name, field)
            said.append(f"{field.ask.title if field else name} : {text}")
    return said


def _value(ledger: Ledger, position: int, value: Any, path: str, field: Field | None) -> str:
    match value:
        case Sealed() if field is not None and field.kind == "trace":
            return "oui"
        case Sealed():
            return ledger.text(Ref(position, path))
        case Struct():
            columns = field.rows if field else ()
            return f"({', '.join(_fields(ledger, position, value, f'{path}.', columns))})"
        case tuple() | list():
            items = (_value(ledger, position, item, f"{path}.{at}", field) for at, item in enumerate(value))
            return ", ".join(items)
        case _:
            return _plain(ledger, value, field)


def _plain(ledger: Ledger, value: Any, field: Field | None) -> str:
    if field is not None and field.kind not in {"many", "grid"}:
        return cell(ledger, field, value).text
    if isinstance(value, date):
        return show_date(value)
    return ledger.label(value) if isinstance(value, str) and is_id(value) else str(value)
