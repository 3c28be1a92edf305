from core.access import AccessFile, reads
from core.cli.noting import note
from core.ledger.health import Health


def test_nothing_is_noted_where_nothing_is_written(directory, ledger):
    ledger.health = Health(read_only=True, code="read-only", message="Lecture seule.")
    note(ledger, "members")
    with AccessFile(directory) as access:
        assert reads.since(access, ledger.clock().replace(year=2000)) == ()


def test_a_file_of_accounts_that_does_not_open_stops_no_reading(directory, ledger):
    note(ledger, "members")
    (directory / "keys" / "logins.key").unlink()

    note(ledger, "members")
