"""Which situation is shown, known when, proved by what."""

import base64

from core.intake import show_date
from core.ledger import Ledger
from core.log.checkpoints import Kept
from core.model.view import AsOf
from core.subjects.calendar import recorded


def about(ledger: Ledger, asof: AsOf) -> dict[str, str]:
    """Say which situation is shown, from what was recorded when, and the first imprint that proves it."""
    entry = ledger.entry(asof.known)
    return {
        "Association": ledger.name,
        "Situation au": show_date(asof.on),
        "D’après ce qui était enregistré le": recorded(entry.at) if entry else "rien n’était enregistré",
        "Enregistrement n°": str(asof.known),
        "Empreinte du registre": _covering(ledger.checkpoints.covering(asof.known), asof.known),
    }


def imprint(ledger: Ledger) -> str:
    """Return the last signed checkpoint as a short text, its size and root; "" when there is none."""
    return _written(ledger.checkpoints.latest())


def _written(kept: Kept | None) -> str:
    if kept is None:
        return ""
    return f"n° {kept.checkpoint.size} · {base64.b64encode(kept.checkpoint.root).decode()}"


def _covering(kept: Kept | None, known: int) -> str:
    """Write the imprint; one signed before the last records that count says how far it goes."""
    if kept is None or kept.checkpoint.size >= known:
        return _written(kept)
    return f"{_written(kept)} (jusqu’à l’enregistrement n° {kept.checkpoint.size} ; la suite n’est pas encore signée)"
