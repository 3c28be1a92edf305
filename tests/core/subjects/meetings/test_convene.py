from datetime import date

import pytest
from msgspec import structs

from core.facts import clear
from core.subjects.meetings.convene import CancelMeeting, ConveneMeeting
from core.subjects.meetings.facts import MeetingCancelled, MeetingConvened
from tests.core.subjects.val import (
    AG,
    AGAIN,
    AURELIE,
    BASTIEN,
    DAY,
    asked,
    convened,
    here,
    marked,
    opened,
    refused,
    statutes,
)

CONVENE = ConveneMeeting(meeting=AG, type="ago", on=DAY, sent_on=date(2024, 5, 10), agenda="Comptes 2023")
SECOND = ConveneMeeting(meeting=AGAIN, type="age", on=date(2024, 6, 20), sent_on=date(2024, 6, 4), second_of=AG)
FIRST = convened(type_="age")


def test_a_meeting_is_convened_with_its_agenda_sealed():
    asked(CONVENE, statutes()).yields(convened(agenda=clear("Comptes 2023"), place=None))
    assert refused(CONVENE, convened()).code == "meeting-known"


@pytest.mark.parametrize(
    ("sent_on", "short"),
    [(date(2024, 5, 19), False), (date(2024, 5, 20), True), (DAY, True), (None, False)],
)
def test_a_short_notice_is_said_and_not_refused(sent_on, short):
    """Fifteen days before 3 June is 19 May; what is still to be sent is not late yet."""
    (fact,) = asked(structs.replace(CONVENE, sent_on=sent_on), statutes()).result
    assert fact.short_notice is short


def test_without_statutes_nobody_knows_the_notice():
    (fact,) = asked(structs.replace(CONVENE, sent_on=None)).result
    assert (fact.notice_days, fact.short_notice) == (None, False)
    (silent,) = asked(structs.replace(CONVENE, type="bureau"), statutes()).result
    assert silent.notice_days is None


def test_nothing_is_sent_after_the_meeting():
    assert refused(structs.replace(CONVENE, sent_on=date(2024, 6, 4))).code == "sent-after"


def test_a_second_convocation_repeats_a_meeting_without_quorum():
    """R34."""
    few = (FIRST, opened(entitled=6), marked(*here(AURELIE)))
    many = (FIRST, opened(entitled=2), marked(*here(AURELIE, BASTIEN)))
    for given in ((FIRST,), few):
        (fact,) = asked(SECOND, statutes(), *given).result
        assert isinstance(fact, MeetingConvened)
        assert fact.second_of == AG
    assert refused(SECOND, statutes(), *many).code == "quorum-was-reached"
    asked(SECOND, *many).yields(structs.replace(fact, notice_days=None, short_notice=False))


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ((), "first-unknown"),
        ((convened(),), "first-differs"),
        ((convened(type_="age", on=date(2024, 6, 20)),), "first-differs"),
    ],
)
def test_a_second_convocation_is_refused(first, code):
    refusal = refused(SECOND, statutes(), *first)
    assert (refusal.code, set(refusal.fields)) == (code, {"second_of"})


def test_a_meeting_is_called_off_before_it_begins():
    cancel = CancelMeeting(meeting=AG, reason="Salle indisponible")
    cancelled = MeetingCancelled(meeting=AG, reason=clear("Salle indisponible"))

    asked(cancel, convened()).yields(cancelled)
    asked(cancel, convened(), cancelled).yields()
    assert refused(cancel).code == "meeting-unknown"
    assert refused(cancel, convened(), opened()).code == "meeting-open"
