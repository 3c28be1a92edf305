"""Corrections and withdrawals, in both clocks."""

from datetime import date

from core.facts import Id, PartyId
from core.ledger import Recorded, WithdrawRecord
from core.ledger.correcting import as_correction
from core.model.command import Refused
from tests.core.ledger.conftest import Enrol, Leave, Library, ReaderLeft

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
DAY = date(2024, 1, 8)


def test_a_correction_shows_now_and_not_as_known_then(library: Library) -> None:
    wrong = library.enrol(MARIE, "Marie Delatre")
    outcome = library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"), corrects=wrong)

    assert isinstance(outcome, Recorded)
    assert library.names() == ["Marie Delattre"]
    assert library.names(known=wrong) == ["Marie Delatre"]


def test_a_correction_of_a_correction_takes_the_place_of_the_first_record(library: Library) -> None:
    wrong = library.enrol(MARIE, "Mari")
    second = library.do(Enrol(party=MARIE, on=DAY, called="Marie D"), corrects=wrong)
    assert isinstance(second, Recorded)
    library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre"), corrects=second.positions[0])

    assert library.names() == ["Marie Delattre"]
    assert library.names(known=second.positions[0]) == ["Marie D"]
    assert {entry.corrects for entry in library.ledger.journal(kind="reader-enrolled")} == {None, wrong}


def test_a_correction_stays_about_the_same_person(library: Library) -> None:
    wrong = library.enrol(MARIE, "Nadia Benali")
    outcome = library.do(Enrol(party=NADIA, on=DAY, called="Nadia Benali"), corrects=wrong)

    assert isinstance(outcome, Refused)
    assert outcome.code == "subject-changed"
    assert library.names() == ["Nadia Benali"]


def test_a_withdrawn_record_is_neither_corrected_nor_withdrawn_again(library: Library) -> None:
    wrong = library.enrol(MARIE, "Marie Delattre")
    library.do(WithdrawRecord(position=wrong, reason="En double."))
    for command in (WithdrawRecord(position=wrong, reason="Encore."), Enrol(party=MARIE, on=DAY, called="Marie")):
        outcome = library.do(command, corrects=wrong)

        assert isinstance(outcome, Refused)
        assert outcome.code == "already-withdrawn"


def test_a_withdrawn_record_counts_no_more_and_stays_readable(library: Library) -> None:
    wrong = library.enrol(MARIE, "Marie Delattre")
    outcome = library.do(WithdrawRecord(position=wrong, reason="Saisie en double."))

    assert isinstance(outcome, Recorded)
    assert library.names() == []
    assert library.names(known=wrong) == ["Marie Delattre"]
    assert isinstance(library.do(Enrol(party=MARIE, on=DAY, called="Marie Delattre")), Recorded)
    entry = library.ledger.entry(wrong)
    assert entry is not None
    assert entry.corrected_by == outcome.positions


def test_a_withdrawal_wants_a_reason_and_a_record(library: Library) -> None:
    wrong = library.enrol(MARIE, "Marie Delattre")
    for command, code in (
        (WithdrawRecord(position=wrong, reason=" "), "reason-missing"),
        (WithdrawRecord(position=9_999, reason="Inconnu."), "record-unknown"),
    ):
        outcome = library.do(command)

        assert isinstance(outcome, Refused)
        assert outcome.code == code


def test_another_command_does_not_correct_a_record(library: Library) -> None:
    wrong = library.enrol(MARIE, "Marie Delattre")
    outcome = library.do(Leave(party=MARIE, on=DAY), corrects=wrong)

    assert isinstance(outcome, Refused)
    assert outcome.code == "not-correctable"


def test_states_folded_before_a_correction_are_folded_again(library: Library) -> None:
    first = library.enrol(MARIE, "Marie")
    library.enrol(NADIA, "Nadia")
    assert library.names() == ["Marie", "Nadia"]
    library.do(WithdrawRecord(position=first, reason="Erreur."))

    assert library.names() == ["Nadia"]
    library.reopen()
    assert library.names() == ["Nadia"]


def test_a_record_of_somebody_elses_role_is_not_corrected(library: Library) -> None:
    position = library.enrol(MARIE, "Marie Delattre")
    for command in (WithdrawRecord(position=position, reason="En double."), Enrol(party=MARIE, on=DAY, called="M")):
        outcome = library.ledger.record(
            command,
            by=library.account,
            command_id=f"c-{command.name}",
            corrects=position,
            roles=frozenset({"treasurer"}),
        )

        assert isinstance(outcome, Refused)
        assert outcome.code == "role-missing"


def test_a_correction_that_decides_nothing_like_the_record_is_refused(library: Library) -> None:
    position = library.enrol(MARIE, "Marie Delattre")
    (entered,) = library.ledger.journal(kind="reader-enrolled")
    decider, command = library.ledger.registry.deciders["enrol-reader"], Leave(party=MARIE, on=DAY)
    kept = as_correction((), decider, command, entered.fact, position)

    assert position == entered.position
    assert isinstance(kept, Refused)
    assert kept.code == "wrong-correction"


def test_a_correction_into_another_kind_says_what_to_withdraw(library: Library) -> None:
    position = library.enrol(MARIE, "Marie Delattre")
    (entered,) = library.ledger.journal(kind="reader-enrolled")
    decider, command = library.ledger.registry.deciders["enrol-reader"], Enrol(party=MARIE, on=DAY, called="Marie")
    kept = as_correction((ReaderLeft(party=MARIE, on=DAY),), decider, command, entered.fact, position)

    assert isinstance(kept, Refused)
    assert kept.code == "wrong-correction"
    assert kept.message == (
        f"Ainsi corrigé, ce serait un autre enregistrement (lectrice partie) : retirez le n° {position}, "
        "puis recommencez."
    )
