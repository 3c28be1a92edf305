"""What a cell may say instead of a code or an id: the words of the register, and those of the trade."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Final

from msgspec import Struct

from core.collation import alike, words
from core.display import table
from core.facts import PartyId
from core.imports.cells import read_day
from core.imports.folding import flat
from core.imports.meanings import WORDS
from core.imports.people import Likeness
from core.imports.targets import Slot
from core.intake import Field
from core.ledger import Ledger

_PROPOSED: Final = 6
_LISTED: Final = 60
"""Choices up to which all are proposed for a word that is not understood."""


class Choice(Struct, frozen=True):
    """A code or an id, and what people read for it."""

    value: str
    label: str


class Unknown(Struct, frozen=True):
    """A word that is not understood, or means several things: what it may stand for."""

    key: str
    """What names it in an answer."""
    path: str
    title: str
    said: str
    why: str
    proposed: tuple[Choice, ...]


class Lexicon:
    """Words for the values of one field."""

    def __init__(self, field: Field, choices: tuple[Choice, ...], dates: Mapping[str, set[str]], exact: bool) -> None:
        self.choices = choices
        self.closed = bool(choices) or exact
        """Whether nothing but these values is accepted."""
        self._found: dict[str, set[str]] = {}
        for choice in choices:
            for said in (flat(choice.value), flat(choice.label), " ".join(sorted(words(choice.label)))):
                self._found.setdefault(said, set()).add(choice.value)
        codes = {choice.value for choice in choices}
        for code, synonyms in WORDS.get(field.name, {}).items():
            for said in synonyms if code in codes else ():
                self._found.setdefault(said, {code})
        for day, values in dates.items():
            self._found.setdefault(day, set()).update(values)

    def know(self, said: str, value: str) -> None:
        """Add a word: the number or the address of a person who is one of the choices."""
        self._found.setdefault(said, set()).add(value)

    def choice(self, value: str) -> Choice | None:
        """Return the choice of a value; None when it is none of the field."""
        return next((choice for choice in self.choices if choice.value == value), None)

    def values(self, said: str) -> set[str]:
        """Return the values that a word may stand for."""
        day = read_day(said)
        plain = flat(said)
        keys = (plain, " ".join(sorted(words(said))), plain.replace(" ", ""), day.isoformat() if day else "")
        return next((found for key in keys if key and (found := self._found.get(key))), set())

    def proposed(self, said: str) -> tuple[Choice, ...]:
        """Return what a word may have meant: the likely ones, then all when they are few and it names none."""
        likely = self.likely(said)
        if self.values(said) or len(self.choices) > _LISTED:
            return likely
        return likely + tuple(one for one in self.choices if one not in likely)

    def likely(self, said: str) -> tuple[Choice, ...]:
        """Return those that a word names, else those whose words are near its own."""
        named, wanted = self.values(said), words(said)
        if named:
            return tuple(choice for choice in self.choices if choice.value in named)
        return tuple(islice((one for one in self.choices if alike(wanted, words(one.label))), _PROPOSED))


def offered(ledger: Ledger, slot: Slot) -> tuple[Choice, ...]:
    """Return the choices of a field when they are few enough for a menu."""
    field = slot.field
    if field.options is not None and field.kind != "bool":
        found = tuple(Choice(code, label) for code, label in field.options.items() if code)
    elif field.ask.choices in ledger.registry.views and field.kind != "many":
        found = _choices(ledger, field.ask.choices)[0]
    else:
        return ()
    return found if len(found) <= _LISTED else ()


def wanted(ledger: Ledger, field: Field) -> bool:
    """Tell whether a field is to be filled: always, or by what the register holds now."""
    asked = field.ask
    if field.required or (asked.owed and ledger.show(asked.owed).rows):
        return True
    return asked.expected and (not asked.choices or bool(ledger.show(asked.choices).rows))


class Lexicons:
    """The lexicon of each field, made once for a reading of a file."""

    def __init__(self, ledger: Ledger, people: Likeness[PartyId]) -> None:
        self._ledger = ledger
        self._people = people
        self._views: dict[str, tuple[tuple[Choice, ...], dict[str, set[str]]]] = {}
        self._made: dict[str, Lexicon] = {}

    def of(self, slot: Slot) -> Lexicon | None:
        """Return the words of a field; None when it takes any."""
        field = slot.field
        if slot.path not in self._made:
            if field.options is not None and field.kind != "bool":
                choices = tuple(Choice(code, label) for code, label in field.options.items())
                self._made[slot.path] = Lexicon(field, choices, {}, exact=True)
            elif field.ask.choices in self._ledger.registry.views:
                self._made[slot.path] = self._seen(field)
            else:
                return None
        return self._made[slot.path]

    def _seen(self, field: Field) -> Lexicon:
        """Return the words of the rows of a view: their labels, and their days."""
        if field.ask.choices not in self._views:
            self._views[field.ask.choices] = _choices(self._ledger, field.ask.choices)
        choices, dates = self._views[field.ask.choices]
        item = field.item or field
        made = Lexicon(field, choices, dates, exact=item.kind == "id")
        for choice in choices:
            someone = self._people.people.get(PartyId(choice.value))  # type: ignore[arg-type]  # any id: none is found
            for said in (*someone.numbers.values(), flat(someone.email)) if someone else ():
                made.know(said, choice.value)
        return made


def _choices(ledger: Ledger, view: str) -> tuple[tuple[Choice, ...], dict[str, set[str]]]:
    shown = table(ledger, ledger.show(view)).lines
    choices = {str(line.cells[0].value): line.cells[1].text for line in shown if len(line.cells) > 1}
    dates: dict[str, set[str]] = {}
    for line in shown:
        for day in _days(cell.value for cell in line.cells):
            dates.setdefault(day, set()).add(str(line.cells[0].value))
    return tuple(Choice(value, label) for value, label in choices.items()), dates


def _days(values: Iterator[object]) -> Iterator[str]:
    """Yield the first day of a row: that of a meeting or of a session, which people name it by."""
    first = next((value for value in values if isinstance(value, date)), None)
    if first is not None:
        yield first.isoformat()
