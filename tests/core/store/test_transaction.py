import pytest

from core.store import BusyError, ConstraintError, open_database, transaction


@pytest.fixture
def database(tmp_path):
    connection = open_database(tmp_path / "a.db", journal="DELETE", synchronous="EXTRA")
    connection.execute("CREATE TABLE voice(name TEXT UNIQUE) STRICT")
    yield connection
    connection.close()


def names(connection):
    return [name for (name,) in connection.execute("SELECT name FROM voice ORDER BY name")]


def test_it_is_kept_whole(database):
    with transaction(database) as connection:
        connection.execute("INSERT INTO voice VALUES ('Awa'), ('Bruno')")

    assert names(database) == ["Awa", "Bruno"]
    assert not database.in_transaction


def test_it_is_undone_by_any_error(database):
    def change_of_mind():
        with transaction(database):
            database.execute("INSERT INTO voice VALUES ('Awa')")
            raise LookupError

    with pytest.raises(LookupError):
        change_of_mind()

    assert names(database) == []
    assert not database.in_transaction


def test_what_sqlite_answers_inside_is_said_in_our_words(database):
    with pytest.raises(ConstraintError), transaction(database):
        database.execute("INSERT INTO voice VALUES ('Awa'), ('Bruno'), ('Awa')")

    assert names(database) == []


def test_a_second_writer_is_told_to_come_again(database, tmp_path):
    other = open_database(tmp_path / "a.db", journal="DELETE", synchronous="EXTRA")
    other.set_busy_timeout(1)
    with transaction(database), pytest.raises(BusyError), transaction(other):
        pytest.fail("two writers at a time")
    other.close()
