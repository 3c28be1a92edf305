"""A record in one line of words: names for ids, sealed texts opened."""

from datetime import date
from typing import Any

from msgspec import Struct

from core.facts import Ref, Sealed, is_id
from core.intake import show_date
from core.ledger import Entry, Ledger


def tell(ledger: Ledger, entry: Entry) -> str:
    """Say what a record holds; its raw bytes when no plugin here knows its kind."""
    if entry.fact is None:
        return entry.data.decode()
    said = [f"corrige le n° {entry.corrects}"] if entry.corrects else []
    said += [f"corrigé par le n° {position}" for position in entry.corrected_by]
    return " ; ".join([*said, *_fields(ledger, entry.position, entry.fact, "")])


def _fields(ledger: Ledger, position: int, struct: Struct, prefix: str) -> list[str]:
    values = ((name, getattr(struct, name)) for name in struct.__struct_fields__)
    return [
        f"{name} : {_value(ledger, position, value, prefix + name)}"
        for name, value in values
        if value not in (None, "", ())
    ]


def _value(ledger: Ledger, position: int, value: Any, path: str) -> str:
    match value:
        case Sealed():
            return ledger.text(Ref(position, path))
        case Struct():
            return f"({', '.join(_fields(ledger, position, value, f'{path}.'))})"
        case tuple() | list():
            return ", ".join(_value(ledger, position, item, f"{path}.{at}") for at, item in enumerate(value))
        case bool():
            return "oui" if value else "non"
        case date():
            return show_date(value)
        case _:
            return ledger.label(value) if isinstance(value, str) and is_id(value) else str(value)
