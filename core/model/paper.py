"""A document to print and hand over: drawn from the rows of a view, a new page for each, the same bytes each time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.model.view import READERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """``Paper(name="adhesion", title="Attestation d’adhésion", view="attestations", key="party", template=…)``.

    The template is a typst file of its owner; it starts from the frame of the house (``docs/plugins.md``).
    """

    name: str
    title: str
    view: str
    key: str
    """The column whose value names one paper, an id: the register can then answer whether it is still true."""
    template: Path
    """The columns that it names, as ``row.name``, are what the paper says."""
    says: str = ""
    """The column that the register tells whoever checks the code: what it is about, never a name."""
    ahead: bool = False
    """Whether it speaks of days to come: it is then compared with the situation of the day on which it is checked."""
    mark: str = ""
    """The column that is empty in a line still to be filled by hand, "" when nothing is."""
    by_hand: frozenset[str] = frozenset()
    """The columns of which such a line says nothing: who fills it, and what is filled in."""
    order: str = ""
    """The column by which those of one file follow one another, as a French dictionary has it: a name."""
    within: str = ""
    """The column whose values keep rows together, in the order of the view, before ``order`` sorts each lot."""
    email: str = ""
    """The column of the address to which each may be sent, "" when it is not sent; ``party`` then says to whom."""
    message: str = ""
    """The column of the message that goes with it, the same in all rows; "" for a sentence that says what is joined."""
    wants: Mapping[str, str] = field(default_factory=dict)
    """By the name of a column of the letterhead that it prints (``iban``), what is said before sending without it."""
    roles: frozenset[str] = field(default=READERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything about one row of a view in one ZIP: documents, sheets, attached files, a manifest of hashes.

    ``{session}`` in a value stands for a column of the row: ``papers={"formation": {"session": "{session}"}}``.
    """

    name: str
    title: str
    view: str
    key: str
    """The column that names the row, an id."""
    papers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the name of a document, the columns and values that its rows must have."""
    sheets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the name of a view, the columns and values of the rows to write as a sheet."""
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the name of a view, those of the rows whose attached files are to be joined."""
    roles: frozenset[str] = field(default=READERS)
