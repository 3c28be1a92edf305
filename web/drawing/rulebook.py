"""Rules as people read them: what is fixed, from when, by which text, and what is not established."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from core.facts.money import cents
from core.model.rules import RULES, Book, Rule, Step, step_at
from web.drawing.formats import euros, nombre
from web.drawing.visit import Visit


class ToldStep(NamedTuple):
    """A step of a rule; ``value`` is a text, or the lines of a table."""

    rule: str
    title: str
    step: Step
    value: str
    table: Sequence[Sequence[str]]
    heads: Sequence[str]
    now: bool
    source: str
    """The address in the reference, "" when it has none."""
    unknown: Sequence[str]
    """Lines that exist, whose values are still to be entered."""


class ToldRule(NamedTuple):
    """A rule: its name, what it fixes, its steps, the newest first, and the record that brought it."""

    name: str
    title: str
    unit: str
    dated_by: str
    note: str
    position: int
    steps: Sequence[ToldStep]


def rulebook(visit: Visit) -> list[ToldRule]:
    """Tell every rule as known at the clocks of the visit."""
    with visit.ledger.states.lock:
        books = dict(visit.ledger.state(RULES, visit.clocks.asof.known).books)
    told = [_rule(name, book, visit) for name, book in books.items()]
    return sorted(told, key=lambda rule: rule.title)


def step_of(key: str, visit: Visit) -> ToldStep | None:
    """Tell the step that a row names, ``dpc_participant_fee@2020-01-01``; None when it is not known."""
    name, _, since = key.partition("@")
    with visit.ledger.states.lock:
        book = visit.ledger.state(RULES, visit.clocks.asof.known).books.get(name)
    steps = book.rule.steps if book else ()
    step = next((step for step in steps if step.since.isoformat() == since), None)
    return _step(name, book, step, visit) if book and step else None


def _rule(name: str, book: Book, visit: Visit) -> ToldRule:
    rule = book.rule
    steps = [_step(name, book, step, visit) for step in reversed(rule.steps)]
    return ToldRule(name, rule.description, rule.unit, rule.dated_by, rule.note, book.position, steps)


def _step(name: str, book: Book, step: Step, visit: Visit) -> ToldStep:
    heads, table = _table(step.value, book.rule)
    now = step_at(book.rule.steps, visit.clocks.asof.on) is step
    words = (word.strip(".,;()") for word in step.reference.split())
    source = next((word for word in words if word.startswith(("https://", "http://"))), "")
    value = "" if table else _text(step.value, book.rule)
    return ToldStep(
        name,
        book.rule.description,
        step,
        value,
        table,
        heads,
        now,
        source,
        [_word(line, book.rule) for line in step.unknown],
    )


def _table(value: Any, rule: Rule) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Write a table of values: one line a key, or an item of a list of tables; a column an item, or a name."""
    if isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
        names = _names(value)
        return [_word(name, rule) for name in names], [_cells(one, names, rule) for one in value]
    if not isinstance(value, Mapping):
        return (), ()
    if all(isinstance(one, Mapping) for one in value.values()):
        names = _names(value.values())
        lines = [(_word(key, rule), *_cells(one, names, rule)) for key, one in value.items()]
        return ("Ligne", *(_word(name, rule) for name in names)), lines
    width = max(len(_listed(one)) for one in value.values())
    heads = ("Ligne", *(_word(str(place), rule) for place in range(1, width + 1))) if width > 1 else ("Ligne", "Valeur")
    lines = [(_word(key, rule), *(_text(item, rule) for item in _listed(one))) for key, one in value.items()]
    return heads, [(*line, *("" for _ in range(len(heads) - len(line)))) for line in lines]


def _names(tables: Iterable[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(name for one in tables for name in one))


def _cells(table: Mapping[str, Any], names: Sequence[str], rule: Rule) -> list[str]:
    return [_text(table[name], rule) if name in table else "" for name in names]


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _word(code: str, rule: Rule) -> str:
    return rule.words.get(code, code)


def _text(value: Any, rule: Rule) -> str:
    """Write a value of a rule in words or with its unit: a decimal is text there, « 76.00 »."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, list | tuple):
        return ", ".join(_text(one, rule) for one in value)
    written = str(value)
    if written in rule.words:
        return rule.words[written]
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    return _counted(number, written, rule.unit)


def _counted(number: Decimal, written: str, unit: str) -> str:
    """Write a number with its unit: euros, a share in percents, a noun that agrees."""
    money, _, per = unit.partition("/")
    if money == "EUR":
        return euros(cents(number)) + (f" par {per}" if per else "")
    if unit == "fraction":
        return f"{(number * 100).normalize():f} %".replace(".", ",")
    whole = nombre(int(number)) if number == number.to_integral_value() else written.replace(".", ",")
    noun = unit if abs(number) >= 2 or unit == "mois" else unit.removesuffix("s")  # noqa: PLR2004 - plural from two
    return whole if unit in {"facteur", "booléen"} else f"{whole} {noun}"
