"""The data directory of an association: what lies where, and who it belongs to."""

from pathlib import Path
from typing import Final

import msgspec

from core.files import PUBLIC, write_whole
from core.ids import new_id
from core.store import StoreError

FORMAT: Final = 1


class Identity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file ``registre.json`` says: whose register this is; nothing personal, nothing secret."""

    association: str
    """``o-`` and 16 characters: what seals and signatures are bound to."""
    origin: str
    """The name under which checkpoints are signed: ``registre.local/o-…``."""
    format: int = FORMAT


class Layout(msgspec.Struct, frozen=True):
    """The paths of a data directory."""

    root: Path

    @property
    def identity(self) -> Path:
        """Whose register this is."""
        return self.root / "registre.json"

    @property
    def ledger(self) -> Path:
        """The records: the only truth."""
        return self.root / "ledger.db"

    @property
    def cache(self) -> Path:
        """States folded before; it may be deleted."""
        return self.root / "cache.db"

    @property
    def checkpoints(self) -> Path:
        """Signed checkpoints, one file for each size."""
        return self.root / "checkpoints"

    @property
    def signing_key(self) -> Path:
        """The private key of checkpoints."""
        return self.root / "keys" / "checkpoint.pem"

    @property
    def public_key(self) -> Path:
        """The public key of checkpoints, to hand to auditors by another way."""
        return self.root / "log.vkey"


def exists(root: Path) -> bool:
    """Tell whether a directory holds a register."""
    return Layout(root).identity.exists()


def make_identity(root: Path) -> Identity:
    """Name a new register; ``StoreError`` when the directory holds one already, or something else."""
    if exists(root):
        raise StoreError("already-there", f"Le dossier {root} contient déjà un registre.")
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    Layout(root).signing_key.parent.mkdir(mode=0o700, exist_ok=True)
    association = new_id("o")
    identity = Identity(association, f"registre.local/{association}")
    write_whole(Layout(root).identity, msgspec.json.format(msgspec.json.encode(identity)) + b"\n", PUBLIC)
    return identity


def read_identity(root: Path) -> Identity:
    """Read whose register this is; ``StoreError`` when there is none, it is damaged, or of a newer format."""
    try:
        identity = msgspec.json.decode(Layout(root).identity.read_bytes(), type=Identity)
    except FileNotFoundError:
        raise StoreError("no-register", f"Le dossier {root} ne contient pas de registre.") from None
    except (msgspec.DecodeError, OSError) as error:
        raise StoreError("identity-damaged", f"Le fichier registre.json de {root} ne se lit pas ({error}).") from error
    if identity.format > FORMAT:
        raise StoreError("newer-format", "Ce dossier vient d’une version plus récente de Registre : mettez à jour.")
    return identity
