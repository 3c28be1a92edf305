"""Erasing at once all those whom an undone import had brought: nothing rests on what was withdrawn."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from core.facts import PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Row
from core.subjects.batches.facts import BatchId
from core.subjects.batches.fold import BATCHES, Batch, Batches
from core.subjects.calendar import spelt
from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.state import OWN, Privacy


class UndoneRow(Row, frozen=True, kw_only=True):
    """Those whom an undone import had brought, to be erased at once."""

    batch: Annotated[BatchId, ask("Identifiant")]
    label: Annotated[str, ask("Personnes")]
    persons: Annotated[int, ask("Combien")]
    since: Annotated[date, ask("Depuis le")]


class EraseUndone(Command, frozen=True, kw_only=True):
    """Erase all those whom an undone import had brought: their registrations are withdrawn."""

    name = "erase-undone"
    title = "Effacer les personnes d’un import annulé"
    alone = True

    batch: Annotated[BatchId, ask("Import annulé", choices="privacy.undone")]
    on: Annotated[date, ask("Le", today=True, now=True, hidden=True)]
    confirmed: Annotated[bool, ask("Je confirme : ce qui est effacé ne revient pas")] = False


def erase_undone(command: EraseUndone, privacy: Privacy, batches: Batches, members: Members) -> Decided:
    """Order one erasure for each person; refused as ``nothing-due`` or ``not-confirmed``."""
    batch = batches.by_id.get(command.batch)
    found = brought(privacy, batch) if batch is not None else []
    gone = [party for party in found if members.at(party, command.on) is None]
    if not gone:
        message = "Personne n’est à effacer pour cet import."
        return Refused("nothing-due", message, {"batch": message})
    if not command.confirmed:
        message = "Cochez la confirmation : ce qui est effacé ne revient pas."
        return Refused("not-confirmed", message, {"confirmed": "À cocher."})
    return tuple(
        ErasureOrdered(
            on=command.on,
            ground="term",
            classes=tuple(one for one in OWN if one in _left(privacy, party)),
            party=party,
        )
        for party in gone
    )


def brought(privacy: Privacy, batch: Batch) -> list[PartyId]:
    """Return those whom an undone import had brought, and of whom something is left to erase."""
    return [party for party in privacy.by_party if _of(privacy, batch, party)]


def undone_rows(asof: AsOf, privacy: Privacy, batches: Batches) -> Iterable[UndoneRow]:
    """Give one row for each undone import whose persons are to be erased."""
    for batch, one in batches.by_id.items():
        found = brought(privacy, one)
        if one.undone is not None and one.undone <= asof.on and found:
            yield UndoneRow(
                batch=batch,
                label=f"{len(found)} personne{'s' if len(found) > 1 else ''} de l’import annulé du {spelt(one.undone)}",
                persons=len(found),
                since=one.undone,
                positions=(one.position, one.undone_at),
            )


def undone_import(privacy: Privacy, batches: Batches, party: PartyId) -> bool:
    """Tell whether what is left of a party was brought by an import that was undone."""
    return any(_of(privacy, batch, party) for batch in batches.by_id.values())


def _of(privacy: Privacy, batch: Batch, party: PartyId) -> bool:
    """Tell whether a party was registered after the import began, and withdrawn before the import was undone."""
    kept = privacy.of(party)
    gone = kept.withdrawn
    if gone is None or batch.undone is None or kept.nature != "person" or not _left(privacy, party):
        return False
    return batch.position < gone.registered and gone.position < batch.undone_at


def _left(privacy: Privacy, party: PartyId) -> set[str]:
    kept = privacy.of(party)
    return {one for one in OWN if one in kept.holds and one not in kept.erased}


DECIDERS: Final = (
    Decider(
        EraseUndone,
        frozenset({COORDINATION, BOARD}),
        (Read(PRIVACY), Read(BATCHES), Read(MEMBERS)),
        erase_undone,
        (ErasureOrdered,),
    ),
)
