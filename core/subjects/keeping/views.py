"""The register of stores, a row for each place."""

from collections.abc import Iterator
from typing import Annotated, Final

from core.facts import PartyId
from core.keeping import PURPOSES, STORES
from core.model.command import ask
from core.model.roles import ADMIN, BOARD, COORDINATION
from core.model.view import READERS, AsOf, Row, View
from core.subjects.parties.fold import PARTIES, Parties

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
    ground: Annotated[str, ask("Fondement")]
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
            ground=store.ground or "sans objet",
            eraser=store.eraser,
            place=store.place,
        )


STORED = View("privacy.stores", "Registre RGPD : où sont les données", StoreRow, (), rows, roles=READERS | {ADMIN})


class PurposeRow(Row, frozen=True, kw_only=True):
    """One purpose."""

    name: Annotated[str, ask("Finalité")]
    use: Annotated[str, ask("Pour")]
    data: Annotated[str, ask("Données")]
    ground: Annotated[str, ask("Fondement")]
    given: Annotated[str, ask("Destinataires")]


def purpose_rows(_asof: AsOf) -> Iterator[PurposeRow]:
    """Give the purposes in their order; they are those of this release, whatever the day."""
    for one in PURPOSES:
        yield PurposeRow(name=one.name, use=one.use, data=one.data, ground=one.ground, given=one.given)


PURPOSED = View(
    "privacy.purposes", "Registre RGPD : pourquoi, pour qui", PurposeRow, (), purpose_rows, roles=READERS | {ADMIN}
)


class RightsRow(Row, frozen=True, kw_only=True):
    """What answers a person who asks for what is held on her."""

    what: Annotated[str, ask("Droit d’accès")] = "Tout ce que le registre conserve sur cette personne"
    party: Annotated[PartyId, ask("Personne ou structure")]


def rights_rows(_asof: AsOf, parties: Parties) -> Iterator[RightsRow]:
    """Give every party: whatever is held on it may be asked for."""
    for party, one in parties.by_id.items():
        yield RightsRow(party=party, positions=(one.position,) if one.position else ())


RIGHTS = View(
    "privacy.rights", "Droits de la personne", RightsRow, (PARTIES,), rights_rows, frozenset({COORDINATION, BOARD})
)
