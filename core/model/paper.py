"""A document to print and hand over: drawn from the rows of a view, a new page for each, the same bytes each time."""

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
    roles: frozenset[str] = field(default=READERS)
