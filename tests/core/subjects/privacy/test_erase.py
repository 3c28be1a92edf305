"""Who may order an erasure, and when it is refused."""

from datetime import date
from typing import Any

import pytest
from msgspec import structs

from core.model.decider import Decider
from core.model.roles import BOARD, COORDINATION
from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.mandates.facts import MandateStarted
from core.subjects.meetings.facts import AttendanceMarked, MeetingConvened, Presence
from core.subjects.privacy.erase import DECIDERS, EraseDue, EraseOnRequest, ErasePieces, PurgeContent
from core.subjects.privacy.facts import KeepingAgreed
from core.subjects.treasury.facts import ReceiptAttached
from tests.core.subjects.privacy.test_terms import GONE, KNOWN, LEFT, LENA, RULED, SEANCE
from tests.spec import spec

DAY = date(2024, 6, 3)
EXPENSE: Any = "e-depenseaaaaaaaaa"
DUE = EraseDue(party=LENA, on=DAY, confirmed=True)
ASKED = EraseOnRequest(party=LENA, on=DAY, scope="all", confirmed=True)
PIECES = ErasePieces(on=date(2040, 1, 1), confirmed=True)
PURGE = PurgeContent(record=41, on=DAY, confirmed=True)
RECEIPT = ReceiptAttached(entry=EXPENSE, on=date(2024, 1, 9), receipt="a f-b/accounting c")
MEETING = (
    MeetingConvened(meeting=SEANCE, type="ago", on=date(2024, 3, 14)),
    AttendanceMarked(meeting=SEANCE, rows=(Presence(party=LENA, how="present"),)),
)


def asked(command: Any, *facts: Any) -> Any:
    decider: Decider = next(one for one in DECIDERS if one.command is type(command))
    return spec(decider).given(*RULED, *facts).when(command)


def test_what_is_due_and_no_more_is_erased_once_confirmed():
    ordered = ErasureOrdered(on=DAY, ground="term", classes=("contact", "identity"), party=LENA)

    asked(DUE, *GONE).yields(ordered)
    asked(DUE, *GONE, ordered).refused("nothing-due")
    assert set(asked(structs.replace(DUE, confirmed=False), *GONE).refused("not-confirmed").fields) == {"confirmed"}


def test_a_legal_duty_keeps_the_name_and_lets_the_contact_go():
    asked(DUE, *GONE, *MEETING).yields(ErasureOrdered(on=DAY, ground="term", classes=("contact",), party=LENA))
    refused = asked(ASKED, *GONE, *MEETING).refused("still-held")
    assert "procès-verbaux et émargements jusqu’au 14 mars 2029" in refused.message
    contact = structs.replace(ASKED, scope="contact")
    asked(contact, *GONE, *MEETING).yields(ErasureOrdered(on=DAY, ground="request", classes=("contact",), party=LENA))


def test_nothing_is_due_of_somebody_who_adheres_or_is_unknown():
    asked(DUE, *KNOWN).refused("nothing-due")
    asked(DUE).refused("nothing-due")
    asked(ASKED, *KNOWN).refused("still-adherent")


def test_what_withdrawn_records_hold_is_erased_on_request_though_no_fold_sees_it():
    asked(ASKED).yields(
        ErasureOrdered(on=DAY, ground="request", classes=("contact", "identity", "governance", "training"), party=LENA)
    )


def test_a_mandate_that_runs_holds_against_a_request_and_an_agreement_does_not():
    seat = MandateStarted(party=LENA, body="board", office="member", on=date(2023, 1, 9))
    assert "mandat en cours" in asked(ASKED, *GONE, seat).refused("still-held").message

    agreed = KeepingAgreed(party=LENA, retention="identity", on=LEFT)
    asked(DUE, *GONE, agreed).yields(ErasureOrdered(on=DAY, ground="term", classes=("contact",), party=LENA))
    asked(ASKED, *GONE, agreed).yields(
        ErasureOrdered(on=DAY, ground="request", classes=("contact", "identity", "governance", "training"), party=LENA)
    )


def test_what_is_erased_once_is_not_asked_again():
    erased = ErasureOrdered(
        on=DAY, ground="request", classes=("contact", "identity", "governance", "training"), party=LENA
    )

    asked(ASKED, *GONE, erased).refused("nothing-to-erase")


def test_pieces_past_their_term_are_erased_together():
    asked(PIECES, RECEIPT).yields(
        ErasureOrdered(on=date(2040, 1, 1), ground="term", classes=("accounting",), records=(len(RULED) + 1,))
    )
    asked(structs.replace(PIECES, on=DAY), RECEIPT).refused("nothing-due")
    asked(structs.replace(PIECES, confirmed=False), RECEIPT).refused("not-confirmed")


def test_a_forbidden_content_is_purged_with_its_reason():
    asked(PURGE).yields(ErasureOrdered(on=DAY, ground="patient", classes=("content",), records=(41,)))
    asked(structs.replace(PURGE, files=True)).yields(
        ErasureOrdered(
            on=DAY, ground="patient", classes=("content", "accounting", "training"), records=(41,), files=True
        )
    )
    asked(structs.replace(PURGE, confirmed=False)).refused("not-confirmed")


@pytest.mark.parametrize("command", [EraseOnRequest, PurgeContent])
def test_before_its_term_only_the_board_erases(command):
    roles = {one.command: one.roles for one in DECIDERS}

    assert roles[command] == {BOARD}
    assert roles[EraseDue] == roles[ErasePieces] == {BOARD, COORDINATION}
