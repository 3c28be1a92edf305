import pytest

from core.model.roles import BOARD, COORDINATION
from core.subjects.meetings.arriving import DECIDERS, MarkArrivals, MarkProxies, Proxy
from core.subjects.meetings.facts import MeetingClosed
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CHLOE,
    PHARMACIE,
    STRANGER,
    asked,
    by,
    convened,
    here,
    marked,
    member,
    opened,
    refused,
    rows,
    statutes,
)

GIVEN = (
    statutes(),
    convened(),
    *(member(one) for one in (AURELIE, BASTIEN, CHLOE)),
    member(PHARMACIE, college="partenaires"),
    opened(),
)


def come(*parties):
    return MarkArrivals(meeting=AG, present=parties)


def give(*pairs):
    return MarkProxies(meeting=AG, proxies=tuple(Proxy(party=party, holder=holder) for party, holder in pairs))


def test_coordination_and_board_tick_who_comes():
    assert {decider.roles for decider in DECIDERS} == {frozenset({COORDINATION, BOARD})}


def test_those_ticked_are_there_and_nobody_else_is_touched():
    asked(come(AURELIE, CHLOE), *GIVEN, marked(*here(BASTIEN))).yields(marked(*here(AURELIE, CHLOE)))
    asked(come(BASTIEN), *GIVEN, marked(*here(BASTIEN))).yields()


def test_who_was_represented_and_comes_takes_the_proxy_back():
    sheet = marked(*here(AURELIE), *by(AURELIE, BASTIEN))
    asked(come(BASTIEN), *GIVEN, sheet).yields(marked(*here(BASTIEN)))


def test_proxies_are_noted_beside_those_already_there():
    asked(give((BASTIEN, AURELIE), (CHLOE, AURELIE)), *GIVEN, marked(*here(AURELIE))).yields(
        marked(*by(AURELIE, BASTIEN, CHLOE))
    )


@pytest.mark.parametrize(
    ("command", "code", "path"),
    [
        (come(AURELIE, STRANGER), "not-entitled", "present.1"),
        (come(PHARMACIE), "not-entitled", "present.0"),
        (give((BASTIEN, CHLOE)), "holder-absent", "proxies.0.holder"),
        (give((BASTIEN, AURELIE), (PHARMACIE, AURELIE)), "not-entitled", "proxies.1.party"),
        (give((BASTIEN, AURELIE), (BASTIEN, AURELIE)), "twice-in-list", "proxies.1.party"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_that_was_filled(command, code, path):
    refusal = refused(command, *GIVEN, marked(*here(AURELIE)))
    assert (refusal.code, set(refusal.fields)) == (code, {path})


def test_a_meeting_that_is_over_is_marked_no_more():
    refusal = refused(come(AURELIE), *GIVEN, MeetingClosed(meeting=AG))
    assert (refusal.code, set(refusal.fields)) == ("meeting-closed", {"meeting"})


def test_those_awaited_are_those_with_a_voice_who_are_not_there_while_the_meeting_sits():
    sheet = marked(*here(AURELIE), *by(AURELIE, BASTIEN))
    assert [row.party for row in rows("meeting.awaited", *GIVEN, sheet)] == [BASTIEN, CHLOE]
    assert rows("meeting.awaited", *GIVEN[:-1]) == []
    assert rows("meeting.awaited", *GIVEN, MeetingClosed(meeting=AG)) == []


def test_those_present_may_hold_a_proxy():
    sheet = marked(*here(AURELIE), *by(AURELIE, BASTIEN))
    assert [row.party for row in rows("meeting.present", *GIVEN, sheet)] == [AURELIE]
