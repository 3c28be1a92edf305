import errno

import apsw
import pytest

from core.store import errors


@pytest.mark.parametrize(
    ("cause", "answer", "code"),
    [
        (apsw.FullError, errors.DiskFullError, "disk-full"),
        (apsw.IOError, errors.DiskFailureError, "disk-failure"),
        (apsw.BusyError, errors.BusyError, "busy"),
        (apsw.LockedError, errors.BusyError, "busy"),
        (apsw.ReadOnlyError, errors.ReadOnlyError, "read-only"),
        (apsw.CantOpenError, errors.UnopenableError, "cannot-open"),
        (apsw.CorruptError, errors.DamagedError, "damaged"),
        (apsw.NotADBError, errors.DamagedError, "not-a-database"),
        (apsw.ConstraintError, errors.ConstraintError, "constraint"),
        (apsw.SQLError, errors.StoreError, "database-error"),
    ],
)
def test_every_answer_of_sqlite_has_a_code_and_a_sentence(cause, answer, code):
    with pytest.raises(answer) as caught, errors.store_errors:
        raise cause("mots de SQLite")

    assert type(caught.value) is answer
    assert caught.value.code == code
    assert caught.value.message == str(caught.value)
    assert caught.value.message[0].isupper()
    assert caught.value.message.endswith(".")
    assert isinstance(caught.value.__cause__, cause)


def test_an_unexpected_answer_keeps_the_words_of_sqlite():
    assert "no such table: adherent" in str(errors.store_error(apsw.SQLError("no such table: adherent")))


def test_other_errors_pass_as_they_are():
    with pytest.raises(ZeroDivisionError), errors.store_errors:
        _ = 1 // 0


def test_a_text_that_is_none_is_damage():
    with pytest.raises(errors.DamagedError) as caught, errors.store_errors:
        apsw.Connection(":memory:").execute("SELECT CAST(x'ff' AS TEXT)").fetchall()

    assert caught.value.code == "damaged"


@pytest.mark.parametrize(
    ("number", "answer", "code"),
    [
        (errno.ENOSPC, errors.DiskFullError, "disk-full"),
        (errno.EDQUOT, errors.DiskFullError, "disk-full"),
        (errno.EFBIG, errors.DiskFullError, "disk-full"),
        (errno.EROFS, errors.ReadOnlyError, "read-only"),
        (errno.EACCES, errors.ReadOnlyError, "read-only"),
        (errno.EIO, errors.DiskFailureError, "disk-failure"),
    ],
)
def test_a_file_beside_the_databases_fails_in_the_same_words(number, answer, code):
    said = errors.write_error(OSError(number, "words of the system"))

    assert type(said) is answer
    assert said.code == code
    assert "words" not in said.message
    assert isinstance(said, errors.UNWRITABLE)
