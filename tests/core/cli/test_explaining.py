"""Which records explain a row that is no longer there."""

from datetime import date

from core.cli.explaining import between
from core.intake import bind
from core.ledger import Recorded

MISSION = "mi-aaaaaaaaaaaaaaaa"


def say(ledger, name, **raw):
    command = bind(ledger.registry.deciders[name].command, raw, command_id=f"c-{name}", today=date(2026, 5, 1))
    outcome = ledger.record(command, by="a-aaaaaaaaaaaaaaaa", command_id=f"c-{name}", roles=frozenset({"coordination"}))
    assert isinstance(outcome, Recorded), outcome
    return list(outcome.positions)


def test_records_between_two_situations_and_no_others(ledger):
    say(ledger, "open-mission", mission=MISSION, code="access", label="Accès", on="2026-01-15")
    started = say(ledger, "reach-milestone", mission=MISSION, milestone="started", on="2026-03-01")
    february, april = (ledger.show("missions", on=date(2026, month, 1)) for month in (2, 4))

    assert between(ledger, MISSION, february, april) == started
    assert between(ledger, "", february, april) == []
    assert between(ledger, 12, february, april) == []
