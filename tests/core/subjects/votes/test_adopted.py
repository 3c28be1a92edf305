from core.subjects.votes.adopted import refusal
from core.subjects.votes.fold import VOTES
from tests.core.subjects.val import ANCIENNE, BUDGET, adopted, rejected, vote
from tests.spec import folded


def test_only_what_was_adopted_may_be_carried_out():
    votes = folded(VOTES, [adopted(ANCIENNE), vote(BUDGET), rejected("d-refuseeaaaaaaaaa")])

    assert refusal(votes, None) is None
    assert refusal(votes, ANCIENNE) is None
    for other in (BUDGET, "d-refuseeaaaaaaaaa", "d-inconnueaaaaaaaa"):
        refused = refusal(votes, other)
        assert refused is not None
        assert (refused.code, set(refused.fields)) == ("decision-not-adopted", {"decision"})
