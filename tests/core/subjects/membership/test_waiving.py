from core.facts import Cents
from core.model.roles import BOARD
from core.subjects.membership.facts import DuesPaid, DuesWaived
from core.subjects.membership.payments import PayDues
from core.subjects.membership.waiving import DECIDERS, WaiveDues
from tests.core.subjects.val import ANCIENNE, AURELIE, DAY, adopted, asked, member, refused, rejected, statutes

WAIVE = WaiveDues(party=AURELIE, year=2024, on=DAY, decision=ANCIENNE)
WAIVED = DuesWaived(party=AURELIE, year=2024, on=DAY, decision=ANCIENNE)
PAID = DuesPaid(party=AURELIE, year=2024, on=DAY, amount=Cents(10_00))


def test_the_board_waives_what_is_left_by_an_adopted_decision():
    assert DECIDERS[0].roles == {BOARD}
    asked(WAIVE, member(AURELIE), statutes(), adopted()).yields(WAIVED)
    assert refused(WAIVE, member(AURELIE), statutes(), rejected()).code == "decision-not-adopted"


def test_nothing_is_waived_twice_nor_where_nothing_is_owed():
    asked(WAIVE, member(AURELIE), statutes(), adopted(), WAIVED).yields()
    assert refused(WAIVE, member(AURELIE), statutes(), adopted(), PAID).code == "nothing-left"
    assert refused(WAIVE, statutes(), adopted()).code == "nothing-left"


def test_what_was_waived_is_not_paid():
    pay = PayDues(entry="e-cotisationsaaaaa", party=AURELIE, on=DAY)
    assert refused(pay, member(AURELIE), statutes(), WAIVED).code == "dues-waived"
