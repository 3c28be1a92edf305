"""The rows of a sheet as commands: columns found, words turned into codes and ids, errors told."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from core.cli.answering import Asked
from core.cli.french import Failure
from core.clock import day_in_paris
from core.display import table
from core.ids import derived_id
from core.intake import Field, Invalid, bind, fields, forbidden_in
from core.ledger import Ledger
from core.model.decider import Decider
from core.sheets import Grid

Words = Mapping[str, tuple[str, ...]]
"""What people read, flattened, and the codes or ids that it may stand for."""


class Planned(Struct, frozen=True):
    """One row: what it would ask, and in French what is wrong with it."""

    number: int
    cells: tuple[str, ...]
    asked: Asked
    errors: tuple[str, ...]


def plan(ledger: Ledger, decider: Decider, grid: Grid) -> tuple[Planned, ...]:
    """Turn each row into a command; ``Failure`` when a column is that of no field.

    A row's command id comes from what the row says: importing it again asks the same command again.
    """
    columns = _columns(decider, grid.header)
    words = {field.name: _words(ledger, field) for field in columns}
    said: Counter[tuple[str, ...]] = Counter()
    planned = []
    for line in grid.lines:
        raw = {
            field.name: _value(field, words[field.name], cell)
            for field, cell in zip(columns, line.cells, strict=True)
            if cell
        }
        said[line.cells] += 1
        parts = [f"{field.name}={cell}" for field, cell in zip(columns, line.cells, strict=True) if cell]
        command_id = derived_id("c", decider.command.name, *sorted(parts), str(said[line.cells]))
        asked = Asked(decider.command.name, command_id, decider, raw)
        planned.append(Planned(line.number, line.cells, asked, _errors(ledger, asked)))
    return tuple(planned)


def _columns(decider: Decider, header: tuple[str, ...]) -> list[Field]:
    known = [field for field in fields(decider.command) if field.kind != "grid"]
    columns = []
    for title in header:
        found = _field(known, _flat(title))
        if found is None or found in columns:
            names = ", ".join(f"« {field.ask.title} »" for field in known if not field.ask.hidden)
            raise Failure("column-unknown", f"La colonne « {title} » ne désigne aucun champ, ou un second : {names}.")
        columns.append(found)
    return columns


def _field(known: list[Field], title: str) -> Field | None:
    """Return the field of this name or title, or else the only one whose title begins so."""
    for field in known:
        if title in {_flat(field.name), _flat(field.ask.title)}:
            return field
    begun = [field for field in known if _flat(field.ask.title).startswith(f"{title} ")]
    return begun[0] if len(begun) == 1 else None


def _words(ledger: Ledger, field: Field) -> Words:
    """Return what a cell of a column may say instead of a code or an id."""
    pairs = [(label, code) for code, label in (field.options or {}).items()]
    if field.ask.choices in ledger.registry.views:
        lines = table(ledger, ledger.show(field.ask.choices)).lines
        pairs += [(line.cells[1].text, str(line.cells[0].value)) for line in lines if len(line.cells) > 1]
    found: dict[str, tuple[str, ...]] = {}
    for label, code in pairs:
        found[_flat(label)] = (*found.get(_flat(label), ()), code)
    return found


def _value(field: Field, words: Words, cell: str) -> str | list[str]:
    if field.kind == "many":
        return [_code(words, part.strip()) for part in re.split(r"[,;\n]", cell) if part.strip()]
    return _code(words, cell)


def _code(words: Words, said: str) -> str:
    """Return the one code that a word stands for; the word itself when there is none, or several."""
    codes = words.get(_flat(said), ())
    return codes[0] if len(codes) == 1 else said


def _errors(ledger: Ledger, asked: Asked) -> tuple[str, ...]:
    command = bind(asked.decider.command, asked.fields, command_id=asked.id, today=day_in_paris(ledger.clock()))
    wrong = command.fields if isinstance(command, Invalid) else forbidden_in(command)
    titles = {field.name: field.ask.title for field in fields(asked.decider.command)}
    return tuple(
        f"{titles.get(path.partition('.')[0], path)} : {sentence}" if path else sentence
        for path, sentence in wrong.items()
    )


def _flat(text: str) -> str:
    """Return a text in lower case, without accents and punctuation: what two spellings share."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return " ".join(re.findall(r"[a-z0-9]+", plain))
