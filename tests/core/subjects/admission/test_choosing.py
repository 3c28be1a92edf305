"""The decisions that forms offer when somebody is admitted."""

from datetime import date

from msgspec import structs

from core.facts import Cents
from tests.core.subjects.val import AG, ANCIENNE, BUDGET, CA, adopted, convened, rejected, rows, statutes, vote

MARCH = date(2027, 3, 1)
BOARD_ADMITS = (statutes(admission="board"), convened(CA, "board", on=MARCH), convened(AG, "ago", on=MARCH))


def offered(*facts):
    return [row.decision for row in rows("decisions.admitting", *facts, on=MARCH)]


def test_decisions_of_the_body_that_admits_are_offered_the_last_first():
    one, two = vote(ANCIENNE, meeting=CA, on=MARCH), vote(BUDGET, meeting=CA, on=MARCH)
    both = (one, adopted(ANCIENNE, meeting=CA, on=MARCH), two, adopted(BUDGET, meeting=CA, on=MARCH))
    assert offered(*BOARD_ADMITS, *both) == [BUDGET, ANCIENNE]
    assert offered(*BOARD_ADMITS, vote(ANCIENNE, meeting=AG, on=MARCH), adopted(ANCIENNE, meeting=AG, on=MARCH)) == []
    assert offered(*BOARD_ADMITS, one, rejected(ANCIENNE, meeting=CA, on=MARCH)) == []


def test_what_was_voted_for_something_else_is_not_offered():
    told = vote(ANCIENNE, meeting=CA, on=MARCH)
    for other in (structs.replace(told, amount=Cents(100)), structs.replace(told, type="election")):
        assert offered(*BOARD_ADMITS, other, adopted(ANCIENNE, meeting=CA, on=MARCH)) == []


def test_where_the_statutes_name_no_body_any_meeting_may_have_decided():
    decided = (vote(ANCIENNE, meeting=AG, on=MARCH), adopted(ANCIENNE, meeting=AG, on=MARCH))
    assert offered(statutes(), convened(AG, "ago", on=MARCH), *decided) == [ANCIENNE]
