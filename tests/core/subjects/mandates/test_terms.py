from datetime import date

from msgspec import structs

from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.facts import MandateEnded
from core.subjects.mandates.terms import DECIDERS, EndMandate, StartMandate
from tests.core.subjects.val import ANCIENNE, AURELIE, BASTIEN, DAY, PHARMACIE, adopted, asked, party, refused, seat

START = StartMandate(party=AURELIE, office="president", on=DAY, until=date(2027, 6, 2))
STARTED = seat(AURELIE, DAY, office="president", until=date(2027, 6, 2))
END = EndMandate(party=AURELIE, on=date(2025, 1, 1), cause="resigned")
ENDED = MandateEnded(party=AURELIE, body="board", on=date(2025, 1, 1), cause="resigned")


def test_the_board_records_who_sits_and_coordination_who_leaves():
    assert [decider.roles for decider in DECIDERS] == [{BOARD}, {BOARD, COORDINATION}]
    asked(START, party(AURELIE)).yields(STARTED)
    asked(END, STARTED).yields(ENDED)


def test_a_mandate_may_come_from_a_decision_and_be_held_for_a_structure():
    full = structs.replace(START, structure=PHARMACIE, decision=ANCIENNE)
    asked(full, party(AURELIE), party(PHARMACIE), adopted()).yields(
        structs.replace(STARTED, structure=PHARMACIE, decision=ANCIENNE)
    )
    assert refused(full, party(AURELIE), party(PHARMACIE)).code == "decision-not-adopted"
    assert set(refused(full, party(AURELIE), adopted()).fields) == {"structure"}


def test_a_mandate_is_refused():
    assert refused(START).code == "party-unknown"
    assert refused(START, party(AURELIE), seat(AURELIE)).code == "already-in-office"
    assert refused(structs.replace(START, until=date(2024, 6, 2)), party(AURELIE)).code == "until-before"


def test_one_may_sit_on_the_board_and_the_bureau_and_again_after_the_end():
    asked(structs.replace(START, body="bureau"), party(AURELIE), seat(AURELIE)).yields(
        structs.replace(STARTED, body="bureau")
    )
    asked(START, party(AURELIE), seat(AURELIE, until=date(2024, 6, 2))).yields(STARTED)


def test_only_a_running_mandate_ends():
    assert refused(END).code == "not-in-office"
    assert refused(END, STARTED, ENDED).code == "not-in-office"
    assert refused(structs.replace(END, body="bureau"), STARTED).code == "not-in-office"


def test_a_body_of_which_there_are_several_has_a_name():
    commission = StartMandate(party=AURELIE, body="commission", where=" Parcours  de soins ", office="lead", on=DAY)

    assert refused(structs.replace(commission, where=" "), party(AURELIE)).code == "body-unnamed"
    named = seat(AURELIE, DAY, body="commission", where="Parcours de soins", office="lead")
    asked(commission, party(AURELIE)).yields(named)
    assert refused(commission, party(AURELIE), named).code == "already-in-office"
    other = structs.replace(named, where="Prévention")
    asked(commission, party(AURELIE), other).yields(named)
    gone = EndMandate(party=AURELIE, body="commission", where="Parcours de soins", on=DAY)
    asked(gone, named).yields(MandateEnded(party=AURELIE, body="commission", where="Parcours de soins", on=DAY))
    assert refused(gone, other).code == "not-in-office"


def test_who_takes_an_office_takes_the_place_of_a_mandate_carried_over():
    over = seat(BASTIEN, body="board", office="president", until=date(2024, 5, 31), carried_over=True)
    ended = MandateEnded(party=BASTIEN, body="board", on=DAY, cause="replaced")

    asked(START, party(AURELIE), over).yields(STARTED, ended)
    asked(START, party(AURELIE), structs.replace(over, until=DAY)).yields(STARTED)
    asked(START, party(AURELIE), structs.replace(over, office="member")).yields(STARTED)
    asked(START, party(AURELIE), structs.replace(over, party=AURELIE)).yields(STARTED)


def test_one_may_take_the_place_of_somebody_named():
    instead = structs.replace(START, replaces=BASTIEN)

    ended = MandateEnded(party=BASTIEN, body="board", on=DAY, cause="replaced")
    asked(instead, party(AURELIE), seat(BASTIEN)).yields(STARTED, ended)
    assert refused(instead, party(AURELIE)).code == "not-replaceable"
    assert refused(structs.replace(START, replaces=AURELIE), party(AURELIE)).code == "not-replaceable"
