import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.subjects.deliberation.majority import verdict, written
from core.subjects.votes.facts import Majority
from core.subjects.votes.fold import VOTES
from tests.core.subjects.val import BUDGET, adopted, quorum, rejected, vote
from tests.spec import folded


def ballot(fraction="1/2", more_than=True, base="cast", voters=26, entitled=95, casting_vote=False):
    majority = Majority(fraction=fraction, more_than=more_than, base=base, casting_vote=casting_vote)
    facts = [vote(majority=majority, voters=voters, quorum=quorum(entitled=entitled))]
    return folded(VOTES, facts).by_id[BUDGET].ballot


@pytest.mark.parametrize(
    ("rule", "in_favour", "against", "out_of", "needed", "carried"),
    [
        ({}, 13, 11, 24, 13, True),
        ({}, 12, 12, 24, 13, False),
        ({"more_than": False}, 12, 12, 24, 12, True),
        ({"fraction": "2/3", "more_than": False}, 16, 8, 24, 16, True),
        ({"fraction": "2/3", "more_than": False}, 15, 9, 24, 16, False),
        ({"base": "present"}, 13, 0, 26, 14, False),
        ({"base": "entitled", "fraction": "1/3"}, 32, 0, 95, 32, True),
        ({"base": "entitled", "fraction": "1/3"}, 31, 0, 95, 32, False),
        ({}, 0, 0, 0, 1, False),
        ({"more_than": False}, 0, 0, 0, 1, False),
        ({"fraction": "0"}, 1, 5, 6, 1, True),
    ],
)
def test_a_majority_is_a_fraction_of_its_base(rule, in_favour, against, out_of, needed, carried):
    judged = verdict(ballot(**rule), in_favour, against)
    assert (judged.out_of, judged.needed, judged.carried) == (out_of, needed, carried)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_a_voice_for_never_loses_a_vote_and_a_voice_against_never_wins_one(in_favour, against, more):
    one = ballot("2/3", voters=2000)
    if verdict(one, in_favour, against).carried:
        assert verdict(one, in_favour + more, against).carried
    else:
        assert not verdict(one, in_favour, against + more).carried


def test_the_casting_voice_is_one_more_vote_on_a_tie():
    assert not verdict(ballot(), 5, 5).carried
    assert verdict(ballot(), 5, 5, "for").carried
    assert not verdict(ballot(), 5, 5, "against").carried
    assert not verdict(ballot("2/3", more_than=False), 5, 5, "for").carried


def outcome(fact):
    return folded(VOTES, [fact]).by_id[BUDGET].outcome


def test_a_result_is_written_out():
    assert written(ballot(), outcome(adopted(BUDGET, in_favour=18, against=6, abstained=2, out_of=24, needed=13))) == (
        "18 pour, 6 contre, 2 abstentions ; majorité requise : plus de 1/2 de 24 suffrages exprimés = 13 : adoptée"
    )
    lost = rejected(BUDGET, in_favour=3, against=3, abstained=1, blank=1, casting="against", out_of=7, needed=5)
    assert written(ballot("2/3", more_than=False, base="present"), outcome(lost)) == (
        "3 pour, 3 contre, 1 abstention, 1 blanc ou nul, partage des voix, voix prépondérante contre ; "
        "majorité requise : au moins 2/3 de 7 présents et représentés = 5 : rejetée"
    )
    several = adopted(BUDGET, in_favour=3, against=3, blank=2, casting="for", out_of=7, needed=4)
    assert written(ballot(base="entitled"), outcome(several)) == (
        "3 pour, 3 contre, 2 blancs ou nuls, partage des voix, voix prépondérante pour ; "
        "majorité requise : plus de 1/2 de 7 inscrits = 4 : adoptée"
    )


def test_a_tie_that_nobody_decides_is_said_to_adopt_nothing():
    tie = outcome(rejected(BUDGET, in_favour=3, against=3, out_of=6, needed=4))
    figures = "3 pour, 3 contre ; majorité requise : plus de 1/2 de 6 suffrages exprimés = 4 ; partage des voix"
    assert written(ballot(), tie) == f"{figures} : la décision n’est pas adoptée"
    assert written(ballot(casting_vote=True), tie) == (
        f"{figures}, sans que la présidence départage : la décision n’est pas adoptée"
    )


def test_nobody_for_and_nobody_against_is_no_tie():
    none = outcome(rejected(BUDGET, in_favour=0, against=0, abstained=3, out_of=0, needed=1))
    assert written(ballot(), none) == (
        "0 pour, 0 contre, 3 abstentions ; majorité requise : plus de 1/2 de 0 suffrages exprimés = 1 : rejetée"
    )


def test_a_tie_that_carries_is_adopted():
    half = outcome(adopted(BUDGET, in_favour=3, against=3, out_of=6, needed=3))
    assert written(ballot(more_than=False), half).endswith("au moins 1/2 de 6 suffrages exprimés = 3 : adoptée")


def test_without_a_quorum_the_result_says_only_that():
    none = rejected(BUDGET, in_favour=0, against=0, cause="quorum")
    assert written(ballot(), outcome(none)) == "0 pour, 0 contre ; quorum non atteint : rejetée"
