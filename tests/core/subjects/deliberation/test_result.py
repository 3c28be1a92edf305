import pytest
from msgspec import structs

from core.model.roles import BOARD
from core.subjects.deliberation.result import DECIDERS, RecordResult, RejectDecision
from core.subjects.votes.facts import Majority, NamedVote
from tests.core.subjects.val import (
    AURELIE,
    BASTIEN,
    BUDGET,
    CHLOE,
    STRANGER,
    adopted,
    asked,
    quorum,
    refused,
    rejected,
    vote,
)
from tests.spec import folded

RECORD = RecordResult(decision=BUDGET, in_favour=3, against=1)
LOST = structs.replace(RECORD, in_favour=2, against=2)
TIE = Majority(fraction="1/2", more_than=True, base="cast", casting_vote=True)


def named(*voices):
    return tuple(NamedVote(party=party, voice=voice) for party, voice in voices)


def test_only_the_board_records_a_result():
    """Coordination records everything day to day, and approves nothing."""
    assert {decider.roles for decider in DECIDERS} == {frozenset({BOARD})}


def test_a_decision_is_adopted_or_rejected_with_its_arithmetic():
    asked(RECORD, vote()).yields(adopted(BUDGET, out_of=4, needed=3))
    asked(LOST, vote()).yields(rejected(BUDGET, in_favour=2, against=2, out_of=4, needed=3))
    abstained = structs.replace(RECORD, in_favour=2, against=1, abstained=1)
    asked(abstained, vote()).yields(adopted(BUDGET, in_favour=2, against=1, abstained=1, out_of=3, needed=2))


def test_without_quorum_nothing_is_adopted():
    """R34."""
    asked(RECORD, vote(quorum=quorum(reached=False))).yields(rejected(BUDGET, out_of=4, needed=3, cause="quorum"))
    nothing = RecordResult(decision=BUDGET)
    asked(nothing, vote(quorum=quorum(reached=False), voters=0)).yields(
        rejected(BUDGET, in_favour=0, against=0, out_of=0, needed=1, cause="quorum")
    )


def test_what_the_vote_was_about_goes_with_its_result():
    about = {"mission": "mi-soinsaaaaaaaaaaa", "amount": 1_200_00, "replaces": "d-ancienneaaaaaaaa"}
    asked(RECORD, vote(**about)).yields(adopted(BUDGET, **about))


def test_nobody_votes_twice():
    refusal = refused(structs.replace(RECORD, in_favour=4), vote())
    assert refusal.code == "too-many-votes"
    assert "5 votes pour 4 votants" in refusal.message


def test_no_voice_is_left_out_without_a_word():
    """A slip of « 0 pour, 2 contre » among five is no rejection."""
    slip = structs.replace(RECORD, in_favour=0, against=1)
    refusal = refused(slip, vote())
    assert refusal.code == "too-few-votes"
    assert refusal.fields["silent"].startswith("3 voix ne sont pas comptées, sur 4 votants")
    said = rejected(BUDGET, in_favour=0, against=1, out_of=1, needed=1, silent=3)
    asked(structs.replace(slip, silent=3), vote()).yields(said)
    assert refused(structs.replace(RECORD, silent=1), vote()).code == "too-many-votes"


def test_for_and_against_are_written_nought_included():
    refusal = refused(RecordResult(decision=BUDGET, against=4), vote())
    assert (refusal.code, list(refusal.fields)) == ("votes-missing", ["in_favour"])


def test_a_result_is_recorded_once():
    assert refused(RECORD).code == "vote-unknown"
    assert refused(RECORD, adopted(BUDGET)).code == "vote-unknown"
    assert refused(RECORD, vote(), adopted(BUDGET)).code == "vote-decided"
    assert refused(RECORD, vote(), rejected(BUDGET)).code == "vote-decided"


def test_the_chair_decides_a_tie_where_the_statutes_say_so():
    chaired = structs.replace(LOST, casting="for")
    asked(chaired, vote(majority=TIE)).yields(
        adopted(BUDGET, in_favour=2, against=2, casting="for", out_of=5, needed=3)
    )
    against = structs.replace(LOST, casting="against")
    asked(against, vote(majority=TIE)).yields(
        rejected(BUDGET, in_favour=2, against=2, casting="against", out_of=5, needed=3)
    )
    asked(LOST, vote(majority=TIE)).yields(rejected(BUDGET, in_favour=2, against=2, out_of=4, needed=3))


@pytest.mark.parametrize(
    ("command", "given"),
    [
        (structs.replace(LOST, casting="for"), vote()),
        (structs.replace(RECORD, casting="for"), vote(majority=TIE)),
        (RecordResult(decision=BUDGET, in_favour=0, against=0, abstained=4, casting="for"), vote(majority=TIE)),
    ],
)
def test_a_casting_voice_needs_a_tie_and_statutes(command, given):
    assert refused(command, given).code == "no-casting-vote"


ROLL = vote(method="named", roll=(AURELIE, BASTIEN, CHLOE), voters=3)
THREE = named((AURELIE, "for"), (BASTIEN, "for"), (CHLOE, "abstained"))


def test_names_are_counted_where_the_statutes_keep_them():
    by_name = RecordResult(decision=BUDGET, named=THREE)
    expected = adopted(BUDGET, in_favour=2, against=0, abstained=1, out_of=2, needed=2, named=THREE)
    asked(by_name, ROLL).yields(expected)
    asked(structs.replace(by_name, in_favour=2, abstained=1), ROLL).yields(expected)


@pytest.mark.parametrize(
    ("given", "voices", "code"),
    [
        (vote(method="secret"), THREE, "ballot-secret"),
        (vote(method="named"), THREE, "names-not-kept"),
        (vote(), THREE, "names-not-kept"),
        (ROLL, named((AURELIE, "for"), (AURELIE, "against")), "voted-twice"),
        (ROLL, named((STRANGER, "for")), "not-a-voter"),
        (ROLL, THREE, "tally-differs"),
    ],
)
def test_names_are_refused(given, voices, code):
    """A secret ballot is a tally and nothing else."""
    assert refused(structs.replace(RECORD, in_favour=1, against=0, named=voices), given).code == code


def test_a_rejection_is_recorded_and_corrected_by_its_own_command():
    lost = RejectDecision(decision=BUDGET, in_favour=2, against=2)
    asked(lost, vote()).yields(rejected(BUDGET, in_favour=2, against=2, out_of=4, needed=3))
    assert refused(structs.replace(lost, in_favour=3, against=1), vote()).code == "decision-carried"
    assert refused(lost).code == "vote-unknown"


def undecided(command, ballot):
    look = DECIDERS[0].doubts
    assert look is not None
    return look.check(command, str, *(folded(fold, (ballot,)) for fold in look.folds))


def test_a_tie_asks_how_the_chair_decides_where_the_statutes_give_it_a_casting_voice():
    told = undecided(LOST, vote(majority=TIE))

    assert told is not None
    assert (told.code, list(told.fields)) == ("casting-unsaid", ["casting"])
    assert undecided(structs.replace(LOST, casting="for"), vote(majority=TIE)) is None
    assert undecided(LOST, vote()) is None
    assert undecided(RECORD, vote(majority=TIE)) is None
    assert undecided(LOST, vote(majority=TIE, quorum=quorum(reached=False))) is None


def test_a_tie_asks_nothing_where_the_casting_voice_would_change_nothing():
    of_all = structs.replace(TIE, fraction="3/4")
    assert undecided(LOST, vote(majority=of_all)) is None
