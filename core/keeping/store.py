"""One place where data lie."""

from msgspec import Struct


class Store(Struct, frozen=True, kw_only=True):
    """What lies at a place, in French as people read it.

    ``place`` is a file, a folder with its slash, or a table (``vault.db/data_key``) of the data directory; "" for a
    place outside it. ``people`` says what is personal in it, "" when nothing is.
    """

    name: str
    place: str = ""
    holds: str
    people: str = ""
    classes: tuple[str, ...] = ()
    """The retention classes of its keys (``identity``, …), for what is sealed."""
    term: str
    ground: str = ""
    """Why the law lets it be kept: required wherever something is personal."""
    eraser: str
