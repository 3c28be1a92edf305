"""Where what a list has none of yet is made: the page that holds the form, to who may send it."""

from collections.abc import Sequence
from typing import NamedTuple

from core.model.screens import Form
from web.drawing.address import parts_of
from web.drawing.visit import Visit


class Maker(NamedTuple):
    """What an empty list says, and where there is something to do about it, "" for nowhere."""

    lacking: str
    title: str = ""
    link: str = ""


def maker(view: str, choices: Sequence[object], visit: Visit) -> Maker | None:
    """Return what a list of the rows of a view says without any; None with some, or when the view says nothing."""
    found = visit.ledger.registry.views.get(view)
    if choices or found is None or not found.lacking:
        return None
    decider = visit.ledger.registry.deciders.get(found.made)
    if decider is None or not visit.may(decider.roles):
        return Maker(found.lacking)
    for page in visit.ledger.registry.pages.values():
        here = any(isinstance(block, Form) and block.command == found.made for block in page.blocks)
        if here and not parts_of(page.path) and visit.may(page.roles):
            return Maker(found.lacking, decider.command.title, page.path)
    return Maker(found.lacking)
