"""The register of stores, a row for each place."""

from collections.abc import Iterator
from typing import Annotated, Final

from core.keeping import STORES
from core.model.command import ask
from core.model.roles import ADMIN
from core.model.view import READERS, AsOf, Row, View

CLASSES: Final = {
    "identity": "identité",
    "contact": "coordonnées",
    "governance": "gouvernance",
    "training": "formation",
    "accounting": "comptabilité",
    "content": "textes libres",
}


class StoreRow(Row, frozen=True, kw_only=True):
    """One place."""

    name: Annotated[str, ask("Où")]
    holds: Annotated[str, ask("Ce qui s’y trouve")]
    people: Annotated[str, ask("Données de personnes")]
    classes: Annotated[tuple[str, ...], ask("Classes", labels=CLASSES)]
    term: Annotated[str, ask("Durée")]
    eraser: Annotated[str, ask("Effacement")]
    place: Annotated[str, ask("Fichier")]


def rows(_asof: AsOf) -> Iterator[StoreRow]:
    """Give the stores in their order; they are those of this release, whatever the day."""
    for store in STORES:
        yield StoreRow(
            name=store.name,
            holds=store.holds,
            people=store.people or "aucune",
            classes=store.classes,
            term=store.term,
            eraser=store.eraser,
            place=store.place,
        )


STORED = View("privacy.stores", "Registre RGPD : où sont les données", StoreRow, (), rows, roles=READERS | {ADMIN})
