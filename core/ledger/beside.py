"""What stands beside the records and is looked at once they agree: keys, files, what auditors get."""

from msgspec import Struct

from core.ledger.keyring import Keyring, examine_keys
from core.ledger.ledger import Ledger
from core.ledger.pieces import Pieces, examine_pieces
from core.log.signing import parse_vkey


class Fault(Struct, frozen=True):
    """Something beside the records that is not as it should be: a code, a sentence, the first record if any."""

    code: str
    said: str
    position: int | None = None


class Beside(Struct, frozen=True):
    """What was found of the keys and the files; ``public``: the public key in its file is the one that signs."""

    keys: Keyring
    pieces: Pieces
    public: bool

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong, none when nothing is."""
        found = [Fault(code, said, first) for code, said, first in self.keys.faults]
        if self.pieces.first:
            code = "missing" if self.pieces.missing else "altered" if self.pieces.altered else "unopened"
            found.append(Fault(f"attachment-{code}", self.pieces.said, self.pieces.first))
        if not self.public:
            found.append(Fault("public-key-differs", "La clé publique « log.vkey » n’est pas celle qui signe."))
        return tuple(found)


def examine_beside(ledger: Ledger) -> Beside:
    """Try every key on what it sealed, open every file, compare the public key."""
    reader, wire, vault = ledger.recorder, ledger.registry.wire, ledger.vault
    keys = examine_keys(reader, wire, vault, ledger.erasing.ordered())
    return Beside(keys, examine_pieces(reader, wire, vault), public=is_public_key_ours(ledger))


def is_public_key_ours(ledger: Ledger) -> bool:
    """Tell whether what auditors are handed is the public half of what signs."""
    path = ledger.layout.public_key
    written = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    return parse_vkey(written) in ledger.checkpoints.verifiers
