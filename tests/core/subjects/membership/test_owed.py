from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.subjects.membership.facts import DuesPaid, DuesWaived, MemberResigned
from core.subjects.statutes.facts import Category
from tests.core.subjects.val import AURELIE, BASTIEN, member, rows, statutes

JOINED_2024 = date(2024, 1, 8)
PAID = DuesPaid(party=AURELIE, year=2024, on=date(2024, 2, 1), amount=4_00)


def test_what_is_owed_stays_owed_after_a_resignation():
    """R35."""
    left = MemberResigned(party=AURELIE, on=date(2024, 3, 1))
    (row,) = rows("dues", statutes(), member(AURELIE, JOINED_2024), PAID, left, on=date(2025, 6, 1))

    assert (row.year, row.due, row.paid, row.left) == (2024, 10_00, 4_00, 6_00)
    assert (row.positions, row.rules) == ((2, 3), ("statutes@2022-01-01",))


def test_dues_are_listed_year_by_year_as_paid_on_a_day():
    facts = (statutes(), member(AURELIE, JOINED_2024), PAID)
    assert [(row.year, row.paid) for row in rows("dues", *facts, on=date(2025, 1, 1))] == [(2025, 0), (2024, 4_00)]
    assert [(row.year, row.paid) for row in rows("dues", *facts, on=date(2024, 1, 31))] == [(2024, 0)]


def test_where_nothing_fixes_dues_none_are_left():
    (row,) = rows("dues", member(AURELIE, JOINED_2024), on=date(2024, 6, 1))
    assert (row.due, row.left, row.rules) == (None, 0, ())


def test_the_reminder_counts_those_who_still_owe():
    facts = (statutes(dues_grace=3), member(AURELIE, JOINED_2024), member(BASTIEN, JOINED_2024))
    settled = DuesPaid(party=BASTIEN, year=2024, on=date(2024, 2, 1), amount=10_00)
    (soon,) = rows("todo.dues", *facts, on=date(2024, 3, 31))
    (late,) = rows("todo.dues", *facts, settled, on=date(2024, 4, 1))

    assert (soon.what, soon.due, soon.late) == (
        "Cotisations 2024 : 2 adhérents doivent encore 20,00\u202f€",
        date(2024, 3, 31),
        False,
    )
    assert late.late
    assert late.what == "Cotisations 2024 : 1 adhérent doit encore 10,00\u202f€"
    assert (soon.link, late.link) == ("/cotisations/2024", "/cotisations/2024")


def test_the_year_before_is_reminded_too_and_nobody_is_when_all_is_paid():
    facts = (statutes(), member(AURELIE, JOINED_2024))
    assert [todo.due for todo in rows("todo.dues", *facts, on=date(2025, 2, 1))] == [
        date(2024, 12, 31),
        date(2025, 12, 31),
    ]
    settled = DuesPaid(party=AURELIE, year=2024, on=date(2024, 2, 1), amount=10_00)
    assert rows("todo.dues", *facts, settled, on=date(2024, 6, 1)) == []
    assert rows("todo.dues", member(AURELIE, JOINED_2024), on=date(2024, 6, 1)) == []


def test_who_left_is_not_reminded():
    """A letter to somebody who resigned is not ours to send: what is owed stays on the list."""
    left = MemberResigned(party=AURELIE, on=date(2024, 3, 1))
    assert rows("todo.dues", statutes(), member(AURELIE, JOINED_2024), left, on=date(2024, 6, 1)) == []


def test_what_is_left_is_listed_with_who_how_much_and_since_when():
    gone = MemberResigned(party=BASTIEN, on=date(2024, 9, 1))
    facts = (statutes(), member(AURELIE, JOINED_2024), member(BASTIEN, JOINED_2024), PAID, gone)
    found = rows("dues.left", *facts, on=date(2025, 6, 1))

    assert [(row.party, row.year, row.left, row.since, row.adheres) for row in found] == [
        (BASTIEN, 2024, 10_00, JOINED_2024, False),
        (AURELIE, 2024, 6_00, JOINED_2024, True),
        (AURELIE, 2025, 10_00, date(2025, 1, 1), True),
    ]


def test_each_year_adds_up_its_dues():
    facts = (statutes(), member(AURELIE, JOINED_2024), member(BASTIEN, JOINED_2024), PAID)
    found = rows("dues.years", *facts, on=date(2025, 6, 1))

    assert [(row.label, row.due, row.paid, row.left, row.owing) for row in found] == [
        ("Cotisations 2025", 20_00, 0, 20_00, 2),
        ("Cotisations 2024", 20_00, 4_00, 16_00, 2),
    ]


def test_the_state_of_dues_is_told():
    waived = DuesWaived(party=BASTIEN, year=2024, on=date(2024, 4, 1))
    facts = (statutes(dues_grace=3), member(AURELIE, JOINED_2024), member(BASTIEN, JOINED_2024))

    def told(on, *more):
        return [row.state for row in rows("dues", *facts, *more, on=on)]

    assert told(date(2024, 3, 31)) == ["open", "open"]
    assert told(date(2024, 4, 1), waived) == ["late", "waived"]
    assert told(date(2024, 6, 1), DuesPaid(party=AURELIE, year=2024, on=date(2024, 5, 1), amount=10_00)) == [
        "paid",
        "late",
    ]
    assert [row.state for row in rows("dues", member(AURELIE, JOINED_2024), on=date(2024, 6, 1))] == ["unset"]


def test_a_free_category_has_nothing_to_pay_and_is_never_reminded():
    free = Category(category="etudiant", label="Étudiant·e", dues=0)
    facts = (statutes(categories=(free,)), member(AURELIE, JOINED_2024, category="etudiant"))

    assert [(row.due, row.state) for row in rows("dues", *facts, on=date(2025, 6, 1))] == [(0, "none"), (0, "none")]
    assert rows("todo.dues", *facts, on=date(2025, 6, 1)) == []


def test_a_year_paid_without_an_adhesion_is_still_shown():
    (row,) = rows("dues", statutes(), PAID, on=date(2025, 1, 1))
    assert (row.year, row.paid, row.left, row.state) == (2024, 4_00, 0, "none")


def test_a_year_says_how_much_of_it_is_owed_by_those_who_left():
    left = MemberResigned(party=AURELIE, on=date(2024, 3, 1))
    facts = (statutes(), member(AURELIE, JOINED_2024), member(BASTIEN, JOINED_2024), PAID, left)
    (year,) = rows("dues.years", *facts, on=date(2024, 6, 1))

    assert (year.owing, year.left) == (2, 16_00)
    assert (year.former, year.former_left) == (1, 6_00)


@given(st.lists(st.tuples(st.integers(1, 30_00), st.integers(2023, 2026)), max_size=4), st.booleans())
def test_what_is_left_is_what_is_due_less_what_was_paid_and_waived_and_more_what_was_too_much(payments, waived):
    paid = [DuesPaid(party=AURELIE, year=year, on=date(2024, 2, 1), amount=cents) for cents, year in payments]
    free = [DuesWaived(party=AURELIE, year=2024, on=date(2024, 3, 1))] * waived
    facts = (statutes(), member(AURELIE, JOINED_2024), *paid, *free)
    found = [*rows("dues", *facts, on=date(2026, 6, 1)), *rows("dues.years", *facts, on=date(2026, 6, 1))]
    assert found
    for row in found:
        assert (row.due or 0) - row.paid - row.waived + row.over == row.left
        assert min(row.waived, row.over, row.left) >= 0


def test_why_a_total_shows_the_sum():
    facts = (statutes(), member(AURELIE, JOINED_2024), PAID, DuesWaived(party=AURELIE, year=2024, on=date(2024, 3, 1)))
    (year,) = rows("dues.years", *facts, on=date(2024, 6, 1))
    assert year.reckoned == ("10,00\u202f€ dus − 4,00\u202f€ réglés − 6,00\u202f€ dispensés = 0,00\u202f€ restant dus")
