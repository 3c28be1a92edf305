"""The life of the CPTS itself, and the territory where it works: public, in clear."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Struct

from core.facts import DecisionId, Fact, fact
from core.model.command import ask

Stage = Literal[
    "project-started",
    "letter-of-intent",
    "health-project-in-progress",
    "health-project-validated",
    "aci-signed",
    "renewed",
    "terminated",
    "merged",
    "extended",
]


@fact("cpts-stage-reached.1", "Étape de la CPTS", act=True)
class CptsStageReached(Fact, frozen=True, kw_only=True, gc=False):
    """The CPTS has reached a stage of its life; ``reference`` is what proves it: a letter, an opinion, an order."""

    stage: Stage
    on: date
    reference: str = ""


class Commune(Struct, frozen=True, kw_only=True, gc=False):
    """A commune of the territory, by its name and its INSEE code, which is not its postcode."""

    insee: Annotated[str, ask("Code INSEE")]
    label: Annotated[str, ask("Commune")]


@fact("territory-defined.1", "Territoire défini", act=True)
class TerritoryDefined(Fact, frozen=True, kw_only=True, gc=False):
    """The territory is made of these communes from a day; ``population`` in inhabitants, as ``source`` counts them.

    The size of the contract does not follow: it is the one that the contract carries.
    """

    on: date
    communes: tuple[Commune, ...]
    population: int
    source: str = ""
    decision: DecisionId | None = None
