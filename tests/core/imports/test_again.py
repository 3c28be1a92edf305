"""Bank statements: two lines alike of one day are two receipts; a line that comes back in another file is one."""

from collections import Counter

from core.imports.again import Again
from core.model.command import Command
from core.subjects.treasury import MONEY, ReadBankLine
from tests.core.imports.statements import CAISSE_VALLEE, CREDIT_RURAL, JULY

ASKED = "read-bank-line"


def statuses(plan):
    return Counter(row.status for row in plan.rows)


def amounts(register):
    with register.ledger.states.lock:
        return sorted(one.amount for one in register.ledger.state(MONEY).incomes.values())


def test_rows_alike_are_told_apart_where_their_command_asks_for_it():
    again = Again(ReadBankLine)
    said = [again.told(raw)["nth"] for raw in ({"on": "a"}, {"on": "b"}, {"on": "a"})]
    assert (said, Again(Command).told({"on": "a"})) == (["1", "1", "2"], {})


def test_a_statement_brings_the_transfers_of_the_agency_and_leaves_the_rest_aside(register):
    plan = register.plan(CREDIT_RURAL, ASKED)
    assert [row.status for row in plan.rows] == ["new", "new", "aside", "aside", "new", "new"]
    assert [row.notes for row in plan.rows if row.status == "aside"] == [
        ("Ce n’est pas une recette : une dépense s’enregistre dans Finances.",),
        ("Ce virement ne vient pas de l’Agence nationale du DPC : il s’enregistre dans Finances.",),
    ]
    assert register.bring(CREDIT_RURAL, ASKED).recorded == 4
    assert amounts(register) == [760_00, 912_00, 1_824_00, 1_824_00]
    (first, *_) = sorted(register.shown("incomes"), key=lambda row: row.amount)
    assert (first.source, first.text) == ("DPC", "VIR SEPA AGENCE NATIONALE DU DPC RÈGLEMENT GROUPÉ")


def test_the_same_file_brings_nothing_more(register):
    register.bring(CREDIT_RURAL, ASKED)
    head = register.ledger.head()
    assert statuses(register.plan(CREDIT_RURAL, ASKED)) == {"unchanged": 4, "aside": 2}
    assert register.bring(CREDIT_RURAL, ASKED).recorded == 0
    assert register.ledger.head() == head


def test_a_later_file_that_says_the_same_days_brings_only_what_is_new(register):
    register.bring(CREDIT_RURAL, ASKED)
    assert [row.status for row in register.plan(JULY, ASKED).rows] == ["unchanged", "unchanged", "new"]
    assert register.bring(JULY, ASKED).recorded == 1
    assert amounts(register) == [76_00, 760_00, 912_00, 1_824_00, 1_824_00]


def test_the_statement_of_another_bank_is_read_by_its_own_titles(register):
    plan = register.plan(CAISSE_VALLEE, ASKED)
    assert [row.status for row in plan.rows] == ["new", "aside"]
    register.bring(CAISSE_VALLEE, ASKED)
    with register.ledger.states.lock:
        ((_, income),) = register.ledger.state(MONEY).incomes.items()
    assert (income.on.isoformat(), income.amount, income.told) == ("2024-06-03", 912_00, (("99172400009", "1"),))
    assert register.shown("incomes")[0].text == "ANDPC VIR SEPA ANDPC Réf. 99172400009/001"


def test_half_of_the_lines_may_be_in_the_register_already(register):
    register.bring(JULY, ASKED)
    assert statuses(register.plan(CREDIT_RURAL, ASKED)) == {"new": 2, "unchanged": 2, "aside": 2}
