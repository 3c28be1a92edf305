"""What ``registre doctor`` looks at in a register that opens."""

import shutil
import stat
from typing import Final

from msgspec import Struct

from core.clock import moment, stamp
from core.display import imprint, show_moment
from core.ledger import Ledger

ROOM: Final = 200_000_000
"""Bytes that should be free on the disk."""


class Finding(Struct, frozen=True):
    """One thing looked at."""

    what: str
    ok: bool
    said: str


def examine(ledger: Ledger) -> list[Finding]:
    """Look at a register that was opened and verified whole."""
    return [_records(ledger), _signed(ledger), _clock(ledger), *_private(ledger), _room(ledger), _kinds(ledger)]


def _records(ledger: Ledger) -> Finding:
    health = ledger.health
    said = health.message if health.read_only else f"{ledger.head()} enregistrements, conformes aux empreintes gardées"
    return Finding("Enregistrements", not health.read_only, said)


def _signed(ledger: Ledger) -> Finding:
    size, head = ledger.checkpoints.latest_size(), ledger.head()
    said = f"{imprint(ledger)} ; {head - size} enregistrements depuis" if size else "aucune : « registre checkpoint »"
    return Finding("Dernière empreinte signée", size > 0, said)


def _clock(ledger: Ledger) -> Finding:
    last, now = ledger.entry(ledger.head()), ledger.clock()
    ahead = last is not None and moment(last.at) > now
    said = f"il est {show_moment(stamp(now))}" + (", avant le dernier enregistrement : réglez l’heure" if ahead else "")
    return Finding("Horloge", not ahead, said)


def _private(ledger: Ledger) -> list[Finding]:
    """Look whether keys, vault and ledger are read by their owner only."""
    root = ledger.directory
    secret = [*sorted((root / "keys").iterdir()), *sorted(root.glob("*.db"))]
    open_to_others = [path.name for path in secret if stat.S_IMODE(path.stat().st_mode) & 0o077]
    said = f"ouverts à d’autres : {', '.join(open_to_others)}" if open_to_others else "lus par leur seul propriétaire"
    return [Finding("Fichiers secrets", not open_to_others, said)]


def _room(ledger: Ledger) -> Finding:
    free = shutil.disk_usage(ledger.directory).free
    return Finding("Place sur le disque", free >= ROOM, f"{free // 1_000_000} Mo libres")


def _kinds(ledger: Ledger) -> Finding:
    unknown = sorted(kind for kind in ledger.recorder.kinds() if ledger.registry.kind(kind) is None)
    said = f"sans extension qui les lise : {', '.join(unknown)}" if unknown else "toutes lues"
    return Finding("Sortes d’enregistrements", not unknown, said)
