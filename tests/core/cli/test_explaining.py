"""Which records explain a row that is no longer there."""

from core.cli.explaining import between


def test_records_between_two_situations_and_no_others(run, record, ledger):
    opened, started = record(
        {
            "command": "open-mission",
            "mission": "mi-aaaaaaaaaaaaaaaa",
            "code": "access",
            "label": "Accès",
            "on": "2026-01-15",
        },
        {"command": "reach-milestone", "mission": "mi-aaaaaaaaaaaaaaaa", "milestone": "started", "on": "2026-03-01"},
    )
    february, april = (ledger.show("missions", on=ledger.asof().today.replace(2026, month, 1)) for month in (2, 4))

    assert between(ledger, "mi-aaaaaaaaaaaaaaaa", february, april) == started["positions"]
    assert between(ledger, "", february, april) == []
    assert between(ledger, 12, february, april) == []
    assert opened["positions"] != started["positions"]
