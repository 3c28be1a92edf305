"""The vault: keys of personal data, sealing, sealed attachments, and the erasure that is a key destroyed."""

from core.vault.attachments import Attachment, attachment_path, fetch, folder, keep
from core.vault.erasure import erase
from core.vault.errors import (
    AttachmentMissingError,
    KeyDestroyed,
    KeyLost,
    KeyUnknown,
    SecretFileError,
    Unsealable,
    VaultError,
)
from core.vault.key_ids import CLASSES, key_id
from core.vault.keys import Vault
from core.vault.media import LARGEST, MediaType, sniff
from core.vault.refusals import Refusal

__all__ = [
    "CLASSES",
    "LARGEST",
    "Attachment",
    "AttachmentMissingError",
    "KeyDestroyed",
    "KeyLost",
    "KeyUnknown",
    "MediaType",
    "Refusal",
    "SecretFileError",
    "Unsealable",
    "Vault",
    "VaultError",
    "attachment_path",
    "erase",
    "fetch",
    "folder",
    "keep",
    "key_id",
    "sniff",
]
