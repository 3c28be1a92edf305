"""A record as people read it: each field under the words of the form that asks it, sealed texts opened."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, get_type_hints

from msgspec import Struct

from core.display.pieces import piece_word
from core.display.words import step_told, titled, words_of
from core.facts import Cents, Ref, Sealed, is_id
from core.intake import TRACE_PATTERN, Field, fields, show_minutes
from core.ledger import Entry
from core.model.rules import RulesAdopted
from web.drawing.address import fill, piece
from web.drawing.cells import thing_of, value_and_label, writer
from web.drawing.formats import euros, jour, nombre
from web.drawing.menu import homes
from web.drawing.visit import Visit

_TRACE: Final = re.compile(TRACE_PATTERN)


class Told(NamedTuple):
    """A field of a record: its title, its text, where it leads; or the lines inside it."""

    title: str
    text: str = ""
    link: str = ""
    inside: Sequence[Sequence["Told"]] = ()
    trace: str = ""
    """A signature to draw, as an SVG path in a box of 600 by 200."""


def told(entry: Entry, visit: Visit) -> list[Told]:
    """Tell the fields of a record; nothing when no plugin here knows its kind."""
    if entry.fact is None:
        return []
    if isinstance(entry.fact, RulesAdopted):
        rule, content = entry.fact.rule, entry.fact.content
        steps = ", ".join(jour(step.since) for step in content.steps)
        return [Told("Barème", content.description, visit.link("/baremes") + f"#{rule}"), Told("Étapes", steps)]
    words = words_of(visit.ledger.registry, type(entry.fact))
    return list(_lines(entry.fact, entry.position, "", words, visit))


def things_of(entry: Entry, visit: Visit) -> list[Told]:
    """Return what a record is about, each with the journal of its records."""
    about = [tag for tag in entry.tags if is_id(tag) and (tag != entry.by or tag.startswith("p-"))]
    return [Told(named(tag, visit), link=visit.link(f"/enregistrements?tag={tag}")) for tag in about]


def named(thing: str, visit: Visit) -> str:
    """Return what people read for an id; of what is there no more, the record that began it."""
    label = visit.ledger.label(thing)
    first = visit.ledger.journal(tag=thing, limit=1, newest_first=False) if label == thing else []
    return f"{first[0].title}, enregistrement n° {first[0].position}" if first else label


def _lines(fact: Struct, position: int, path: str, words: Mapping[str, Field], visit: Visit) -> Iterator[Told]:
    hints = get_type_hints(type(fact), include_extras=True)
    for name in fact.__struct_fields__:
        value, word = getattr(fact, name), words.get(name)
        title, at = word.ask.title if word else titled(name, hints[name]), f"{path}{name}"
        if isinstance(value, Sealed):
            yield _opened(title, visit.ledger.text(Ref(position, at)), word)
        elif isinstance(value, Struct):
            within = {**words, **{one.name: one for one in fields(type(value))}}
            yield Told(title, inside=[list(_lines(value, position, f"{at}.", within, visit))])
        elif isinstance(value, tuple) and value and isinstance(value[0], Struct):
            inner = {one.name: one for one in word.rows} if word and word.rows else words
            rows = enumerate(value)
            yield Told(title, inside=[list(_lines(row, position, f"{at}.{n}.", inner, visit)) for n, row in rows])
        elif value not in (None, "", ()):
            yield _told(title, value, word, hints[name], visit)


def _opened(title: str, text: str, word: Field | None) -> Told:
    """Tell a sealed text; a signature that was drawn is drawn again, unless it was erased."""
    traced = word is not None and word.kind == "trace" and _TRACE.fullmatch(text)
    return Told(title, trace=text) if traced else Told(title, text)


def _told(title: str, value: Any, word: Field | None, hint: Any, visit: Visit) -> Told:
    if isinstance(value, tuple):
        texts = [_text(one, word, hint, visit) for one in value]
        return Told(title, ("\n" if any(", " in text for text in texts) else ", ").join(texts))
    if word is not None and word.ask.upload:
        return Told(title, piece_word("Ouvrir la pièce", str(value)), piece(str(value)))
    thing = thing_of(hint)
    home = homes(visit.ledger.registry, visit.account.roles).get(thing, "")
    return Told(title, _text(value, word, hint, visit), visit.link(fill(home, {thing: value})) if home else "")


def _text(value: Any, word: Field | None, hint: Any, visit: Visit) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, date):
        return jour(value)
    if isinstance(value, int):
        return _number(value, word, hint)
    if word is not None and word.options is not None:
        return word.options.get(str(value), str(value))
    if word is not None and word.ask.choices and not is_id(str(value)):
        return _chosen(str(value), word.ask.choices, visit)
    return named(value, visit) if is_id(str(value)) else step_told(str(value), visit.ledger.registry)


def _number(value: int, word: Field | None, hint: Any) -> str:
    if word is not None and word.kind == "minutes":
        return show_minutes(value)
    return euros(value) if hint is Cents or (word is not None and word.kind == "cents") else nombre(value)


def _chosen(code: str, view: str, visit: Visit) -> str:
    """Return what people read for a code that was chosen from a view, itself when it is there no more."""
    value, label = value_and_label(visit.ledger.registry.views[view].row)
    write = writer(label, visit.ledger)
    rows = (row for row in visit.rows(view) if str(getattr(row, value.name)) == code)
    return next((write(getattr(row, label.name)) for row in rows), code)
