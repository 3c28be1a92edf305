"""What the vault refuses. Each error has a stable code, and one French sentence as its text."""

from typing import ClassVar

from core.clock import day_in_paris, moment


class VaultError(Exception):
    """Anything that the vault refuses."""

    code: ClassVar[str] = "vault"


class KeyDestroyed(VaultError):  # noqa: N818 - what pages say, not a mistake
    """The key of a text was destroyed; ``at`` is the stamp of its destruction."""

    code: ClassVar[str] = "key-destroyed"

    def __init__(self, key_id: str, at: str) -> None:
        super().__init__(f"donnée effacée le {day_in_paris(moment(at)):%d/%m/%Y}")
        self.key_id = key_id
        self.at = at


class Unsealable(VaultError):  # noqa: N818 - idem
    """A sealed text was altered, or stands where it was not sealed."""

    code: ClassVar[str] = "unsealable"

    def __init__(self, message: str = "Donnée protégée illisible : elle a été modifiée ou déplacée.") -> None:
        super().__init__(message)


class KeyUnknown(Unsealable):
    """The vault has never had this key: it is not the vault of this register, or an older copy."""

    code: ClassVar[str] = "key-unknown"

    def __init__(self, key_id: str) -> None:
        super().__init__("Donnée protégée illisible : le coffre ne connaît pas sa clé.")
        self.key_id = key_id


class KeyLost(VaultError):  # noqa: N818 - idem
    """Records use this key and the vault has lost it: another one under its name would hide the loss."""

    code: ClassVar[str] = "key-lost"

    def __init__(self, key_id: str) -> None:
        super().__init__(
            "Le coffre a perdu une clé dont des enregistrements se servent : remettez-le depuis la sauvegarde des "
            "clés ; rien n’est enregistré."
        )
        self.key_id = key_id


class SecretFileError(VaultError):
    """A file of secrets is missing, open to others than its owner, of the wrong size, or not of this vault."""

    code: ClassVar[str] = "secret-file"


class AttachmentMissingError(VaultError):
    """The sealed file of an attachment is not in the data directory."""

    code: ClassVar[str] = "attachment-missing"

    def __init__(self, digest: str) -> None:
        super().__init__(f"La pièce jointe {digest[:12]}… manque dans le dossier de données.")
        self.digest = digest
