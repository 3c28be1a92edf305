from datetime import date

from core.facts import Ref, clear
from core.subjects.meetings.calling import PAPER
from core.subjects.meetings.facts import MeetingCancelled
from core.subjects.sendings import PaperSent
from tests.core.subjects import val
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CA,
    PHARMACIE,
    convened,
    member,
    opened,
    party,
    rows,
    seat,
    statutes,
)

CALLED = convened(sent_on=None, agenda=clear("Comptes"), starts="19:00")
PEOPLE = (statutes(), party(AURELIE), member(AURELIE), member(BASTIEN), member(PHARMACIE, college="partenaires"))
LAST = date(2024, 5, 19)
"""Fifteen days before the assembly of 3 June."""


def by_mail(party_, on):
    return PaperSent(paper=PAPER, called="Convocation", party=party_, about=f"{AG}-20240603", told="", on=on)


def to_come(*facts, on=LAST):
    return [(one.what, one.due, one.late) for one in rows("todo.calls", *PEOPLE, *facts, on=on)]


def meeting(*facts, on=LAST):
    return next(row for row in rows("meetings", *PEOPLE, *facts, on=on) if row.meeting == AG)


def test_every_adherent_is_called_and_those_with_a_voice_may_give_a_proxy():
    found = rows("meeting.calls", *PEOPLE, CALLED, on=LAST)

    assert [(row.party, row.votes, row.proxy) for row in found] == [
        (AURELIE, True, True),
        (BASTIEN, True, True),
        (PHARMACIE, False, False),
    ]
    assert (found[0].when, found[0].agenda, found[0].place) == ("3 juin 2024, à 19:00", Ref(6, "agenda"), None)
    assert found[0].quorum == "1/4 (adhérents), pouvoirs compris"
    assert "au plus 3 pouvoirs" in found[0].proxies
    assert (found[0].paper, found[0].rules) == (f"{AG}-20240603-{AURELIE}", ("statutes@2022-01-01",))


def test_a_board_calls_those_who_sit_and_its_statutes_may_know_no_proxy():
    board = convened(CA, "board", sent_on=None)
    (row,) = rows("meeting.calls", *PEOPLE, seat(BASTIEN), board, on=LAST)

    assert (row.party, row.votes, row.proxy, row.quorum) == (
        BASTIEN,
        True,
        False,
        "plus de 1/2 (membres en fonction), en personne",
    )


def test_nobody_is_called_to_a_meeting_that_is_over_or_called_off():
    assert rows("meeting.calls", *PEOPLE, CALLED, on=date(2024, 6, 4)) == []
    assert rows("meeting.calls", *PEOPLE, CALLED, MeetingCancelled(meeting=AG), on=LAST) == []


def test_people_are_to_be_called_by_the_last_day_of_the_statutes():
    what = "Envoyer les convocations : Assemblée générale ordinaire du 3 juin 2024"

    assert to_come(CALLED) == [(what, LAST, False)]
    assert to_come(CALLED, on=date(2024, 5, 20)) == [(what, LAST, True)]
    assert to_come(CALLED, MeetingCancelled(meeting=AG)) == []
    assert to_come(CALLED, opened()) == []


def test_what_was_sent_to_some_is_left_for_the_others():
    one, two = by_mail(AURELIE, LAST), by_mail(BASTIEN, LAST)

    assert to_come(CALLED, one)[0][0].startswith("Envoyer les 2 convocations qui restent")
    assert to_come(CALLED, one, two)[0][0].startswith("Envoyer la convocation qui reste")
    assert to_come(CALLED, one, two, by_mail(PHARMACIE, LAST)) == [
        ("Tenir la séance : Assemblée générale ordinaire du 3 juin 2024", val.DAY, False)
    ]


def test_a_meeting_moved_to_another_day_is_called_again():
    moved = convened(sent_on=None, on=date(2024, 6, 10))
    assert to_come(moved, by_mail(AURELIE, LAST))[0][0].startswith("Envoyer les convocations")


def test_the_notice_is_short_only_once_it_can_no_longer_be_kept():
    assert meeting(CALLED).call_by == LAST
    assert not meeting(CALLED).short_notice
    assert meeting(CALLED, on=date(2024, 5, 20)).short_notice
    assert meeting(convened(short_notice=True)).short_notice


def test_e_mails_say_when_people_were_called():
    sent = meeting(CALLED, by_mail(AURELIE, date(2024, 5, 10)), by_mail(AURELIE, date(2024, 5, 30)), on=val.DAY)
    late = meeting(CALLED, by_mail(AURELIE, date(2024, 5, 20)), on=val.DAY)

    assert (sent.sent_on, sent.short_notice) == (date(2024, 5, 10), False)
    assert (late.sent_on, late.short_notice) == (date(2024, 5, 20), True)
