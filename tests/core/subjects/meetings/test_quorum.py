import pytest
from msgspec import structs

from core.subjects.meetings.facts import Presence
from core.subjects.meetings.fold import MEETINGS, Count
from core.subjects.meetings.quorum import present, quorum, represented, written
from core.subjects.statutes.facts import MeetingRule
from core.subjects.votes.facts import Quorum
from tests.core.subjects.val import (
    AG,
    AGAIN,
    AURELIE,
    BASTIEN,
    CHLOE,
    DJIBRIL,
    by,
    convened,
    here,
    marked,
    nobody,
)
from tests.spec import folded

QUARTER = MeetingRule(type="ago", quorum="1/4", base="adherents", proxy_cap=3)
HALF = MeetingRule(type="age", quorum="1/2", base="adherents", second_quorum="0", proxy_cap=3)


def meeting(*facts, name=AG):
    return folded(MEETINGS, facts).by_id[name]


def counted(entitled):
    return Count(entitled, "statutes@2022-01-01", 41)


def test_a_proxy_counts_while_its_holder_is_there():
    held = marked(*here(AURELIE, BASTIEN), *by(AURELIE, CHLOE, DJIBRIL))
    sheet = meeting(convened(), held).sheet
    assert present(sheet) == {AURELIE, BASTIEN}
    assert represented(sheet) == {CHLOE: AURELIE, DJIBRIL: AURELIE}

    left = marked(Presence(party=AURELIE, how="absent"))
    sheet = meeting(convened(), held, left).sheet
    assert (present(sheet), represented(sheet)) == ({BASTIEN}, {})


def test_the_quorum_is_written_out():
    """The sentence of the minutes, with its arithmetic."""
    there = [nobody(rank) for rank in range(26)]
    sheet = marked(*here(*there[:21]), *by(there[0], *there[21:23]), *by(there[1], *there[23:]))
    one = quorum(meeting(convened(), sheet), QUARTER, counted(95))

    assert (one.present, one.represented, one.needed, one.reached, one.known) == (21, 5, 24, True, 41)
    assert written(one) == (
        "21 présents + 5 pouvoirs = 26 ; quorum requis : 1/4 de 95, arrondi au-dessus = 24 : atteint"
    )


def test_a_quarter_of_213_is_54():
    """R32."""
    assert quorum(meeting(convened()), QUARTER, counted(213)).needed == 54


@pytest.mark.parametrize(("second_quorum", "fraction"), [("0", "0"), ("1/3", "1/3"), ("", "1/2")])
def test_a_second_convocation_has_the_quorum_that_the_statutes_give_it(second_quorum, fraction):
    """R34."""
    rule = structs.replace(HALF, second_quorum=second_quorum)
    second = meeting(convened(AGAIN, "age", second_of=AG), name=AGAIN)
    first = meeting(convened(type_="age"))

    assert quorum(second, rule, counted(10)).fraction == fraction
    assert quorum(first, rule, counted(10)).fraction == "1/2"


def test_without_a_quorum_nothing_is_required():
    rule = structs.replace(QUARTER, quorum="0", more_than=True)
    one = quorum(meeting(convened()), rule, counted(10))

    assert (one.needed, one.reached) == (0, True)
    assert written(one) == "0 présent ; aucun quorum requis"


def test_those_represented_may_not_count():
    rule = structs.replace(QUARTER, quorum="1/2", proxies_count=False)
    one = quorum(meeting(convened(), marked(*here(AURELIE), *by(AURELIE, CHLOE))), rule, counted(4))

    assert (one.needed, one.reached) == (2, False)
    assert written(one) == (
        "1 présent (sans compter 1 pouvoir) ; quorum requis : 1/2 de 4, arrondi au-dessus = 2 : non atteint"
    )


def test_more_than_a_fraction_is_said_so():
    one = Quorum(
        entitled=10, known=3, present=5, represented=0, fraction="1/2", more_than=True, needed=6, reached=False
    )
    assert written(one) == "5 présents ; quorum requis : plus de 1/2 de 10 = 6 : non atteint"
