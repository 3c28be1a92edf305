from datetime import date

from core.facts import Cents
from core.model.command import Refused
from core.subjects.treasury import LINK, LinkExpense, PayExpense
from core.subjects.treasury.paying import PAY
from tests.core.subjects.treasury.entries import DECISION, PRINT, WAGES, linked, paid
from tests.core.subjects.val import adopted, rejected, vote
from tests.spec import folded

LIMITED = (vote(DECISION, amount=Cents(1_200_00)), adopted(DECISION, amount=Cents(1_200_00)))


def doubted(decider, command, *facts) -> Refused | None:
    look = decider.doubts
    assert look is not None
    return look.check(command, str, *(folded(fold, facts) for fold in look.folds))


def pay(cents, decision=DECISION, entry=WAGES):
    return PayExpense(
        entry=entry, on=date(2024, 6, 10), amount=Cents(cents), nature="actions", payee_name="Lilas", decision=decision
    )


def test_an_expense_beyond_its_decision_is_doubted_with_what_is_left():
    told = doubted(PAY, pay(1_439_90), *LIMITED)

    assert told is not None
    assert (told.code, set(told.fields)) == ("decision-overspent", {"decision"})
    assert f"La décision {DECISION} engage 1\u202f200,00\u202f€ au plus, et il en reste 1\u202f200,00" in told.message
    assert "la dépasse de 239,90\u202f€" in told.message
    assert doubted(PAY, pay(1_200_00), *LIMITED) is None


def test_what_was_spent_before_counts_and_the_same_entry_not_twice():
    before = (*LIMITED, paid(PRINT, 1_200_00, decision=DECISION))

    told = doubted(PAY, pay(1_00), *before)
    assert told is not None
    assert "il n’en reste rien" in told.message
    assert doubted(PAY, pay(1_100_00, entry=PRINT), *before) is None


def test_an_expense_linked_later_is_doubted_too():
    link = LinkExpense(entry=PRINT, on=date(2024, 6, 10), decision=DECISION)

    assert doubted(LINK, link, *LIMITED, paid(PRINT, 1_300_00)) is not None
    assert doubted(LINK, link, *LIMITED, paid(PRINT, 300_00), linked()) is None
    assert doubted(LINK, link, *LIMITED) is None


def test_a_decision_without_a_limit_or_none_at_all_is_not_doubted():
    assert doubted(PAY, pay(9_000_00), vote(DECISION), adopted(DECISION)) is None
    assert doubted(PAY, pay(9_000_00, decision=None), *LIMITED) is None
    assert doubted(PAY, pay(9_000_00), vote(DECISION, amount=Cents(1)), rejected(DECISION)) is None
