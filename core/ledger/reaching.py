"""Reaching the files of a register: to write where all of them can be written, else to read, saying why.

Nothing that is missing or altered is made anew here: what can be read is read without it.
"""

from pathlib import Path
from typing import Final, NamedTuple

from core.files import is_writable, reason
from core.ids import random_bytes
from core.ledger.directory import Identity, Layout
from core.ledger.health import Health
from core.log.signing import KeyFileError, Signer, load_key
from core.store import (
    BusyError,
    ConstraintError,
    DiskFailureError,
    DiskFullError,
    ForkedError,
    NewerSchemaError,
    SqliteRecorder,
    StoreError,
    UnopenableError,
)
from core.vault import Vault, VaultError

SOUND: Final = Health()
UNWRITABLE: Final = frozenset({"read-only", "disk-full", "disk-failure"})
"""Codes of a register that is sound, and cannot be written."""


class Reached(NamedTuple):
    """The open files of a register, and whether they let it take records."""

    recorder: SqliteRecorder
    vault: Vault
    cache_key: bytes
    """What cached states are believed by."""
    signer: Signer | None
    """None when the private key of checkpoints cannot be used."""
    health: Health


def reach(layout: Layout, identity: Identity) -> Reached:
    """Open the files of a register.

    ``StoreError`` when its records cannot be read at all, when a file is of a newer version, or another process holds
    one for too long.
    """
    if _is_lost(layout.ledger):
        text = f"Le fichier {layout.ledger} manque ou est vide : remettez-le depuis une sauvegarde."
        raise StoreError("ledger-missing", text)
    hindered = _hindered(layout)
    recorder, kept = _records(layout, readonly=hindered.read_only)
    readonly = hindered.read_only or kept.read_only
    try:
        vault, cache_key, locked = _vault(layout, identity, readonly=readonly)
    except BaseException:
        recorder.close()
        raise
    signer, unsigned = _signer(layout, identity)
    told = next((health for health in (kept, locked, unsigned, hindered) if health.read_only), SOUND)
    return Reached(recorder, vault, cache_key, signer, told)


def _is_lost(path: Path) -> bool:
    """Tell whether a file is not there, or holds nothing: SQLite would make it anew."""
    return not path.exists() or path.stat().st_size == 0


def _hindered(layout: Layout) -> Health:
    """Tell whether this account, or the disk, lets nothing be written."""
    for path in (layout.ledger, layout.vault, layout.checkpoints):
        if path.exists() and not is_writable(path):
            text = f"Le dossier {layout.root} ne peut être que lu ({path.name}) : rien ne peut y être enregistré."
            return Health(read_only=True, code="read-only", message=text)
    return SOUND


def _records(layout: Layout, *, readonly: bool) -> tuple[SqliteRecorder, Health]:
    try:
        return SqliteRecorder(layout.ledger, readonly=readonly), SOUND
    except ConstraintError as error:
        health = Health(read_only=True, code=error.code, message=error.message)
    except (DiskFullError, DiskFailureError) as error:
        text = "Le disque est plein ou défaillant : le registre se lit. Libérez de la place, puis relancez Registre."
        health = Health(read_only=True, code=error.code, message=text)
    except UnopenableError as error:
        if readonly and layout.ledger.with_name("ledger.db-wal").exists():  # left by a crash, without its index
            text = f"Des écritures de {layout.ledger} restent à reprendre : copiez le dossier là où il peut être écrit."
            raise UnopenableError("log-pending", text) from error
        raise
    return SqliteRecorder(layout.ledger, readonly=True), health


def _vault(layout: Layout, identity: Identity, *, readonly: bool) -> tuple[Vault, bytes, Health]:
    """Open the vault, or do without: what is sealed is not read then, and nothing new is sealed."""
    code = "vault-missing"
    message = f"Le coffre {layout.vault} manque ou est vide : remettez-le depuis la sauvegarde des clés."
    if not _is_lost(layout.vault):
        try:
            vault = Vault(layout.root, identity.association, readonly=readonly)
            return vault, vault.secret("cache"), SOUND
        except (NewerSchemaError, BusyError, ForkedError):
            raise
        except VaultError as error:
            code, message = error.code, str(error)
        except StoreError as error:
            code, message = error.code, f"Le coffre {layout.vault} ne s’ouvre pas : {error.message}"
    message = f"{message} Les données protégées restent fermées, et rien ne s’enregistre."
    lost = Vault(layout.root, identity.association, lost=True)
    return lost, random_bytes(32), Health(read_only=True, code=code, message=message)


def _signer(layout: Layout, identity: Identity) -> tuple[Signer | None, Health]:
    try:
        return load_key(layout.signing_key, identity.origin), SOUND
    except KeyFileError as error:
        text = str(error)
    except OSError as error:
        text = f"La clé de signature {layout.signing_key} ne se lit pas : {reason(error)}."
    text = f"{text} Rien ne s’enregistre qui ne puisse être signé."
    return None, Health(read_only=True, code="key-file", message=text)
