"""The files that records name, looked at one by one: still there, and still those that were sealed."""

import hashlib

from msgspec import Struct

from core.facts import Wire
from core.facts.held import Held, attaches
from core.ledger.keyring import held_in, rows_of
from core.store import LedgerReader
from core.vault import Attachment, KeyDestroyed, KeyUnknown, MediaType, Vault, VaultError, attachment_path, fetch


class Pieces(Struct, frozen=True):
    """What became of the files that records name; each one missing or altered with the first record that names it."""

    named: int
    missing: dict[str, int]
    altered: dict[str, int]
    unopened: dict[str, int] = {}
    """Those whose key does not open them: it was altered, or exchanged with another."""

    @property
    def first(self) -> int | None:
        """The first record whose file is missing, altered or shut, None when none is."""
        return min((*self.missing.values(), *self.altered.values(), *self.unopened.values()), default=None)

    @property
    def said(self) -> str:
        """What was found, as a sentence."""
        wrong = [
            f"{len(found)} {word}"
            for found, word in (
                (self.missing, "absentes"),
                (self.altered, "modifiées"),
                (self.unopened, "que leur clé n’ouvre pas"),
            )
            if found
        ]
        if wrong:
            return f"Pièces jointes : {' et '.join(wrong)} sur {self.named}."
        return f"Pièces jointes : {self.named}, toutes présentes et intactes." if self.named else "Aucune pièce jointe."


def examine_pieces(reader: LedgerReader, wire: Wire, vault: Vault) -> Pieces:
    """Read every sealed file and compare it with its digest; one whose key was destroyed may be gone."""
    named: dict[str, int] = {}
    missing, altered, unopened = dict[str, int](), dict[str, int](), dict[str, int]()
    for position, data in rows_of(reader, wire, attaches):
        for one in held_in(wire, data):
            digest, key = one.digest, one.key
            if not digest or digest in named:
                continue
            named[digest] = position
            path = attachment_path(vault.directory, digest)
            if not path.is_file():
                if vault.destroyed(key) is None:
                    missing[digest] = position
            elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
                altered[digest] = position
            elif not _opens(vault, one):
                unopened[digest] = position
    return Pieces(len(named), missing, altered, unopened)


def _opens(vault: Vault, one: Held) -> bool:
    """Tell whether the key of a file opens it; one that is gone opens nothing any more, and is told with the keys."""
    try:
        fetch(vault, Attachment(one.digest, one.key, MediaType(one.media), 0))
    except (KeyDestroyed, KeyUnknown):
        return True
    except (VaultError, ValueError):
        return False
    return True
