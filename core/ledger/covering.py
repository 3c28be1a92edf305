"""Signing for whoever takes something away: what leaves the register goes with an imprint that covers it."""

from contextlib import suppress

from core.ledger.health import Health
from core.ledger.ledger import Ledger
from core.log.checkpoints import CheckpointForkError, Kept
from core.store import StoreError


def cover(ledger: Ledger, known: int) -> Kept | None:
    """Return the smallest checkpoint that covers so many records, signed now when none does yet.

    Once there is one, it is the same for ever: later ones are larger. Where nothing can be signed, the last one kept,
    None when there is none: its size says how far it goes.
    """
    kept = ledger.checkpoints.covering(known)
    if ledger.health.read_only or (kept is not None and kept.checkpoint.size >= known):
        return kept
    try:
        with suppress(StoreError):
            ledger.checkpoint()
    except CheckpointForkError as error:
        ledger.health = Health(read_only=True, code="checkpoint-fork", message=str(error))
    return ledger.checkpoints.covering(known)
