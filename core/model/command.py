"""What a person asks, and how it may be refused. A command's struct is its form, its sheet and its JSON Schema."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, get_type_hints

from msgspec import Meta, Struct


class Command(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen struct in the imperative; every field is annotated with :func:`ask`.

    Fields: text (``Line``, ``Text``, ``Clock``), ``int``, ``bool``, ``date``, ``Cents``, ids, tuples of ids or of
    structs (a grid), each of them optional with a default.
    """

    name: ClassVar[str] = ""
    """``admit-member``: stable, kebab-case, said by API, command line and forms."""
    title: ClassVar[str] = ""
    """What the button says, in French: « Admettre un adhérent »."""
    alone: ClassVar[bool] = False
    """Whether it is asked one at a time, by somebody who looks: no row of a sheet asks it."""
    passes: ClassVar[frozenset[str]] = frozenset()
    """Codes of refusals of what is none of its business: such rows of a sheet are left aside, they are no mistakes."""


Line = Annotated[str, Meta(max_length=200)]
"""One line of text."""
Text = Annotated[str, Meta(max_length=10_000)]
"""Free text; its form carries the notice against health data."""
Clock = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day, ``18:30``."""
Trace = Annotated[str, Meta(max_length=8_000, pattern=r"^(?:M[0-9]{1,4} [0-9]{1,4}(?:L[0-9]{1,4} [0-9]{1,4})*)+$")]
"""A signature drawn with finger, pen or mouse: an SVG path in a box of 600 by 200, ``M12 30L14 31``.

Not everybody can draw: optional always, beside a field in which the name is typed.
"""
Minutes = Annotated[int, Meta(extra={"unit": "minutes"})]
"""How long: whole minutes, which people write « 3 h 30 » or « 45 min »."""


class Ask(Struct, frozen=True, kw_only=True):
    """How a field is asked; read by forms, sheets, schemas and columns."""

    title: str
    hint: str = ""
    labels: Mapping[str, str] | None = None
    """The coded values and what people read for each."""
    choices: str = ""
    """The view whose rows are the choices: its first column is the value, its second the label.

    A column called ``beside`` says more of each: the profession after a name.
    """
    within: tuple[str, ...] = ()
    """The fields of the command, and columns of that view, that narrow the choices: those of this meeting."""
    rows: str = ""
    """For a grid: the view whose rows it starts from, fields matched by name."""
    minted: str = ""
    """The prefix of an id that the edge draws when it is left blank: ``s``."""
    today: bool = False
    """A date that the edge fills with today when it is left blank."""
    past: bool = False
    """A date of what has happened: the edge refuses one later than today."""
    ahead: int = 0
    """Years after today beyond which a date is refused at the edge as a slip; 0: none."""
    now: bool = False
    """A date that can only be today: what is done cannot be undone, nor judged by the situation of another day."""
    personal: bool = False
    """A text about a person; its field says so, and it is sealed in the fact."""
    upload: bool = False
    """The name of a sealed attachment; a form shows a file field."""
    hidden: bool = False
    """Filled by the page, not by the person."""
    nth: bool = False
    """A number that tells rows of one sheet apart that say all the rest alike: 1, 2 and so on; hidden elsewhere."""
    drawn: bool = False
    """A column that holds the trace of a signature: it is drawn again."""
    expected: bool = False
    """To be filled although a blank is read: a choice as soon as there is something to choose from."""
    owed: str = ""
    """The view that says whether a field is to be filled although a blank is read: while it has a row."""


def ask(
    title: str,
    *,
    hint: str = "",
    labels: Mapping[str, str] | None = None,
    choices: str = "",
    within: str | tuple[str, ...] = (),
    rows: str = "",
    minted: str = "",
    today: bool = False,
    past: bool = False,
    now: bool = False,
    ahead: int = 0,
    personal: bool = False,
    upload: bool = False,
    hidden: bool = False,
    nth: bool = False,
    drawn: bool = False,
    expected: bool = False,
    owed: str = "",
) -> Meta:
    """Say how a field of a command is asked, or how a column of a row is headed; see :class:`Ask`."""
    asked = Ask(
        title=title,
        hint=hint,
        labels=labels,
        choices=choices,
        within=(within,) if isinstance(within, str) else within,
        rows=rows,
        minted=minted,
        today=today,
        past=past,
        now=now,
        ahead=ahead,
        personal=personal,
        upload=upload,
        hidden=hidden or nth,
        nth=nth,
        drawn=drawn,
        expected=expected,
        owed=owed,
    )
    return Meta(title=title, description=hint or None, extra={"ask": asked})


class Refused(Struct, frozen=True):
    """Why a command is not followed: a stable code, a French sentence, and the fields it concerns."""

    code: str
    message: str
    fields: Mapping[str, str] = {}


def titled(cls: type[Command]) -> tuple[str, str]:
    """Return the name and title of a command; ``TypeError`` when one is missing."""
    if not cls.name or not cls.title:
        raise TypeError(f"{cls.__name__} needs a name and a title")
    return cls.name, cls.title


def ask_of(annotations: Any) -> Ask | None:
    """Return how a field is asked, from the metadata of its annotation."""
    found = (item.extra["ask"] for item in annotations if isinstance(item, Meta) and item.extra and "ask" in item.extra)
    return next(found, None)


@cache
def uploads(cls: type[Command]) -> tuple[str, ...]:
    """Return the fields of a command that hold the line of a file."""
    hints = get_type_hints(cls, include_extras=True)
    asked = ((name, ask_of(getattr(hints[name], "__metadata__", ()))) for name in cls.__struct_fields__)
    return tuple(name for name, ask in asked if ask is not None and ask.upload)
