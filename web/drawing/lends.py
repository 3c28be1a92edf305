"""The button of a page that leads to where links are lent."""

from collections.abc import Mapping
from typing import NamedTuple

from core.model.screens import Lend
from web.drawing.address import with_query
from web.drawing.visit import Visit

PAGE = "/liens"


class DrawnLend(NamedTuple):
    """The button as its template takes it."""

    id: str
    title: str
    link: str
    template: str = "blocks/lend.html"


def lend(block: Lend, _parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnLend:
    """Draw the button; ``ordinal`` is the block's place on its page, by which the next page finds it again."""
    return DrawnLend(f"liens-{ordinal}", title_of(block, visit), address_of(visit.path, ordinal))


def title_of(block: Lend, visit: Visit) -> str:
    """Return the heading of a block: its own, or that of the command."""
    return block.title or visit.ledger.registry.deciders[block.command].command.title


def address_of(path: str, ordinal: int) -> str:
    """Return where the links of a block are lent."""
    return with_query(PAGE, {"page": path, "bloc": str(ordinal)})
