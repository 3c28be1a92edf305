"""The data directory of an association: what lies where, and who it belongs to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from core.files import PUBLIC, private_directory, reason, write_whole
from core.ids import new_id
from core.store import StoreError, write_error

FORMAT: Final = 1
_OURS: Final = ("registre.json", "ledger.db", "vault.db", "access.db", "keys", "checkpoints")


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


def exists(root: Path) -> bool:
    """Tell whether a directory holds a register, or what is left of one."""
    return Layout(root).identity.exists() or Layout(root).ledger.exists()


@contextmanager
def founding(root: Path) -> Iterator[tuple[Path, Identity]]:
    """Give a place where a register is made, and its name; in the end it stands at ``root``, whole or not at all.

    ``StoreError`` when the directory holds one already, something in its place, or cannot be written.
    """
    try:
        if root.exists() and not root.is_dir():
            raise StoreError("not-a-folder", f"« {root} » n’est pas un dossier.")
        if taken := next((root / name for name in _OURS if (root / name).exists()), None):
            raise StoreError("already-there", f"Le dossier {root} contient déjà un registre ({taken.name}).")
        association = new_id("o")
        identity = Identity(association, f"registre.local/{association}")
        private_directory(root)
        with TemporaryDirectory(dir=root, prefix=".creation-") as folder:
            draft = Path(folder)
            private_directory(Layout(draft).signing_key.parent)
            Layout(draft).checkpoints.mkdir()
            yield draft, identity
            _move(draft, root)
        write_whole(Layout(root).identity, msgspec.json.format(msgspec.json.encode(identity)) + b"\n", PUBLIC)
    except OSError as error:
        raise write_error(error) from error


def _move(draft: Path, root: Path) -> None:
    """Put what was made in its place, the records first: of two who found a register at once, one is told."""
    try:
        Layout(root).ledger.hardlink_to(Layout(draft).ledger)
    except FileExistsError as error:
        raise StoreError("already-there", f"Le dossier {root} contient déjà un registre.") from error
    for path in sorted(draft.iterdir()):
        if path != Layout(draft).ledger:
            path.replace(root / path.name)


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
