from datetime import date

from msgspec import structs

from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.facts import MandateEnded
from core.subjects.mandates.terms import DECIDERS, EndMandate, StartMandate
from tests.core.subjects.val import ANCIENNE, AURELIE, DAY, PHARMACIE, adopted, asked, party, refused, seat

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
