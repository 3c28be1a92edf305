"""Pages as data: blocks that the faces draw. ``{party}`` in a text stands for a part of the page's path."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.model.view import READERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Whether a view has rows: ``Found(view="meetings", only={"meeting": "{meeting}", "status": "open"})``."""

    view: str
    only: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of a view, with export links, sorting and « Pourquoi ? » on each row."""

    view: str
    title: str = ""
    columns: tuple[str, ...] = ()
    """The columns to show, in order; empty: all."""
    only: Mapping[str, str] = field(default_factory=dict)
    """Columns and the values that rows must have: ``{"meeting": "{meeting}"}``."""
    link: str = ""
    """Where the first column leads: ``/adherents/{party}``, filled from the row."""
    empty: str = "Rien n’est encore enregistré."
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()
    """Shown only while, or not while, one of these is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The columns of the one row of a view as labelled figures (several rows: one group each)."""

    view: str
    title: str = ""
    columns: tuple[str, ...] = ()
    only: Mapping[str, str] = field(default_factory=dict)
    empty: str = "Rien n’est encore enregistré."
    fixed: bool = False
    """Whether the records behind may be corrected from here, by who may."""
    sparing: tuple[str, ...] = ()
    """The columns that say nothing where they are blank: a person has no sort of structure."""
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The form of a command, for those whose role may ask it; ``given`` fields are filled and hidden."""

    command: str
    title: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    when: tuple[Found, ...] = ()
    """Offered only while one of these is found: no form to close a meeting that is not open."""
    unless: tuple[Found, ...] = ()
    """Not offered while one of these is found."""
    then: str = ""
    """Where to go once recorded, filled from the command: ``/seances/{meeting}``; empty: the same page."""
    open: bool = False
    """Shown unfolded; otherwise behind its title."""
    under: str = ""
    """The theme under which it is folded away with its neighbours of the same theme; empty: in plain sight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The rows of a view, each with a press that follows a command; ``given`` comes from the row."""

    view: str
    command: str
    given: Mapping[str, str]
    title: str = ""
    columns: tuple[str, ...] = ()
    button: str = ""
    only: Mapping[str, str] = field(default_factory=dict)
    empty: str = "Rien n’est proposé."
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The rows of a view by date, oldest first; ``then``: the words of a link to this page as known each time."""

    view: str
    on: str
    text: str
    detail: str = ""
    then: str = ""
    title: str = ""
    only: Mapping[str, str] = field(default_factory=dict)
    empty: str = "Rien n’est encore enregistré."


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture drawn from the rows of a view, its numbers in a table beside it."""

    view: str
    label: str
    value: str
    of: str = ""
    """For a gauge: the column of the whole."""
    against: str = ""
    """For bars on two sides of one axis: the column drawn the other way, arrivals one way and departures the other."""
    numbers: tuple[str, ...] = ()
    """The columns of its numbers, unfolded beside it; empty: those of the picture, folded below."""
    title: str = ""
    only: Mapping[str, str] = field(default_factory=dict)
    empty: str = "Rien n’est encore enregistré."


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Paragraphs of French text, separated by a blank line; a line that starts with « - » is an item of a list."""

    text: str
    title: str = ""
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rows of a view in whole, to print: numbered, columns to sign in headed ``signed``, ``spare`` blank lines."""

    view: str
    signed: tuple[str, ...] = ()
    signs: str = ""
    """A view whose rows, those of ``only``, give one more column to sign in each, headed by its second column."""
    filled: str = ""
    """A column of ``view``: what is signed already, one text for each of ``signs``, None for a cell left to sign in."""
    title: str = ""
    columns: tuple[str, ...] = ()
    only: Mapping[str, str] = field(default_factory=dict)
    spare: int = 3
    foot: str = ""
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lend:
    """« Lien et QR code »: links that lend, to people without an account, the right to follow a command.

    Its decider has the role ``BEARER``, and one field of the command says which party follows it.
    """

    command: str
    title: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    """Fields that the link fills, whatever is sent: ids, numbers and codes only."""
    room: bool = False
    """Whether one code may serve all: each picks her name among the choices of the field, narrowed by ``given``."""
    view: str = ""
    """The rows of those who may each get a link of their own: its column of the same name says who; "" for none."""
    only: Mapping[str, str] = field(default_factory=dict)
    until: str = ""
    """The column of the last day on which links serve; without it they serve for a week."""
    email: str = ""
    """The column of the address to which a personal link may be sent."""
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """Documents and dossiers to download, those that have rows: ``papers={"formation": {"session": "{session}"}}``."""

    papers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the name of a document, the columns and values that its rows must have."""
    dossiers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the name of a dossier, the column that names its row, and its value."""
    title: str = "Documents"
    when: tuple[Found, ...] = ()
    unless: tuple[Found, ...] = ()


Block = Table | Figures | Form | Press | Timeline | Chart | Prose | Sheet | Lend | Documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the register: ``path`` may hold parts, ``/adherents/{party}``; ``nav`` is its menu, "" for none."""

    path: str
    title: str
    blocks: tuple[Block, ...]
    nav: str = ""
    order: int = 100
    """Place in its menu, small first."""
    subject: str = ""
    """For a page of one thing: the view whose row matching the path gives the heading (its second column)."""
    roles: frozenset[str] = field(default=READERS)
