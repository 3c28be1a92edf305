import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from core.subjects.hindsight.recount import Recount, figures, verdict_again
from core.subjects.votes.facts import Majority, NamedVote
from core.subjects.votes.fold import VOTES, Ballot, Outcome
from tests.core.subjects.val import AURELIE, BASTIEN, BUDGET, CHLOE, adopted, quorum, rejected, vote
from tests.spec import folded

FOUR = frozenset({AURELIE, BASTIEN, CHLOE, "p-djibrilaaaaaaaaa"})


def judged(outcome, **more) -> tuple[Ballot, Outcome]:
    found = folded(VOTES, (vote(quorum=quorum(entitled=6, present=4, represented=0), **more), outcome)).by_id[BUDGET]
    assert found.ballot
    assert found.outcome
    return found.ballot, found.outcome


def again(voters=FOUR, *, reached=True, entitled=6) -> Recount:
    return Recount(entitled, len(voters), 2, reached, frozenset(voters))


@pytest.mark.parametrize(
    ("in_favour", "against", "voters", "said"),
    [
        (3, 1, 4, "same"),
        (3, 1, 3, "same"),
        (3, 0, 2, "same"),
        (3, 1, 2, "could"),
        (3, 1, 0, "would"),
        (4, 0, 3, "same"),
    ],
)
def test_without_names_the_votes_lost_may_have_gone_either_way(in_favour, against, voters, said):
    result = adopted(BUDGET, in_favour=in_favour, against=against)
    assert verdict_again(*judged(result), again(sorted(FOUR)[:voters])) == said


def test_where_names_were_kept_it_is_known_what_would_be_lost():
    voices = {AURELIE: "for", BASTIEN: "for", CHLOE: "against"}
    named = tuple(NamedVote(party=party, voice=voice) for party, voice in voices.items())
    result = adopted(BUDGET, in_favour=2, against=1, named=named)

    assert verdict_again(*judged(result), again({AURELIE, BASTIEN})) == "same"
    assert verdict_again(*judged(result), again({AURELIE, CHLOE})) == "would"


def test_a_quorum_that_is_lost_or_found_changes_the_result():
    assert verdict_again(*judged(adopted(BUDGET)), again(reached=False)) == "would"
    wanting = structs.replace(rejected(BUDGET), cause="quorum")
    assert verdict_again(*judged(wanting), again()) == "would"
    assert verdict_again(*judged(wanting), again(reached=False)) == "same"
    assert verdict_again(*judged(rejected(BUDGET, in_favour=1, against=3)), again()) == "same"


def test_a_majority_of_all_follows_those_entitled():
    majority = Majority(fraction="1/2", more_than=False, base="entitled")
    outcome = adopted(BUDGET, in_favour=3, against=1)

    assert verdict_again(*judged(outcome, majority=majority), again()) == "same"
    assert verdict_again(*judged(outcome, majority=majority), again(entitled=8)) == "would"


def test_a_casting_voice_decides_a_tie_only():
    majority = Majority(fraction="1/2", more_than=True, base="cast", casting_vote=True)
    outcome = adopted(BUDGET, in_favour=2, against=2, casting="for")

    assert verdict_again(*judged(outcome, majority=majority), again()) == "same"
    assert verdict_again(*judged(outcome, majority=majority), again(sorted(FOUR)[:3])) == "could"


@given(st.integers(0, 4), st.data())
def test_nothing_lost_is_nothing_changed(in_favour, data):
    against = data.draw(st.integers(0, 4 - in_favour))
    cls = adopted if in_favour > against else rejected
    assert verdict_again(*judged(cls(BUDGET, in_favour=in_favour, against=against)), again()) == "same"


def test_figures_are_written_out():
    assert figures(4, 2, 2, reached=True) == "4 ont voix, 2 présents ou représentés, quorum de 2 : atteint"
    assert figures(1, 1, 2, reached=False) == "1 a voix, 1 présent ou représenté, quorum de 2 : non atteint"
    assert figures(1, 1, 0, reached=True) == "1 a voix, 1 présent ou représenté, aucun quorum requis"
