"""Rules as people read them: what is fixed, from when, by which text, and what is not established."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from core.facts.money import cents
from core.model.rules import RULES, Book, Step, step_at
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
    unit = book.rule.unit
    heads, table = _table(step.value, unit) if isinstance(step.value, Mapping) else ((), ())
    now = step_at(book.rule.steps, visit.clocks.asof.on) is step
    words = (word.strip(".,;()") for word in step.reference.split())
    source = next((word for word in words if word.startswith(("https://", "http://"))), "")
    value = "" if table else _text(step.value, unit)
    return ToldStep(name, book.rule.description, step, value, table, heads, now, source)


def _table(value: Mapping[str, Any], unit: str) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Write a table of values, one line a key; a value that is a list has one column an item."""
    width = max(len(one) if isinstance(one, list | tuple) else 1 for one in value.values())
    heads = ("Ligne", *(map(str, range(1, width + 1)) if width > 1 else ("Valeur",)))
    lines = [(str(key), *(_text(item, unit) for item in _listed(one))) for key, one in value.items()]
    return heads, [(*line, *("" for _ in range(len(heads) - len(line)))) for line in lines]


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _text(value: Any, unit: str) -> str:
    """Write a value of a rule with its unit: a decimal is text there, « 76.00 »."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, list | tuple):
        return ", ".join(_text(one, unit) for one in value)
    written = str(value)
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    money, _, per = unit.partition("/")
    if money == "EUR":
        return euros(cents(number)) + (f" par {per}" if per else "")
    whole = nombre(int(number)) if number == number.to_integral_value() else written.replace(".", ",")
    return whole if unit in {"fraction", "facteur", "booléen"} else f"{whole} {unit}"
