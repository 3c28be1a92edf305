"""From what was typed to a command: every error at once, in French, each under the path of its field."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from core.ids import derived_id
from core.intake.fields import Field, fields
from core.intake.french import french
from core.intake.kinds import LIST_LENGTH
from core.intake.leaves import UnreadableError, blank, read_leaf
from core.intake.sensitive import FORBIDDEN, mentions_nir
from core.model.command import Command

C = TypeVar("C", bound=Command)
_ABSENT = object()
_DIGITS = 6


class Invalid(Struct, frozen=True):
    """Why nothing could be asked: a French sentence for the path of each field, ``rows.3.party``.

    The empty path stands for the whole; no sentence repeats what was typed.
    """

    fields: Mapping[str, str]


class _Binding(Struct):
    """One binding under way: what fills the blanks, and the errors met so far.

    What is ``forbidden`` is told with the other errors; alone, it is left to the ledger, which refuses it by its code.
    """

    command_id: str
    today: date
    errors: dict[str, str] = {}
    forbidden: dict[str, str] = {}


def bind(cls: type[C], raw: Mapping[str, object], *, command_id: str, today: date) -> C | Invalid:
    """Return the command that ``raw`` asks, or everything that is wrong with it.

    ``raw`` holds texts as forms and sheets give them (lists for repeated names, rows by their number) or JSON values,
    where a whole number is cents in a field of money. A blank means the default; a blank minted id is derived from
    ``command_id``, a blank date of today is ``today``. Rows in which nothing was typed are dropped.
    """
    binding = _Binding(command_id, today)
    values = _bind_struct(binding, cls, raw, "")
    if binding.errors:
        return Invalid({**binding.errors, **binding.forbidden})
    try:
        return msgspec.convert(values, cls)
    except msgspec.ValidationError as error:
        sentence = french(str(error)) if error.__cause__ is None else str(error.__cause__)
        return Invalid({"": sentence})


def _bind_struct(binding: _Binding, cls: type[Struct], raw: Mapping[str, object], prefix: str) -> dict[str, Any]:
    described = fields(cls)
    known = {field.name for field in described}
    for name in raw:
        if name not in known:
            binding.errors[f"{prefix}{name[:100]}"] = "Ce champ n’existe pas."
    values = {}
    for field in described:
        value = _bind_field(binding, field, raw.get(field.name), prefix + field.name)
        if value is not _ABSENT:
            values[field.name] = value
    return values


def _bind_field(binding: _Binding, field: Field, raw: object, path: str) -> Any:
    """Return a value, or ``_ABSENT`` for the default or after an error."""
    if field.kind == "grid" and (isinstance(raw, Mapping) or not blank(raw)):
        bound = _bind_rows(binding, field, raw, path)
        if bound or not isinstance(raw, Mapping):
            return bound
        raw = None  # a form whose rows are all blank says nothing
    unticked = isinstance(raw, str) and field.kind == "bool" and not field.optional
    if blank(raw) and not unticked:
        return _bind_blank(binding, field, path)
    if field.kind == "many":
        return _bind_items(binding, field, raw, path)
    return _bind_leaf(binding, field, raw, path)


def _bind_leaf(binding: _Binding, field: Field, raw: object, path: str) -> Any:
    try:
        value = read_leaf(field, raw)
    except UnreadableError as error:
        return _fails(binding, path, str(error))
    if isinstance(value, str) and mentions_nir(value):
        binding.forbidden[path] = FORBIDDEN
    if field.ask.now and isinstance(value, date) and value != binding.today:
        return _fails(binding, path, "Cette date est celle du jour.")
    if field.ask.past and isinstance(value, date) and value > binding.today:
        return _fails(binding, path, "Cette date est dans l’avenir.")
    if field.ask.ahead and isinstance(value, date) and (value - binding.today).days > 366 * field.ask.ahead:
        far = "d’un an" if field.ask.ahead == 1 else f"de {field.ask.ahead} ans"
        return _fails(binding, path, f"Cette date est dans plus {far} : vérifiez l’année.")
    return value


def _bind_blank(binding: _Binding, field: Field, path: str) -> Any:
    if field.ask.minted:
        return derived_id(field.ask.minted, binding.command_id, path)
    if field.ask.today:
        return binding.today
    if field.required and path not in binding.errors:
        binding.errors[path] = "Ce champ est obligatoire."
    return None if field.optional and field.default is None else _ABSENT


def _bind_rows(binding: _Binding, field: Field, raw: object, path: str) -> Any:
    numbered = _numbered(raw)
    if numbered is None or field.row is None:
        return _fails(binding, path, "Une liste de lignes est attendue.")
    if len(numbered) > LIST_LENGTH:
        return _fails(binding, path, f"Indiquez au plus {LIST_LENGTH} lignes.")
    rows = []
    for number, row in numbered:
        if not isinstance(row, Mapping):
            return _fails(binding, f"{path}.{number}", "Un ensemble de champs nommés est attendu.")
        if any(_typed(value) for value in row.values()):
            rows.append(_bind_struct(binding, field.row, row, f"{path}.{number}."))
    return _whole(binding, field, rows, path)


def _bind_items(binding: _Binding, field: Field, raw: object, path: str) -> Any:
    if isinstance(raw, str):  # one ticked box, or one item a line
        raw = raw.splitlines()
    if not isinstance(raw, list | tuple) or field.item is None:
        return _fails(binding, path, "Une liste est attendue.")
    if len(raw) > LIST_LENGTH:
        return _fails(binding, path, f"Indiquez au plus {LIST_LENGTH} éléments.")
    kept = [(number, item) for number, item in enumerate(raw) if not blank(item)]
    items = [_bind_leaf(binding, field.item, item, f"{path}.{number}") for number, item in kept]
    return _whole(binding, field, items, path)


def _whole(binding: _Binding, field: Field, items: list[Any], path: str) -> Any:
    """Check what is asked of a list as a whole, once each of its items is right."""
    if not any(name.startswith(f"{path}.") for name in binding.errors):
        try:
            msgspec.convert(items, field.hint)
        except msgspec.ValidationError as error:
            return _fails(binding, path, french(str(error)) if error.__cause__ is None else str(error.__cause__))
    return items


def _numbered(raw: object) -> Sequence[tuple[str, object]] | None:
    """Return the rows with the numbers that their fields bear, in order."""
    if isinstance(raw, list | tuple):
        return [(str(number), row) for number, row in enumerate(raw)]
    if isinstance(raw, Mapping) and all(name.isascii() and name.isdigit() and len(name) <= _DIGITS for name in raw):
        return sorted(raw.items(), key=lambda pair: int(pair[0]))
    return None


def _typed(value: object) -> bool:
    """Tell whether a row says something: an unticked box, sent blank, does not."""
    return any(map(_typed, value)) if isinstance(value, list | tuple) else not blank(value)


def _fails(binding: _Binding, path: str, sentence: str) -> Any:
    binding.errors[path] = sentence
    return _ABSENT
