from datetime import date

from core.facts import Ref, clear
from core.subjects.membership.facts import DuesPaid, DuesWaived, MemberResigned
from core.subjects.statutes.facts import Category
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, member, party, rows, statutes

NOVEMBER = date(2024, 11, 20)
FREE = Category(category="etudiant", label="Étudiant·e", dues=0)
FACTS = (
    statutes(categories=(FREE,)),
    party(AURELIE, email=clear("a@exemple.fr")),
    member(AURELIE),
    member(BASTIEN, date(2024, 2, 1), college="partenaires"),
    member(CHLOE, category="etudiant"),
    DuesPaid(party=AURELIE, year=2024, on=date(2024, 1, 5), amount=10_00),
)


def called(*more, on=NOVEMBER):
    return [(row.year, row.party, row.left) for row in rows("dues.called", *FACTS, *more, on=on)]


def test_those_who_owe_are_called_for_this_year_and_the_next():
    assert called() == [(2024, BASTIEN, 50_00), (2025, AURELIE, 10_00), (2025, BASTIEN, 50_00)]


def test_who_leaves_before_the_year_is_not_called():
    assert called(MemberResigned(party=BASTIEN, on=date(2024, 12, 31))) == [
        (2024, BASTIEN, 50_00),
        (2025, AURELIE, 10_00),
    ]
    assert called(MemberResigned(party=BASTIEN, on=NOVEMBER)) == [(2025, AURELIE, 10_00)]


def test_what_was_waived_is_not_called():
    assert called(DuesWaived(party=BASTIEN, year=2024, on=date(2024, 6, 1)))[0] == (2025, AURELIE, 10_00)


def test_a_call_says_how_to_reach_and_what_it_rests_on():
    row = rows("dues.called", *FACTS, on=NOVEMBER)[1]
    assert (row.email, row.address, row.college, row.since) == (Ref(2, "email"), None, "Soignants", date(2025, 1, 1))
    assert (row.positions, row.rules) == ((3,), ("statutes@2022-01-01",))


def test_each_call_is_added_up():
    assert [(row.label, row.called, row.left) for row in rows("dues.calls", *FACTS, on=NOVEMBER)] == [
        ("Appel de cotisations 2024", 1, 50_00),
        ("Appel de cotisations 2025", 2, 60_00),
    ]


def test_a_letter_says_the_amount_the_source_and_the_last_day():
    row = rows("dues.called", *FACTS, on=NOVEMBER)[0]
    assert (row.due, row.paid, row.statutes, row.letter) == (50_00, 0, "Statuts de la CPTS du Val", f"{BASTIEN}-2024")
    assert row.deadline == date(2024, 12, 31)


def test_what_is_owed_past_its_last_day_is_asked_again_of_adherents_only():
    def reminded(*more, on):
        return [(row.letter, row.left) for row in rows("dues.reminded", *FACTS, *more, on=on) if row.year == 2024]

    assert reminded(on=date(2024, 12, 31)) == []
    assert reminded(on=date(2025, 1, 1)) == [(f"{BASTIEN}-2024", 50_00)]
    gone = MemberResigned(party=BASTIEN, on=date(2024, 12, 31))
    paid = DuesPaid(party=BASTIEN, year=2024, on=date(2024, 12, 31), amount=50_00)
    assert reminded(gone, on=date(2025, 1, 1)) == reminded(paid, on=date(2025, 1, 1)) == []


def test_a_call_past_its_last_day_is_a_reminder():
    found = {row.year: row.late for row in rows("dues.called", *FACTS, on=date(2025, 1, 2)) if row.party == BASTIEN}
    assert found == {2025: False, 2026: False}
    reminded = rows("dues.reminded", *FACTS, on=date(2025, 1, 2))
    assert {row.late for row in reminded} == {True}
