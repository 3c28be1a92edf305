from core.cli.examining import examine
from core.clock import now


def wrong(ledger):
    return [finding.what for finding in examine(ledger) if not finding.ok]


def test_nothing_is_wrong_with_a_new_register(ledger):
    ledger.checkpoint()

    assert wrong(ledger) == []


def test_a_database_that_others_can_read_is_found(ledger):
    (ledger.directory / "vault.db").chmod(0o644)

    assert wrong(ledger) == ["Fichiers secrets"]


def test_a_clock_before_the_last_record_is_found(ledger):
    ledger.clock = lambda: now().replace(year=2000)

    assert wrong(ledger) == ["Horloge"]
