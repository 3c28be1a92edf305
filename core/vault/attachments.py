"""Attachments: sealed files beside the ledger, each named by the SHA-256 of its sealed bytes."""

import hashlib
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.files import private_directory, write_whole
from core.vault.errors import AttachmentMissingError, Unsealable
from core.vault.keys import Vault
from core.vault.media import MediaType, sniff
from core.vault.refusals import Refusal

_KIND: Final = "attachment"


class Attachment(Struct, frozen=True):
    """A sealed file: what a fact keeps of it, and all that is needed to open it."""

    digest: str
    """SHA-256 of the sealed bytes, in hexadecimal: the name of the file."""
    key: str
    """Its key: owner, a slash, retention class."""
    media: MediaType
    size: int
    """Bytes, once opened."""


def keep(vault: Vault, key_id: str, content: bytes, at: str) -> Attachment | Refusal:
    """Seal a file and write it whole; its key is made if it is missing. ``KeyDestroyed`` when it was destroyed."""
    media = sniff(content)
    if isinstance(media, Refusal):
        return media
    vault.keys_for([key_id], at)
    sealed = vault.seal_bytes(key_id, content, _KIND, media)
    digest = hashlib.sha256(sealed).hexdigest()
    private_directory(folder(vault.directory))
    write_whole(attachment_path(vault.directory, digest), sealed)
    return Attachment(digest, key_id, media, len(content))


def fetch(vault: Vault, attachment: Attachment) -> bytes:
    """Return a content; ``KeyDestroyed``, ``AttachmentMissingError``, or ``Unsealable`` when it was altered."""
    try:
        sealed = attachment_path(vault.directory, attachment.digest).read_bytes()
    except FileNotFoundError:
        raise AttachmentMissingError(attachment.digest) from None
    if hashlib.sha256(sealed).hexdigest() != attachment.digest:
        raise Unsealable("Pièce jointe illisible : le fichier a été modifié.")
    return vault.open_bytes(attachment.key, sealed, _KIND, attachment.media)


def folder(directory: Path) -> Path:
    """Return where the sealed files of a data directory are."""
    return directory / "attachments"


def attachment_path(directory: Path, digest: str) -> Path:
    """Return where the sealed file of a digest is."""
    return folder(directory) / digest
