from datetime import date
from typing import Any

from msgspec import structs

from core.facts import Cents
from core.model.roles import TREASURER
from core.subjects.membership.facts import DuesPaid, DuesRefunded, MemberResigned
from core.subjects.membership.payments import DECIDERS, PayDues, RefundDues
from tests.core.subjects.val import AURELIE, DAY, asked, member, refused, statutes

ENTRY: Any = "e-cotisationsaaaaa"
PAY = PayDues(entry=ENTRY, party=AURELIE, on=DAY)
PAID = DuesPaid(party=AURELIE, year=2024, on=DAY, amount=Cents(10_00), entry=ENTRY)
REFUND = RefundDues(entry=ENTRY, party=AURELIE, year=2024, on=DAY, amount=Cents(10_00))


def test_dues_are_those_of_the_college_and_the_year_unless_said():
    asked(PAY, member(AURELIE), statutes()).yields(PAID)
    part = structs.replace(PAY, amount=Cents(4_00), year=2023)
    asked(part, member(AURELIE), statutes()).yields(structs.replace(PAID, year=2023, amount=Cents(4_00)))


def test_what_is_left_to_pay_is_asked_and_nothing_more():
    part = structs.replace(PAID, amount=Cents(4_00))
    asked(PAY, member(AURELIE), statutes(), part).yields(structs.replace(PAID, amount=Cents(6_00)))
    assert refused(PAY, member(AURELIE), statutes(), PAID).code == "dues-settled"


def test_who_resigned_still_pays_what_was_owed():
    """R35."""
    left = MemberResigned(party=AURELIE, on=date(2024, 2, 1))
    asked(PAY, member(AURELIE), statutes(), left).yields(PAID)


def test_without_statutes_an_amount_is_asked():
    assert refused(PAY, member(AURELIE)).code == "amount-missing"
    asked(structs.replace(PAY, amount=Cents(10_00)), member(AURELIE)).yields(PAID)


def test_nobody_pays_who_never_adhered():
    assert refused(PAY, statutes()).code == "never-member"


def test_dues_are_given_back_only_where_the_statutes_say_so():
    """R35."""
    assert {one.command: one.roles for one in DECIDERS}[RefundDues] == {TREASURER}
    assert refused(REFUND, member(AURELIE), statutes(), PAID).code == "no-refund"
    assert refused(REFUND, member(AURELIE), PAID).code == "no-refund"

    generous = statutes(dues_refund=True)
    back = DuesRefunded(party=AURELIE, year=2024, on=DAY, amount=Cents(10_00), entry=ENTRY)
    asked(REFUND, member(AURELIE), generous, PAID).yields(back)
    assert refused(REFUND, member(AURELIE), generous, PAID, back).code == "not-paid"
