"""What ``registre doctor`` looks at in a register that opens."""

import shutil
import stat
from typing import Final

from msgspec import Struct

from core.access import AccessFile
from core.clock import moment, stamp
from core.display import imprint, show_moment
from core.ledger import Beside, Ledger, Verdict, check_whole, examine_beside
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
    """Verify a register whole, and look at everything that it lives by."""
    verdict = check_whole(ledger)
    beside = examine_beside(ledger)
    found = (_keys(beside), _pieces(beside), _public_key(ledger, beside))
    looks = (_clock, _private, _accounts, _cache, _room, _kinds)
    records = Finding("Enregistrements", verdict.ok, verdict.message.rstrip("."))
    return [records, _writing(ledger, verdict), _signed(ledger), *found, *(look(ledger) for look in looks)]


def _writing(ledger: Ledger, verdict: Verdict) -> Finding:
    """Look whether the register takes records; why not is said once."""
    if not ledger.health.read_only:
        return Finding("Écriture", ok=True, said="possible")
    said = ledger.health.message.rstrip(".") if verdict.ok else "arrêtée tant que les enregistrements sont en cause"
    return Finding("Écriture", ok=False, said=said)


def _keys(beside: Beside) -> Finding:
    """Say whether what is sealed can still be opened, key by key."""
    title = "Clés des données protégées"
    for _, said, first in beside.keys.faults:
        what = f"{said.removeprefix(title).strip().rstrip('.')} (la première au n° {first})"
        return Finding(title, ok=False, said=f"{what} ; remettez le coffre depuis la sauvegarde des clés")
    return Finding(title, ok=True, said=f"{beside.keys.named}, aucune ne manque")


def _pieces(beside: Beside) -> Finding:
    """Say whether every attached file is there, as it was sealed."""
    found = beside.pieces
    where = f" (la première au n° {found.first}) ; remettez le dossier « attachments » depuis une sauvegarde"
    said = found.said.removeprefix("Pièces jointes : ").rstrip(".")
    return Finding("Pièces jointes", found.first is None, said + where if found.first else said)


def _signed(ledger: Ledger) -> Finding:
    size, head = ledger.checkpoints.latest_size(), ledger.head()
    since = (
        f"{head - size} enregistrement{'s' if head - size > 1 else ''} depuis" if head >= size else "au-delà du dernier"
    )
    none = "aucune n’est gardée ici" + ("" if ledger.health.read_only else " : « registre checkpoint »")
    return Finding("Dernière empreinte signée", size > 0, f"{imprint(ledger)} ; {since}" if size else none)


def _clock(ledger: Ledger) -> Finding:
    last, now = ledger.entry(ledger.head()), ledger.clock()
    ahead = last is not None and moment(last.at) > now
    said = f"il est {show_moment(stamp(now))}" + (", avant le dernier enregistrement : réglez l’heure" if ahead else "")
    return Finding("Horloge", not ahead, said)


def _public_key(ledger: Ledger, beside: Beside) -> Finding:
    """Say whether what auditors are handed is the public half of what signs."""
    path, same = ledger.layout.public_key, beside.public
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
