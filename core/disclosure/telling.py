"""A record told to one person: what is about others in it is counted, never shown."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple, get_type_hints

from msgspec import Struct

from core.disclosure.report import Line, Told
from core.display import show_moment
from core.display.words import step_told, titled, words_of
from core.facts import Cents, Ref, Sealed, is_id
from core.facts.shape import tags_of
from core.intake import Field, fields, show_amount, show_date, show_minutes
from core.ledger import Entry, Ledger

OTHER: Final = "une autre personne"


class Reader(NamedTuple):
    """Who is told: the person's own ids, and those of everybody else, whose names stay closed."""

    ledger: Ledger
    mine: frozenset[str]
    others: frozenset[str]
    codes: Mapping[str, str]
    """The words of professions, sorts of structures, qualities, colleges and categories."""

    def named(self, thing: str) -> str:
        """Return what an id names, « une autre personne » for those whose names stay closed."""
        return OTHER if thing in self.others else self.ledger.label(thing)


def told(reader: Reader, entry: Entry) -> Told:
    """Tell a record; its bytes as they are stored when no plugin here reads its kind."""
    if entry.fact is None:
        lines: tuple[Line, ...] = (Line("Contenu conservé", entry.data.decode()),)
    else:
        words = words_of(reader.ledger.registry, type(entry.fact))
        lines = tuple(_lines(reader, entry.fact, entry.position, "", words))
    return Told(entry.position, entry.title, show_moment(entry.at), entry.corrected_by, lines)


def _lines(reader: Reader, fact: Struct, position: int, path: str, words: Mapping[str, Field]) -> Iterator[Line]:
    hints = get_type_hints(type(fact), include_extras=True)
    for name in fact.__struct_fields__:
        value, word = getattr(fact, name), words.get(name)
        title, at = word.ask.title if word else titled(name, hints[name]), f"{path}{name}"
        if isinstance(value, Sealed):
            yield Line(title, _opened(reader, value, Ref(position, at)))
        elif isinstance(value, Struct):
            inner = {**words, **{one.name: one for one in fields(type(value))}}
            yield Line(title, rows=(tuple(_lines(reader, value, position, f"{at}.", inner)),))
        elif isinstance(value, tuple) and value and isinstance(value[0], Struct):
            yield from _rows(reader, value, Ref(position, at), title, word, words)
        elif isinstance(value, tuple):
            yield from _items(reader, value, title, word)
        elif value not in (None, ""):
            yield Line(title, _text(reader, value, word, hints[name]))


def _rows(
    reader: Reader,
    rows: tuple[Struct, ...],
    at: Ref,
    title: str,
    word: Field | None,
    words: Mapping[str, Field],
) -> Iterator[Line]:
    inner = {one.name: one for one in word.rows} if word and word.rows else words
    kept = [(number, row) for number, row in enumerate(rows) if not _is_of_others(reader, row)]
    if kept:
        told = (tuple(_lines(reader, row, at.position, f"{at.path}.{number}.", inner)) for number, row in kept)
        yield Line(title, rows=tuple(told))
    yield from _left(title, len(rows) - len(kept))


def _items(reader: Reader, items: tuple[Any, ...], title: str, word: Field | None) -> Iterator[Line]:
    kept = [one for one in items if str(one) not in reader.others]
    if kept:
        yield Line(title, ", ".join(_text(reader, one, word, None) for one in kept))
    yield from _left(title, len(items) - len(kept))


def _left(title: str, count: int) -> Iterator[Line]:
    if count:
        yield Line(title, f"et {count} ligne{'s' if count > 1 else ''} sur d’autres personnes")


def _is_of_others(reader: Reader, row: Struct) -> bool:
    """Tell whether a row names somebody else, and not her."""
    named = tags_of(row)
    return reader.mine.isdisjoint(named) and not reader.others.isdisjoint(named)


def _opened(reader: Reader, text: Sealed, ref: Ref) -> str:
    """Open a text whose key is the person's, or that of a free text in a record that names her."""
    return "donnée d’une autre personne" if text.key.rpartition("/")[0] in reader.others else reader.ledger.text(ref)


def _text(reader: Reader, value: Any, word: Field | None, hint: Any) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, int):
        if word is not None and word.kind == "minutes":
            return show_minutes(value)
        cents = hint is Cents or (word is not None and word.kind == "cents")
        return show_amount(value) if cents else str(value)
    return _word(reader, str(value), word)


def _word(reader: Reader, value: str, word: Field | None) -> str:
    if value in reader.others:
        return OTHER
    if word is not None and word.ask.upload:
        return "pièce jointe, conservée avec cet enregistrement"
    if is_id(value):
        return reader.ledger.label(value)
    options = word.options if word is not None and word.options is not None else reader.codes
    return options.get(value) or step_told(value, reader.ledger.registry)
