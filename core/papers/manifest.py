"""What a dossier says of itself: its files and their hashes, the records behind it, the imprint that proves them.

The names in ``manifeste.json`` are French, in small letters, as in every file that the register hands over; days are
ISO dates, moments RFC 3339, hashes SHA-256 in hexadecimal.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec
from msgspec import Struct

from core.display import show_moment
from core.ledger import Ledger
from core.log.checkpoints import Kept
from core.model.view import AsOf
from core.sheets import Column, Sheet, to_csv

NAME: Final = "manifeste.json"
SUMS: Final = "SHA256SUMS"
PAGE: Final = "LISEZ-MOI.txt"
RECORDS: Final = "enregistrements"
IMPRINT: Final = "empreinte.checkpoint"
KEY: Final = "registre.vkey"
GONE: Final = "fichier absent, modifié ou effacé"


class Piece(Struct, frozen=True):
    """A file of the dossier, and in words what it is; ``content`` is None when it cannot be given any more."""

    name: str
    says: str
    content: bytes | None


class Told(
    Struct,
    frozen=True,
    omit_defaults=True,
    rename={"name": "nom", "says": "contenu", "size": "octets", "gone": "manque"},
):
    """A file, as the manifest tells it."""

    name: str
    says: str
    size: int = 0
    sha256: str = ""
    gone: str = ""


class Imprint(Struct, frozen=True, rename={"size": "taille", "root": "racine"}):
    """The signed checkpoint: how many records, the root of their tree in base64."""

    size: int
    root: str


class Manifest(
    Struct,
    frozen=True,
    rename={
        "key": "identifiant",
        "on": "situation_au",
        "known": "jusqu_à_l_enregistrement",
        "recorded": "enregistré_le",
        "imprint": "empreinte_du_registre",
        "files": "fichiers",
    },
):
    """What a dossier holds, at which clocks."""

    dossier: str
    association: str
    key: str
    on: date
    known: int
    recorded: str
    imprint: Imprint | None
    files: Sequence[Told]


def manifest(ledger: Ledger, title: str, key: str, asof: AsOf, pieces: Iterable[Piece]) -> bytes:
    """Write the manifest; a file that cannot be given is named without a hash: nothing is left out in silence."""
    entry, kept = ledger.entry(asof.known), ledger.checkpoints.covering(asof.known)
    said = Manifest(
        dossier=title,
        association=ledger.name,
        key=key,
        on=asof.on,
        known=asof.known,
        recorded=entry.at if entry else "",
        imprint=_imprint(kept),
        files=[
            Told(one.name, one.says, len(one.content), hashlib.sha256(one.content).hexdigest())
            if one.content is not None
            else Told(one.name, one.says, gone=GONE)
            for one in sorted(pieces, key=lambda one: one.name)
        ],
    )
    return msgspec.json.format(msgspec.json.encode(said), indent=2) + b"\n"


def sums(files: Mapping[str, bytes]) -> bytes:
    """Write what ``sha256sum -c SHA256SUMS`` checks."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


def evidence(ledger: Ledger, positions: Iterable[int], asof: AsOf) -> list[Piece]:
    """Give the records behind a dossier as they are kept, their list, and the signed imprint that covers them."""
    entries = [entry for position in sorted(positions) if (entry := ledger.entry(position)) is not None]
    listed = Sheet(
        "Enregistrements",
        [
            Column("position", "Enregistrement n°", "number"),
            Column("title", "Nature"),
            Column("at", "Enregistré le"),
            Column("leaf", "Empreinte (SHA-256)"),
            Column("corrected", "Corrigé par le n°"),
        ],
        [
            (
                entry.position,
                entry.title,
                show_moment(entry.at),
                entry.leaf.hex(),
                tuple(one for one in entry.corrected_by if one <= asof.known),
            )
            for entry in entries
        ],
    )
    kept, key = ledger.checkpoints.covering(asof.known), ledger.layout.public_key
    return [
        Piece(f"{RECORDS}.csv", "Les enregistrements dont ce dossier est tiré, et leur empreinte", to_csv(listed)),
        Piece(
            f"{RECORDS}.jsonl",
            "Les mêmes, un par ligne, tels qu’ils sont conservés",
            b"".join(entry.data + b"\n" for entry in entries),
        ),
        *([Piece(IMPRINT, "L’empreinte signée du registre", kept.note)] if kept else []),
        *([Piece(KEY, "La clé publique du registre", key.read_bytes())] if key.exists() else []),
    ]


def _imprint(kept: Kept | None) -> Imprint | None:
    if kept is None:
        return None
    return Imprint(kept.checkpoint.size, base64.b64encode(kept.checkpoint.root).decode())
