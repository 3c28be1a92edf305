"""What a struct asks or shows, field by field: the one description of forms, sheets, schemas and columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import NODEFAULT, Meta, Struct

from core.facts import Ref
from core.facts.ids import is_id_type
from core.intake.kinds import LEAVES, LINE_LENGTH, SIMPLE, TIME_PATTERN, TRACE_PATTERN, Control, Kind
from core.model.command import Ask, ask_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a command, of a row of a grid, or one column of a view."""

    name: str
    ask: Ask
    kind: Kind
    """How its value is read and written."""
    hint: Any
    """Its annotation, constraints included."""
    required: bool
    optional: bool
    """Whether None is one of its values."""
    default: Any = None
    max_length: int | None = None
    """Characters of a text, or items of a list."""
    least: int | None = None
    most: int | None = None
    """Bounds of a number, or of an amount in cents, both included."""
    options: Mapping[str, str] | None = None
    """Coded values and what people read for each."""
    item: "Field | None" = None
    """What each item of a ``many`` is."""
    row: type[Struct] | None = None
    rows: tuple["Field", ...] = ()
    """The columns of a ``grid``."""

    @property
    def control(self) -> Control:
        """How it is drawn in a form."""
        if self.ask.hidden:
            return "hidden"
        if self.ask.upload:
            return "upload"
        if self.kind in {"many", "grid"}:
            return "many" if self.kind == "many" else "grid"
        if self.options is not None or self.ask.choices:
            return "choice"
        return LEAVES[self.kind]


def fields(cls: type[Struct]) -> tuple[Field, ...]:
    """Describe the fields of a command, a grid's row or a view's row that say how they are asked.

    ``TypeError`` names a field whose type nobody could fill in or show.
    """
    return _fields(cls)


@cache
def _fields(cls: type[Struct]) -> tuple[Field, ...]:
    hints = get_type_hints(cls, include_extras=True)
    found = []
    for info in msgspec.structs.fields(cls):
        hint = hints[info.name]
        asked = ask_of(_metas(hint))
        if asked is None:
            continue
        given = info.default is not NODEFAULT or info.default_factory is not NODEFAULT
        default = info.default_factory() if info.default_factory is not NODEFAULT else info.default
        try:
            msgspec.json.Decoder(hint)  # what msgspec cannot read, such as a bound on an option, shows here
            found.append(_field(info.name, hint, asked, given=given, default=default if given else None))
        except TypeError as error:
            raise TypeError(f"{cls.__name__}.{info.name}: {error}") from error
    return tuple(found)


def _field(name: str, hint: Any, asked: Ask, *, given: bool = False, default: Any = None) -> Field:
    bare, metas, optional = _stripped(hint)
    kind, row = _kind(bare, metas)
    item = _field(name, get_args(bare)[0], asked) if kind == "many" else None
    return Field(
        name=name,
        ask=asked,
        kind=kind,
        hint=hint,
        required=not (given or optional or asked.minted or asked.today),
        optional=optional,
        default=default,
        max_length=_first(metas, "max_length") or (LINE_LENGTH if kind == "line" else None),
        least=_bound(metas, "ge", "gt", 1),
        most=_bound(metas, "le", "lt", -1),
        options=item.options if item else _options(bare, asked),
        item=item,
        row=row,
        rows=fields(row) if row else (),
    )


def _kind(bare: Any, metas: tuple[Meta, ...]) -> tuple[Kind, type[Struct] | None]:
    """Return what a type is to people, and the struct of a grid's rows."""
    arguments = get_args(bare)
    if get_origin(bare) is tuple and arguments[1:] == (...,):
        inner = _stripped(arguments[0])[0]
        gridded = isinstance(inner, type) and issubclass(inner, Struct) and inner is not Ref
        return ("grid", inner) if gridded else ("many", None)
    if get_origin(bare) is Literal:
        bare = type(arguments[0])
    if bare is str:
        return _text_kind(metas), None
    if bare is int and any((meta.extra or {}).get("unit") == "minutes" for meta in metas):
        return "minutes", None
    simple: Kind | None = SIMPLE.get(bare, "id" if is_id_type(bare) else None)
    if simple is None:
        raise TypeError(f"{bare!r} is no type of a field")
    return simple, None


def _text_kind(metas: tuple[Meta, ...]) -> Kind:
    pattern = _first(metas, "pattern")
    if pattern in {TIME_PATTERN, TRACE_PATTERN}:
        return "time" if pattern == TIME_PATTERN else "trace"
    return "text" if (_first(metas, "max_length") or 0) > LINE_LENGTH else "line"


def _stripped(hint: Any) -> tuple[Any, tuple[Meta, ...], bool]:
    """Return a type without its annotations and without None, its annotations, and whether None was there."""
    metas, optional = _metas(hint), False
    while True:
        if get_origin(hint) is Annotated:
            hint = hint.__origin__
        elif get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint):
            others = [arg for arg in get_args(hint) if arg is not NoneType]
            if len(others) != 1:
                raise TypeError(f"{hint!r} is a choice between types")
            hint, optional = others[0], True
            metas += _metas(hint)
        else:
            return hint, metas, optional


def _metas(hint: Any) -> tuple[Meta, ...]:
    return tuple(m for m in getattr(hint, "__metadata__", ()) if isinstance(m, Meta))


def _first(metas: tuple[Meta, ...], name: str) -> Any:
    return next((value for m in metas if (value := getattr(m, name)) is not None), None)


def _bound(metas: tuple[Meta, ...], included: str, excluded: str, step: int) -> int | None:
    beyond = _first(metas, excluded)
    bound: int | None = _first(metas, included) if beyond is None else beyond + step
    return bound


def _options(bare: Any, asked: Ask) -> Mapping[str, str] | None:
    if get_origin(bare) is Literal:
        return {str(value): (asked.labels or {}).get(str(value), str(value)) for value in get_args(bare)}
    return asked.labels
