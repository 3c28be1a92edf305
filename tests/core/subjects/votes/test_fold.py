from core.facts import NOTHING, Ref
from core.subjects.votes.fold import VOTES
from tests.core.subjects.val import AG, ANCIENNE, BUDGET, adopted, rejected, vote
from tests.spec import folded


def test_a_vote_is_open_until_its_result():
    assert folded(VOTES, [vote()]).open_in(AG) == [BUDGET]
    assert folded(VOTES, [vote(), adopted(BUDGET)]).open_in(AG) == []
    assert folded(VOTES, [vote(), rejected(BUDGET)]).open_in(AG) == []
    assert folded(VOTES, [vote()]).open_in("m-autreaaaaaaaaaaa") == []


def test_a_result_known_without_its_vote_stands():
    votes = folded(VOTES, [adopted(ANCIENNE)])

    assert votes.adopted(ANCIENNE).position == 1
    assert votes.by_id[ANCIENNE].subject == NOTHING
    assert folded(VOTES, [vote()]).by_id[BUDGET].subject == Ref(1, "subject")
