import pytest

from core.store import (
    ConstraintError,
    DamagedError,
    NewerSchemaError,
    ReadOnlyError,
    establish,
    open_database,
    open_ledger,
)
from core.store.schema import LEDGER


@pytest.fixture
def database(path):
    connection = open_database(path, journal="WAL", synchronous="FULL")
    yield connection
    connection.close()


def test_a_database_goes_through_the_versions_it_lacks(database):
    first, second = "CREATE TABLE a(x INTEGER) STRICT", "CREATE TABLE b(x INTEGER) STRICT"

    establish(database, [first])
    assert database.pragma("user_version") == 1
    establish(database, [first, second])
    establish(database, [first, second])

    assert database.pragma("user_version") == 2
    assert [name for (name,) in database.execute("SELECT name FROM sqlite_schema ORDER BY name")] == ["a", "b"]


def test_a_version_that_fails_leaves_the_one_before(database):
    establish(database, ["CREATE TABLE a(x INTEGER) STRICT"])
    with pytest.raises(ConstraintError):
        establish(
            database,
            [
                "CREATE TABLE a(x INTEGER) STRICT",
                "CREATE TABLE b(x INTEGER NOT NULL) STRICT; INSERT INTO b VALUES (NULL)",
            ],
        )

    assert database.pragma("user_version") == 1
    assert not database.table_exists(None, "b")


def test_a_newer_version_is_refused_with_both_numbers(database, path):
    establish(database, LEDGER)
    database.pragma("user_version", 7)

    with pytest.raises(NewerSchemaError, match=r"format 7, celle-ci connaît le 1.*mettez Registre à jour"):
        open_ledger(path)
    with pytest.raises(NewerSchemaError):
        open_ledger(path, readonly=True)


def test_somebody_elses_database_is_left_alone(database, path):
    database.execute("CREATE TABLE compta(montant INTEGER)")

    with pytest.raises(DamagedError) as refused:
        open_ledger(path)

    assert refused.value.code == "not-ours"
    assert database.pragma("user_version") == 0
    assert not database.table_exists(None, "record")


def test_reading_only_makes_no_table(database, path):
    assert database.pragma("user_version") == 0

    with pytest.raises(ReadOnlyError):
        open_ledger(path, readonly=True)


@pytest.mark.parametrize(
    "tampering",
    [
        "DROP TRIGGER record_stays",
        "DROP INDEX record_kind",
        "CREATE TRIGGER mine AFTER INSERT ON record BEGIN SELECT 1; END",
        "DROP TRIGGER tag_remains; CREATE TRIGGER tag_remains BEFORE DELETE ON tag BEGIN SELECT 1; END",
    ],
)
def test_a_ledger_without_its_guards_is_refused(path, tampering):
    open_ledger(path).close()
    connection = open_database(path, journal="WAL", synchronous="FULL")
    connection.execute(tampering)
    connection.close()

    with pytest.raises(ConstraintError) as refused:
        open_ledger(path)
    assert refused.value.code == "guards-missing"


def test_tables_of_other_tools_beside_ours_do_no_harm(path):
    """A replication tool keeps its own sequence in the file."""
    open_ledger(path).close()
    connection = open_database(path, journal="WAL", synchronous="FULL")
    connection.execute("CREATE TABLE _replica(seq INTEGER)")
    connection.close()

    open_ledger(path).close()
