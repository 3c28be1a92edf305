"""The data directory of an association: what lies where, and who it belongs to."""

from pathlib import Path
from typing import Final

import msgspec

from core.files import reason
from core.store import StoreError

FORMAT: Final = 1


class Identity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file ``registre.json`` says: whose register this is; nothing personal, nothing secret."""

    association: str
    """``o-`` and 16 characters: what seals and signatures are bound to."""
    origin: str
    """The name under which checkpoints are signed: ``registre.local/o-…``."""
    format: int = FORMAT


class _Format(msgspec.Struct, frozen=True):
    """What any release can read of ``registre.json``."""

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
    def vault(self) -> Path:
        """The keys of what is sealed."""
        return self.root / "vault.db"

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

    @property
    def draft(self) -> Path:
        """Where a register is made before it stands here; gone then."""
        return self.root / ".creation"


def exists(root: Path) -> bool:
    """Tell whether a directory holds a register, what is left of one, or one that is made and not yet in its place."""
    layout = Layout(root)
    return layout.identity.exists() or layout.ledger.exists() or Layout(layout.draft).identity.exists()


def read_identity(root: Path) -> Identity:
    """Read whose register this is; ``StoreError`` when there is none, it is damaged, or of a newer format."""
    try:
        written = Layout(root).identity.read_bytes()
        newer = msgspec.json.decode(written, type=_Format).format > FORMAT
        identity = None if newer else msgspec.json.decode(written, type=Identity)
    except FileNotFoundError:
        if exists(root):
            text = f"Le fichier {Layout(root).identity} manque : remettez-le depuis une sauvegarde."
            raise StoreError("identity-missing", text) from None
        raise StoreError("no-register", f"Le dossier {root} ne contient pas de registre.") from None
    except OSError as error:
        text = f"Le fichier {Layout(root).identity} ne se lit pas : {reason(error)}."
        raise StoreError("identity-unreadable", text) from error
    except ValueError as error:
        raise _damaged(root) from error
    if identity is None:
        raise StoreError("newer-format", "Ce dossier vient d’une version plus récente de Registre : mettez à jour.")
    if identity.origin.rpartition("/")[2] != identity.association:
        raise _damaged(root)
    return identity


def _damaged(root: Path) -> StoreError:
    text = f"Le fichier {Layout(root).identity} est abîmé : remettez-le depuis une sauvegarde."
    return StoreError("identity-damaged", text)
