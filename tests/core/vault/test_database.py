import threading

import pytest

from core.store.errors import StoreError
from core.vault.database import PrivateDatabase


@pytest.fixture
def database(tmp_path):
    opened = PrivateDatabase(
        tmp_path / "essai.db", ("CREATE TABLE note(text TEXT UNIQUE) STRICT",), journal="WAL", synchronous="FULL"
    )
    yield opened
    opened.close()


def test_rows_are_counted_as_they_change(database):
    assert database.run("INSERT INTO note VALUES('a'), ('b')") == 2
    assert database.run("INSERT OR IGNORE INTO note VALUES('a')") == 0
    assert database.run("DELETE FROM note WHERE text = ?", ("a",)) == 1
    assert database.rows("SELECT text FROM note") == [("b",)]
    assert database.row("SELECT text FROM note WHERE text = ?", ("a",)) is None


def test_a_transaction_that_fails_is_undone_whole(database):
    def write():
        with database.writing() as connection:
            connection.execute("INSERT INTO note VALUES('a')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()

    assert database.rows("SELECT text FROM note") == []
    assert database.run("INSERT INTO note VALUES('b')") == 1


def test_what_sqlite_refuses_is_an_error_of_the_store(database):
    database.run("INSERT INTO note VALUES('a')")

    with pytest.raises(StoreError):
        database.run("INSERT INTO note VALUES('a')")


def test_threads_share_the_connection(database):
    def write(name):
        for number in range(20):
            with database.writing() as connection:
                connection.execute("INSERT INTO note VALUES(?)", (f"{name}-{number}",))
                connection.execute("INSERT INTO note VALUES(?)", (f"{name}-{number}-bis",))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcdef"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert database.row("SELECT count(*) FROM note") == (240,)


def test_a_schema_is_laid_once(tmp_path, database):
    database.run("INSERT INTO note VALUES('a')")
    again = PrivateDatabase(tmp_path / "essai.db", ("CREATE TABLE note(text)",), journal="WAL", synchronous="FULL")

    assert again.rows("SELECT text FROM note") == [("a",)]
    again.close()
