from datetime import date

from msgspec import structs

from core.subjects.mandates.facts import MandateEnded
from core.subjects.membership.facts import DuesPaid, MemberResigned
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    CHLOE,
    DAY,
    DJIBRIL,
    adopted,
    by,
    convened,
    here,
    marked,
    member,
    opened,
    quorum,
    rows,
    rule,
    seat,
    statutes,
    vote,
)

PEOPLE = tuple(member(one) for one in (AURELIE, BASTIEN, CHLOE, DJIBRIL))
SHEET = marked(*here(AURELIE), *by(AURELIE, BASTIEN))
HELD = quorum(entitled=4, known=7, present=1, represented=1, fraction="1/2", needed=2, reached=True)
LIFE = (statutes(meetings=rule(quorum="1/2")), convened(), *PEOPLE, opened(entitled=4), SHEET, vote(quorum=HELD))


def resigned(party, on=date(2024, 6, 1)):
    return MemberResigned(party=party, on=on)


def test_a_vote_that_nothing_late_touches_is_silent():
    assert rows("governance.alerts", *LIFE) == []
    assert rows("governance.alerts", *LIFE, resigned(CHLOE, date(2024, 6, 4))) == []
    assert rows("governance.alerts", *LIFE, marked(*here(CHLOE))) == []


def test_a_back_dated_resignation_alerts_on_the_vote_and_changes_nothing_of_it():
    (row,) = rows("governance.alerts", *LIFE, resigned(BASTIEN))

    assert (row.decision, row.meeting, row.changes) == (BUDGET, AG, True)
    assert row.parties == (BASTIEN,)
    assert (row.positions, row.rules) == ((9, 10), ("statutes@2022-01-01",))
    assert row.text == (
        "3 ont voix au 3 juin 2024 (au vote : 4) ; quorum requis : 2 (au vote : 2) ; "
        "présents ou représentés qui comptent : 1 (au vote : 2) : non atteint"
    )
    assert rows("decisions", *LIFE, resigned(BASTIEN))[0].quorum == rows("decisions", *LIFE)[0].quorum


def test_a_late_departure_may_leave_the_quorum_as_it_was():
    (row,) = rows("governance.alerts", *LIFE, resigned(CHLOE))

    assert (row.changes, row.parties) == (False, (CHLOE,))
    assert row.text.endswith("atteint")
    assert "non atteint" not in row.text


def test_a_back_dated_adhesion_or_payment_alerts_too():
    (row,) = rows("governance.alerts", *LIFE, member("p-tardiveaaaaaaaaa", date(2024, 6, 1)))
    assert (row.parties, row.changes) == (("p-tardiveaaaaaaaaa",), True)

    strict = structs.replace(LIFE[0], meetings=rule(quorum="1/2", base="paid-up"))
    paid = tuple(DuesPaid(party=one, year=2024, on=date(2024, 2, 1), amount=10_00) for one in (AURELIE, BASTIEN))
    held = structs.replace(HELD, entitled=2, known=9, needed=1)
    life = (strict, convened(), *PEOPLE, *paid, opened(entitled=2), SHEET, vote(quorum=held))
    late = DuesPaid(party=CHLOE, year=2024, on=date(2024, 6, 2), amount=10_00)
    after = DuesPaid(party=CHLOE, year=2024, on=date(2024, 6, 4), amount=10_00)

    assert rows("governance.alerts", *life) == []
    assert rows("governance.alerts", *life, after) == []
    (row,) = rows("governance.alerts", *life, late)
    assert (row.parties, row.positions) == ((CHLOE,), (11, 12))


def test_a_board_is_touched_by_mandates():
    held = quorum(entitled=2, known=5, present=2, represented=0, fraction="1/2", more_than=True, needed=2)
    life = (
        statutes(),
        convened(CA, "board"),
        seat(AURELIE),
        seat(BASTIEN),
        opened(CA, entitled=2),
        marked(*here(AURELIE, BASTIEN), meeting=CA),
        vote(meeting=CA, quorum=held),
    )
    late = MandateEnded(party=BASTIEN, body="board", on=date(2024, 6, 1))

    assert rows("governance.alerts", *life) == []
    (row,) = rows("governance.alerts", *life, late)
    assert (row.parties, row.changes) == ((BASTIEN,), False)


def test_without_a_quorum_or_with_proxies_left_out_the_count_follows_the_rules_of_the_vote():
    free = vote(quorum=structs.replace(HELD, fraction="0", needed=0))
    (row,) = rows("governance.alerts", *LIFE[:-1], free, resigned(BASTIEN))
    assert not row.changes

    alone = vote(quorum=structs.replace(HELD, proxies_count=False, reached=False))
    (row,) = rows("governance.alerts", *LIFE[:-1], alone, resigned(BASTIEN))
    assert "qui comptent : 1 (au vote : 1)" in row.text


def test_alerts_are_of_votes_until_the_day_asked_and_of_meetings_that_are_known():
    late = resigned(BASTIEN)
    assert rows("governance.alerts", *LIFE, late, on=date(2024, 6, 2)) == []
    assert rows("governance.alerts", *PEOPLE, vote(quorum=HELD), late) == []
    assert rows("governance.alerts", *LIFE[1:], late) == []
    assert len(rows("governance.alerts", *LIFE, vote("d-autreaaaaaaaaaaa", quorum=HELD), late)) == 2


def test_a_quorum_that_would_be_another_is_something_to_do():
    (todo,) = rows("todo.alerts", *LIFE, resigned(BASTIEN))
    assert todo.what == "Examiner un vote du 3 juin 2024 : son quorum serait autre aujourd’hui"
    assert (todo.due, todo.roles, todo.link) == (DAY, ("board",), f"/decisions/{BUDGET}")
    assert rows("todo.alerts", *LIFE, resigned(CHLOE)) == []


def test_a_result_that_could_be_another_is_something_to_do_too():
    crowd = (BASTIEN, CHLOE, DJIBRIL)
    held = structs.replace(HELD, present=4, represented=0)
    life = (*LIFE[:-2], marked(*here(AURELIE, *crowd)), vote(quorum=held, voters=4))
    closed = adopted(BUDGET, in_favour=2, against=1)
    (row,) = rows("governance.alerts", *life, closed, resigned(BASTIEN))
    (todo,) = rows("todo.alerts", *life, closed, resigned(BASTIEN))

    assert (row.changes, row.verdict) == (False, "could")
    assert row.then == "4 ont voix, 4 présents ou représentés, quorum de 2 : atteint"
    assert row.now == "3 ont voix, 3 présents ou représentés, quorum de 2 : atteint"
    assert todo.what == "Examiner un vote du 3 juin 2024 : son résultat pourrait être autre aujourd’hui"
    assert rows("governance.alerts", *life, resigned(BASTIEN))[0].verdict == ""
