import pytest

from core.model.command import Refused
from core.subjects.mandates.fold import MANDATES
from core.subjects.meetings.electorate import electorate
from core.subjects.meetings.fold import MEETINGS
from core.subjects.membership.facts import DuesPaid
from core.subjects.membership.fold import MEMBERS
from core.subjects.statutes.fold import STATUTES
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CHLOE,
    DAY,
    PHARMACIE,
    convened,
    member,
    rule,
    seat,
    statutes,
)
from tests.spec import folded


def room(type_, *facts):
    called = folded(MEETINGS, [convened(type_=type_)]).by_id[AG].called
    return electorate(called, *(folded(fold, facts) for fold in (STATUTES, MEMBERS, MANDATES)))


def test_an_assembly_is_of_adherents_with_a_voice():
    found = room("ago", statutes(), member(AURELIE), member(PHARMACIE, college="partenaires"))

    assert list(found.voters()) == [AURELIE]
    assert found.bar(AURELIE) is None
    assert found.bar(PHARMACIE) == "appartient à un collège sans voix délibérative (Partenaires)"
    assert found.bar(BASTIEN) == "n’est pas adhérent·e au 03/06/2024"
    assert found.key == "statutes@2022-01-01"


def test_who_owes_dues_has_no_voice_when_the_statutes_say_so():
    """R32: unpaid members are neither in the base nor in the votes."""
    paid = DuesPaid(party=AURELIE, year=2024, on=DAY, amount=10_00)
    found = room("ago", statutes(meetings=rule(base="paid-up")), member(AURELIE), member(BASTIEN), paid)

    assert list(found.voters()) == [AURELIE]
    assert found.bar(BASTIEN) == "n’est pas à jour de cotisation au 03/06/2024"


def test_a_board_is_of_those_who_sit_adherents_or_not():
    found = room("board", statutes(), seat(AURELIE), member(CHLOE))

    assert list(found.voters()) == [AURELIE]
    assert found.bar(AURELIE) is None
    assert found.bar(CHLOE) == "n’a pas de mandat en cours au 03/06/2024"


@pytest.mark.parametrize(("facts", "code"), [((), "no-statutes"), ((statutes(),), "no-meeting-rule")])
def test_statutes_must_say_how_the_meeting_deliberates(facts, code):
    found = room("bureau", *facts)
    assert isinstance(found, Refused)
    assert found.code == code
