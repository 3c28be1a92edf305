"""What ``registre doctor`` looks at in a register that opens."""

import shutil
import stat
from typing import Final

from msgspec import Struct

from core.access import AccessFile
from core.clock import moment, stamp
from core.display import imprint, show_moment
from core.ledger import Ledger
from core.log.signing import parse_vkey
from core.store import StoreError
from core.vault import VaultError

ROOM: Final = 200_000_000
"""Bytes that should be free on the disk."""


class Finding(Struct, frozen=True):
    """One thing looked at."""

    what: str
    ok: bool
    said: str


def examine(ledger: Ledger) -> list[Finding]:
    """Look at a register that was opened and verified whole."""
    looks = (_records, _signed, _public_key, _clock, _private, _accounts, _cache, _room, _kinds)
    return [look(ledger) for look in looks]


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


def _public_key(ledger: Ledger) -> Finding:
    """Look whether what auditors are handed is the public half of what signs."""
    path = ledger.layout.public_key
    written = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    same = parse_vkey(written) in ledger.checkpoints.verifiers
    return Finding("Clé publique des auditeurs", same, str(path) if same else f"{path} n’est pas celle qui signe")


def _private(ledger: Ledger) -> Finding:
    """Look whether keys, vault and ledger are read by their owner only."""
    root = ledger.directory
    secret = [*sorted((root / "keys").glob("*")), *sorted(root.glob("*.db"))]
    open_to_others = [path.name for path in secret if stat.S_IMODE(path.stat().st_mode) & 0o077]
    said = f"ouverts à d’autres : {', '.join(open_to_others)}" if open_to_others else "lus par leur seul propriétaire"
    return Finding("Fichiers secrets", not open_to_others, said)


def _accounts(ledger: Ledger) -> Finding:
    """Look whether anybody can sign in."""
    title = "Adresses et mots de passe"
    try:
        with AccessFile(ledger.directory) as access:
            sound = access.database.is_sound()
    except (StoreError, VaultError) as error:
        return Finding(title, ok=False, said=str(error))
    return Finding(
        title, sound, "access.db est entier" if sound else "access.db est endommagé : à remettre, avec sa clé"
    )


def _cache(ledger: Ledger) -> Finding:
    refused = ledger.cache.refused
    said = f"cache.db ne sert pas, supprimez-le : {refused}" if refused else "cache.db se lit"
    return Finding("États gardés", not refused, said)


def _room(ledger: Ledger) -> Finding:
    free = shutil.disk_usage(ledger.directory).free
    return Finding("Place sur le disque", free >= ROOM, f"{free // 1_000_000} Mo libres")


def _kinds(ledger: Ledger) -> Finding:
    unknown = sorted(kind for kind in ledger.recorder.kinds() if ledger.registry.kind(kind) is None)
    said = f"sans extension qui les lise : {', '.join(unknown)}" if unknown else "toutes lues"
    return Finding("Sortes d’enregistrements", not unknown, said)
