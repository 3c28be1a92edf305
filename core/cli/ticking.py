"""What a timer does once a day: upkeep, and the erasing of what is past its term."""

from typing import Final

from msgspec import Struct

from core.access import AccessFile, messages, purge
from core.cli.french import Failure
from core.clock import day_in_paris
from core.facts import AccountId, Id, Ref
from core.ids import new_id
from core.intake import show_date
from core.ledger import Ledger, clear_strays
from core.model.command import Command, Refused
from core.subjects.privacy.erase import EraseDue, ErasePieces
from core.subjects.privacy.undone import EraseUndone

PURGED: Final = {
    "attempts": "Essais de connexion oubliés",
    "lent": "Liens prêtés échus effacés",
    "links": "Liens échus effacés",
    "reads": "Lectures de plus d’un an effacées",
    "sessions": "Sessions échues effacées",
    "outbox": "Courriels échus effacés",
    "strays": "Fichiers envoyés et jamais joints effacés",
}


class Due(Struct, frozen=True):
    """Something to erase, as people read it."""

    who: str
    what: str
    since: str


def upkeep(ledger: Ledger) -> dict[str, int]:
    """Sign what is new and erase what is past its term beside the register; return how much, in words."""
    ledger.tick()
    now = ledger.clock()
    with AccessFile(ledger.directory) as access:
        outbox = ledger.directory / "outbox"
        gone = messages.purge(outbox, now) + messages.forget(outbox, ledger.is_erased)
        counts = purge(access, now) | {"outbox": gone}
    counts["strays"] = clear_strays(ledger.recorder, ledger.registry.wire, ledger.vault, now)
    return {PURGED[name]: count for name, count in counts.items()}


def due(ledger: Ledger) -> list[Due]:
    """Return what is to be erased today: persons, then pieces."""
    persons = [
        Due(" ".join(filter(None, map(ledger.text, row.name))), row.what, show_date(row.since))
        for row in ledger.show("privacy.due").rows
    ]
    pieces = [
        Due(f"enregistrement n° {row.record}", row.what, show_date(row.due))
        for row in ledger.show("privacy.pieces").rows
    ]
    undone = [Due(row.label, "tout", show_date(row.since)) for row in ledger.show("privacy.undone").rows]
    return persons + undone + pieces


def erase(ledger: Ledger, account: str) -> int:
    """Order the erasure of all that is due today and return how many orders were recorded; stop when one is refused."""
    on, orders = day_in_paris(ledger.clock()), 0
    for row in ledger.show("privacy.due").rows:
        orders += _order(ledger, account, EraseDue(party=row.party, on=on, confirmed=True))
    for row in ledger.show("privacy.undone").rows:
        orders += _order(ledger, account, EraseUndone(batch=row.batch, on=on, confirmed=True))
    while ledger.show("privacy.pieces").rows:
        orders += _order(ledger, account, ErasePieces(on=on, confirmed=True))
    return orders


def _named(ledger: Ledger, name: tuple[Ref, ...]) -> str:
    """Return a name; a withdrawn registration says it too, where no list does."""
    return " ".join(filter(None, map(ledger.text, name)))


def _order(ledger: Ledger, account: str, command: Command) -> int:
    outcome = ledger.record(command, by=AccountId(Id(account)), command_id=new_id("c"))
    if isinstance(outcome, Refused):
        raise Failure(outcome.code, outcome.message)
    return 1
