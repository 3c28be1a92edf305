"""The whole story, in figures: what the pages must show of it, to the member and to the cent."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from core.access import AccessFile, logins, passwords
from core.clock import day_in_paris, moment
from core.ledger import check_whole, installed_registry, open_ledger, registry_of
from core.subjects import PROFESSIONS
from demo.filling import MONTHS, fill
from demo.founding import ASSOCIATION
from demo.membership import PLAN
from demo.structures import STRUCTURES
from tests.demo.telling import END, PASSWORD

WHOLE = pytest.param(date(2027, 6, 20), MONTHS, marks=pytest.mark.slow)  # between an election and its mandates


def amounts(ledger, view: str, column: str = "amount", **only: str) -> int:
    return sum(getattr(row, column) or 0 for row in ledger.show(view, only=only).rows)


def test_the_register_verifies(ledger):
    verdict = check_whole(ledger)

    assert verdict.ok
    assert verdict.size > 1_500
    assert not ledger.health.read_only


def test_both_clocks_run_from_the_beginning_to_the_end(ledger):
    entries = ledger.journal(limit=10_000, newest_first=False)
    at = [moment(entry.at) for entry in entries]
    late = [entry for entry in entries if (on := getattr(entry.fact, "on", None)) and _days_late(entry.at, on) > 14]

    assert at == sorted(at)
    assert (day_in_paris(at[-1]) - day_in_paris(at[0])).days > 365 * 3 + 60
    assert day_in_paris(at[-1]) <= END
    assert len(late) > 30
    assert len({entry.by for entry in entries}) == 6  # the register, who opened it, and four roles


def _days_late(at: str, on: date) -> int:
    return (day_in_paris(moment(at)) - on).days


def test_adherents_are_spread_as_in_the_country(ledger):
    """Within one member of the exact share, every profession of the table being there; structures without one apart."""
    found = {row.profession: row.members for row in ledger.show("members.counts").rows}
    assert found.pop("structure") == sum(one.until is None for one in STRUCTURES)
    whole = sum(one.national for one in PROFESSIONS.values())
    exact = {code: Fraction(one.national * PLAN.members, whole) for code, one in PROFESSIONS.items()}

    assert sum(found.values()) == PLAN.members == 152
    assert found.keys() == PROFESSIONS.keys()
    assert [code for code in exact if abs(found[code] - exact[code]) >= 1] == []


def test_those_who_left_are_kept(ledger):
    left = Counter(row.how for row in ledger.show("members.former").rows)

    assert left == {"resigned": 12, "lapsed": 2, "removed": 1}


def test_nobody_is_anybody(ledger):
    """Numbers hold their check digit, and addresses lead nowhere."""
    parties = ledger.show("parties").rows

    assert len(parties) == PLAN.members + len(PLAN.departures) + len(STRUCTURES) + 4  # who teaches
    assert {row.to_check for row in parties} == {""}
    texts = [ledger.text(row.email) for row in parties if row.email]
    emails = [
        text for text in texts if not text.startswith("donnée effacée")
    ]  # whose keys were destroyed after leaving
    assert all(email.rpartition("@")[2].endswith("exemple.fr") for email in emails)


def test_meetings_and_votes_are_those_of_three_years(ledger):
    held = Counter(row.type for row in ledger.show("meetings").rows if row.status == "closed")
    results = Counter(row.result for row in ledger.show("decisions").rows)

    assert held == {"ago": 4, "age": 2, "board": 14, "bureau": 1}
    assert (results["quorum"], results["majority"]) == (1, 1)
    assert results["adopted"] > 40
    assert len(ledger.show("statutes").rows) == 2
    assert len(ledger.show("mandates").rows) == 12 + 5 + 3


def test_late_truths_touch_votes_and_claims(ledger):
    alerts = ledger.show("governance.alerts").rows

    assert any(row.changes for row in alerts)
    assert any(not row.changes for row in alerts)
    assert [row.differs for row in ledger.show("dpc.claims").rows].count(True) == 1


def test_the_fund_pays_to_the_cent_what_its_schedule_says(ledger):
    due = [row for row in ledger.show("aci.payments").rows if row.status == "received"]
    operation = [row.amount for row in due if row.line == "operation"]
    fixed = [row.amount for row in due if row.line != "operation"]

    assert max(row.on for row in due) < END - timedelta(days=45)
    assert ledger.show("aci.waiting").rows == ()
    assert {row.reason for row in ledger.show("aci.others").rows} == {"variable"}
    assert operation == [60_000_00, 45_000_00, 15_000_00, 45_000_00]
    assert amounts(ledger, "incomes", source="aci-operation") == sum(operation)
    assert amounts(ledger, "incomes", source="aci-fixed") == sum(fixed)
    assert amounts(ledger, "incomes", source="aci-variable") == (18_000 + 24_000 + 14_000 + 12_000) * 100


def test_a_claim_is_76_euros_a_participant_and_its_money_is_matched(ledger):
    claims = ledger.show("dpc.claims").rows

    assert [row.total for row in claims] == [76_00 * row.retained for row in claims]
    assert sorted(Counter(row.status for row in claims).items()) == [
        *(
            ("corrected", 1),
            ("paid", 4),
            ("partly-accepted", 1),
            ("partly-paid", 1),
            ("partly-recovered", 1),
            ("returned", 1),
        )
    ]
    free = amounts(ledger, "dpc.receipts", "free")
    assert sum(row.paid for row in claims) + free == amounts(ledger, "incomes", source="dpc")
    assert [row.accepted for row in claims if row.status == "partly-accepted"] == [free]


def test_indemnities_are_300_euros_a_day_of_eight_hours(ledger):
    """Those of the groups are what the scale says of their meetings, up to the last half-year that was paid."""
    paid = ledger.show("expenses", only={"nature": "indemnities"}).rows
    groups = [row.amount for row in paid if row.payee is None]
    meetings = [row for row in ledger.show("budget.time").rows if date(2024, 1, 1) <= row.on <= date(2026, 6, 30)]

    assert sum(groups) == sum(row.total for row in meetings)
    assert {row.amount % 37_50 for row in paid if row.payee is not None} == {0}


def test_money_adds_up(ledger):
    (totals,) = ledger.show("treasury.totals").rows
    entries = ledger.show("treasury.entries").rows

    assert totals.received == amounts(ledger, "incomes") == amounts(ledger, "treasury.sources")
    assert totals.spent == amounts(ledger, "expenses") == amounts(ledger, "treasury.natures")
    assert totals.balance == entries[0].balance == amounts(ledger, "budget.balance", "balance")
    assert min(row.balance for row in entries) >= 0
    assert len(ledger.show("treasury.natures").rows) == 7
    assert len(ledger.show("treasury.sources").rows) == 6


def test_dues_paid_are_incomes_and_counted_once(ledger):
    paid = [entry.fact for entry in ledger.journal(kind="dues-paid.1", limit=1_000)]

    assert len(paid) > 400
    assert sum(fact.amount for fact in paid) == amounts(ledger, "incomes", source="dues")
    assert {row.due for row in ledger.show("dues").rows} == {0, 20_00, 25_00, 60_00, 75_00}


def test_most_expenses_are_decided_and_proved(ledger):
    expenses = ledger.show("expenses").rows
    receipts = [ledger.attachment(row.receipt) for row in expenses if row.receipt]

    assert 0 < len(ledger.show("expenses.orphans").rows) < 10
    assert len(receipts) > len(expenses) - 10
    assert {media for _, media in receipts} == {"application/pdf", "image/png"}


@pytest.mark.parametrize("kind", ["expense-paid.1", "work-meeting-held.1", "association-founded.1"])
def test_a_mistake_is_corrected_and_what_was_known_before_stays(ledger, kind):
    corrected = [entry for entry in ledger.journal(kind=kind, limit=1_000) if entry.corrects]

    assert corrected
    for entry in corrected:
        before = ledger.entry(entry.corrects)
        assert before.fact != entry.fact
        assert entry.position in before.corrected_by


def test_a_withdrawn_duplicate_counts_only_while_it_was_known(ledger):
    (withdrawal,) = ledger.journal(kind="fact-withdrawn.1")
    twice = ledger.entry(withdrawal.corrects)
    day = twice.fact.on

    then = ledger.show("expenses", on=day, known=withdrawal.position - 1).rows
    now = ledger.show("expenses", on=day).rows
    assert [row.amount for row in then if row.on == day].count(twice.fact.amount) == 2
    assert [row.amount for row in now if row.on == day].count(twice.fact.amount) == 1


@pytest.mark.parametrize(
    "view",
    [
        "aci.todo-missions",
        "dpc.todo-claims",
        "dpc.todo-corrections",
        "dpc.todo-reviews",
        "prevention.todo-reports",
        "todo.alerts",
        "todo.declarations",
        "todo.dues",
        "todo.mandates",
        "todo.meetings",
        "todo.proofs",
        "todo.sheets",
    ],
)
def test_there_is_something_to_do(ledger, view):
    assert len(ledger.show(view).rows) in range(1, 9)


def test_each_role_signs_in(ledger, directory):
    roles = {row.account: row.roles for row in ledger.show("accounts").rows}
    with AccessFile(directory) as access:
        found = {one.role: logins.find(access, one.login) for one in ASSOCIATION.accounts}
        known = [passwords.verify(access, account, PASSWORD, ledger.clock()) for account in found.values()]

    assert known == [True] * 6
    assert len({roles[account] for account in found.values()}) == 6
    assert len(roles) == 7


def test_no_view_is_empty_but_what_waits_for_nothing(ledger):
    empty = {name for name in ledger.registry.views if not ledger.show(name).rows}

    waiting = {
        "aci.waiting",
        "decisions.past",
        "parties.erased",
        "privacy.undone",
        "sendings",
        "todo.removals",
        "aci.todo-payments",
        "dpc.todo-actions",
        "dpc.todo-payments",
        "dpc.todo-uncovered",
        "dpc.todo-mix",
        "dpc.todo-organisme",
        "session.notices",
        "session.notice-letters",
        "todo.enrolled-to-tell",
        "meeting.awaited",
        "meetings.due",
        "batches",
        "applications.accepted",
        "applications.unstarted",
        "todo.starts",
        "todo.renewals",
        "todo.vacancies",
        "todo.composition",
        "community.unmet",
        "aci.todo-stages",
        "privacy.pieces",
    }
    assert empty <= {"votes.open", "votes.roll", "todo.votes", "todo.seats", "todo.first", *waiting}


@pytest.mark.parametrize(
    ("end", "months"),
    [(date(2027, 1, 1), 6), (date(2027, 4, 30), 14), (date(2028, 2, 29), 9), WHOLE],
)
def test_the_story_can_be_told_from_any_day(tmp_path: Path, end, months):
    """Nothing of it is refused, whatever the season in which it begins."""
    fill(tmp_path / "demo", installed_registry(), end=end, password=PASSWORD, months=months)
    told = open_ledger(tmp_path / "demo", installed_registry())

    assert told.head() > 300
    assert told.show("members.figures", on=end).rows[0].members > 50
    told.close()


def test_the_story_does_without_plugins(tmp_path: Path):
    """What only a plugin knows is left out; the rest is told."""
    fill(tmp_path / "demo", registry_of(()), end=END, password=PASSWORD, months=11)
    told = open_ledger(tmp_path / "demo", registry_of(()))

    assert {row.source for row in told.show("incomes", on=END).rows} == {"fir", "dues"}
    assert told.show("sessions", on=END).rows
    told.close()
