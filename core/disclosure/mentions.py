"""Free texts in which a person's name is written, though the record is not about her."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from core.collation import folded
from core.disclosure.report import Mention
from core.display import show_moment
from core.facts import Sealed, with_sealed
from core.ledger import Entry, Ledger
from core.ledger.boundary import command_tag
from core.ledger.sealing import opened
from core.vault import VaultError

SHORTEST: Final = 3
"""Letters of a name that is looked for: a shorter one is a word."""
_FREE: Final = b'/content","data":'
"""In the bytes of a record that holds a free text, whose key is of the class ``content``."""


def mentions(ledger: Ledger, names: Collection[str], upto: int, besides: Collection[int]) -> Iterator[Mention]:
    """Yield the records whose free texts hold one of these names, but those told already."""
    wanted = "|".join(sorted({re.escape(folded(name)) for name in names if len(name) >= SHORTEST}))
    if not wanted:
        return
    name = re.compile(rf"\b(?:{wanted})\b")
    for position, data in ledger.recorder.rows(0, upto):
        if _FREE not in data or position in besides:
            continue
        entry = ledger.entry(position)
        if entry is not None and any(name.search(folded(text)) for text in _free(ledger, entry)):
            yield Mention(position, entry.title, show_moment(entry.at))


def _free(ledger: Ledger, entry: Entry) -> list[str]:
    """Open the free texts of a record, past the cache of those displayed; a lost or destroyed one says nothing."""
    if entry.fact is None:
        return []
    first = next(iter(ledger.recorder.positions_of(command_tag(entry.command))), entry.position)
    fact, paths = entry.fact, list[str]()

    def note(path: str, text: Sealed, *_: object) -> Sealed:
        if text.key.endswith("/content"):
            paths.append(path)
        return text

    with_sealed(fact, note)
    found = []
    for path in paths:
        try:
            found.append(opened(fact, path, ledger.vault, entry.command, entry.position - first))
        except VaultError:
            continue
    return found
