"""Values as people read them: each column has one writer, made once for a page."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from markupsafe import Markup, escape
from msgspec import Struct

from core.display.pieces import piece_word
from core.facts.ids import is_id_type
from core.intake import TRACE_PATTERN, Field, fields
from core.ledger import Ledger
from core.model.view import Row
from web.drawing import formats
from web.drawing.collation import order

Writer = Callable[[Any], str]
ERASED: Final = ("donnée effacée", "Personne effacée", "Compte effacé")
"""How what stands in the place of an erased text begins."""
_TRACE: Final = re.compile(TRACE_PATTERN)
_BEHIND: Final = frozenset(Row.__struct_fields__)


def marked(text: str, link: str = "") -> str:
    """Return a value as HTML: a link if it leads somewhere, a dash if there is none, an erased text set apart."""
    if link:
        return Markup(f'<a href="{escape(link)}">{escape(text)}</a>')  # noqa: S704 - both parts are escaped
    if text.startswith(ERASED):
        return Markup(f'<em class="soft">{escape(text)}</em>')  # noqa: S704 - escaped
    return text or "—"


def traced(title: str, text: str) -> str:
    """Draw the trace of a signature; what is no trace, an erased one, is written."""
    if not _TRACE.fullmatch(text):
        return text
    return Markup('<svg class="drawn" viewBox="0 0 600 200" role="img" aria-label="{}"><path d="{}"/></svg>').format(
        title, text
    )


def value_and_label(row: type[Struct]) -> tuple[Field, Field]:
    """Return the first two columns of a view that names things or gives choices; the first may be hidden."""
    value, label = [field for field in fields(row) if field.name not in _BEHIND][:2]
    return value, label


def columns_of(row: type[Struct], names: Sequence[str] = ()) -> tuple[Field, ...]:
    """Return the columns of a type of rows, those named, in that order, or all; ``KeyError`` for an unknown name."""
    known = {field.name: field for field in fields(row) if field.name not in _BEHIND and not field.ask.hidden}
    return tuple(known[name] for name in names) if names else tuple(known.values())


def numeric(column: Field) -> bool:
    """Tell whether the values of a column are set one under the other, to the right."""
    return column.kind in {"int", "cents"} and column.options is None


def writer(column: Field, ledger: Ledger, *, long: bool = False) -> Writer:
    """Return what writes the values of a column; ``long`` writes days in full."""
    if column.item is not None:
        each = writer(column.item, ledger, long=long)
        between = " " if column.item.kind == "sealed" else ", "  # a name in parts is one name
        return lambda values: between.join(filter(None, map(each, values or ())))
    if column.options is not None:
        return _word(column.options)
    if column.ask.drawn:
        return _present(lambda value: traced(column.ask.title, ledger.text(value)))
    if column.ask.upload:
        return lambda line: piece_word("Ouvrir la pièce", line or "")
    return _present(_plain(column, ledger, long=long))


def _plain(column: Field, ledger: Ledger, *, long: bool) -> Writer:
    if column.kind == "id":
        return ledger.label
    if column.kind == "date":
        return formats.jour if long else formats.jour_court
    by_kind: Mapping[str, Writer] = {
        "cents": formats.euros,
        "int": formats.nombre,
        "bool": lambda value: "oui" if value else "non",
        "sealed": ledger.text,
    }
    return by_kind.get(column.kind, str)


def _present(write: Writer) -> Writer:
    return lambda value: "" if value is None else write(value)


def _word(labels: Mapping[str, str]) -> Writer:
    return lambda code: labels.get(str(code), str(code)) if code is not None else ""


def sorter(column: Field, write: Writer) -> Callable[[Any], Any]:
    """Return what sorts the values of a column: numbers and days by size, texts in French order, absent ones last."""
    if column.kind in {"cents", "int", "date", "bool"} and column.options is None and column.item is None:
        return lambda value: (value is None, value if value is not None else date.min)
    return lambda value: (not (text := write(value)), order(text))


def thing_of(hint: Any) -> str:
    """Return what an id is the id of, as the parts of paths say it: ``PartyId`` gives ``party``; "" for no id."""
    while get_origin(hint) in (Annotated, Union, UnionType, tuple):
        hint = next((inner for inner in get_args(hint) if is_id_type(inner) or get_origin(inner) is not None), None)
    return str(hint.__name__).removesuffix("Id").lower() if is_id_type(hint) else ""


def shown(columns: Sequence[Field], ledger: Ledger, *, long: bool = False) -> tuple[Writer, ...]:
    """Return the writers of columns, in their order."""
    return tuple(writer(column, ledger, long=long) for column in columns)
