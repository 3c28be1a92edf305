"""What a database can answer instead of working: an English code, and a French sentence for whoever reads it."""

import errno
from types import TracebackType
from typing import Final, Self

import apsw

from core.files import reason


class StoreError(Exception):
    """A database that did not do what was asked; ``str()`` of it is its sentence.

    ``code`` is stable and kebab-case; ``message`` is one French sentence that can be shown as it is.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message


class DiskFullError(StoreError):
    """No room left: nothing of the transaction was kept."""


class DiskFailureError(StoreError):
    """The disk failed, or refused a larger file; after a commit, look for the command before saying it failed."""


class BusyError(StoreError):
    """Another writer held the lock for longer than we wait; asking again is right."""


class ReadOnlyError(StoreError):
    """The file, its directory or its connection can only be read."""


class UnopenableError(StoreError):
    """The file is missing, is not a file, or its directory does not let it be opened."""


class DamagedError(StoreError):
    """The file is corrupt, or is not a database of ours."""


class NewerSchemaError(StoreError):
    """A later release wrote this file; reading it with this one could misread it."""


class ConstraintError(StoreError):
    """A trigger or a constraint of the schema refused the write."""


class ForkedError(StoreError):
    """The parent of this process had opened the file: it cannot be used here, nor opened again."""


class SettingError(StoreError):
    """A setting that durability or secrecy rests on is not in force, or SQLite is too old."""


_ANSWERS: tuple[tuple[type[apsw.Error], type[StoreError], str, str], ...] = (
    (
        apsw.FullError,
        DiskFullError,
        "disk-full",
        "Le disque est plein : rien n’a été enregistré. Libérez de la place, puis recommencez.",
    ),
    (
        apsw.IOError,
        DiskFailureError,
        "disk-failure",
        "Le disque est plein ou défaillant : l’écriture n’est pas confirmée. Vérifiez-le avant de recommencer.",
    ),
    (apsw.BusyError, BusyError, "busy", "Une autre écriture est en cours : réessayez dans un instant."),
    (apsw.LockedError, BusyError, "busy", "Une autre écriture est en cours : réessayez dans un instant."),
    (
        apsw.ReadOnlyError,
        ReadOnlyError,
        "read-only",
        "Ce fichier est en lecture seule : rien ne peut y être enregistré.",
    ),
    (
        apsw.CantOpenError,
        UnopenableError,
        "cannot-open",
        "Ce fichier ne peut pas être ouvert : vérifiez qu’il existe et que son dossier est accessible.",
    ),
    (apsw.CorruptError, DamagedError, "damaged", "Ce fichier est endommagé : il ne faut plus rien y écrire."),
    (apsw.NotADBError, DamagedError, "not-a-database", "Ce fichier n’est pas une base de Registre."),
    (apsw.ConstraintError, ConstraintError, "constraint", "La base refuse cette écriture, contraire à ses règles."),
)


def store_error(error: apsw.Error) -> StoreError:
    """Return what to raise for an error of SQLite; one that is not expected keeps SQLite's own words."""
    for cause, answer, code, message in _ANSWERS:
        if isinstance(error, cause):
            return answer(code, message)
    return StoreError("database-error", f"La base de données a répondu une erreur inattendue ({error}).")


UNWRITABLE: Final = (ReadOnlyError, DiskFullError, DiskFailureError)
"""What keeps from writing, and lets read."""
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_RIGHT: Final = (errno.EROFS, errno.EACCES, errno.EPERM)


def damaged() -> StoreError:
    """Return what to raise for a file that SQLite reads and that makes no sense."""
    return store_error(apsw.CorruptError())


def write_error(error: OSError) -> StoreError:
    """Return what to raise when a file beside the databases could not be written."""
    if error.errno in _NO_ROOM:
        return store_error(apsw.FullError())
    if error.errno in _NO_RIGHT:
        return ReadOnlyError("read-only", f"Le dossier de données ne peut pas être écrit : {reason(error)}.")
    return DiskFailureError("disk-failure", f"Un fichier n’a pas pu être écrit : {reason(error)}. Vérifiez le disque.")


class _StoreErrors:
    """Raise :class:`StoreError` for every error of SQLite in the block, and for text that is none, chained to it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None) -> None:
        if isinstance(error, apsw.Error):
            raise store_error(error) from error
        if isinstance(error, UnicodeDecodeError):  # apsw's answer to a text that was altered
            raise damaged() from error


store_errors = _StoreErrors()
