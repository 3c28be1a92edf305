from datetime import date

from core.facts import Ref, clear
from core.subjects.membership.facts import DuesPaid, MemberResigned, MemberTransferred
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, JOINED, PHARMACIE, member, party, rows, statutes

PEOPLE = (statutes(), party(AURELIE, given=clear("Aurélie")), member(AURELIE), party(BASTIEN), member(BASTIEN))
LEFT = MemberResigned(party=BASTIEN, on=date(2024, 2, 1), reason=clear("Départ du territoire"), cause="moved")


def test_the_adherents_of_a_day_are_those_whose_adhesion_runs():
    before = [row.party for row in rows("members", *PEOPLE, LEFT, on=date(2024, 1, 31))]
    after = [row.party for row in rows("members", *PEOPLE, LEFT, on=date(2024, 2, 1))]

    assert (before, after) == ([AURELIE, BASTIEN], [AURELIE])
    assert rows("members", *PEOPLE, on=date(2023, 1, 8)) == []


def test_an_adherent_is_shown_with_the_records_and_statutes_behind():
    paid = DuesPaid(party=AURELIE, year=2024, on=date(2024, 1, 5), amount=1000)
    old = DuesPaid(party=AURELIE, year=2020, on=date(2024, 1, 5), amount=1000)
    row = rows("members", *PEOPLE, paid, old)[0]

    assert (row.name, row.profession, row.college) == ((Ref(2, "family"), Ref(2, "given")), "Infirmier·e", "Soignants")
    assert (row.since, row.up_to_date) == (JOINED, True)
    assert (row.positions, row.rules) == ((3, 6), ("statutes@2022-01-01",))
    assert not rows("members", *PEOPLE)[0].up_to_date


def test_an_adhesion_runs_since_the_last_time_one_joined():
    moved = MemberTransferred(party=AURELIE, on=date(2024, 3, 1), college="partenaires")
    again = member(BASTIEN, date(2024, 4, 1))
    aurelie, bastien = rows("members", *PEOPLE, LEFT, moved, again)

    assert (aurelie.since, aurelie.college, aurelie.positions) == (JOINED, "Partenaires", (3, 7))
    assert (bastien.since, bastien.positions) == (date(2024, 4, 1), (8,))


def test_an_adherent_without_registration_or_statutes_is_shown_all_the_same():
    (row,) = rows("members", member(PHARMACIE, college="partenaires"))
    assert (row.name, row.nature, row.college, row.rules) == ((), "person", "partenaires", ())


def test_former_adherents_are_listed_the_last_to_leave_first():
    gone = MemberResigned(party=AURELIE, on=date(2024, 3, 1))
    assert [(row.party, row.how, row.cause) for row in rows("members.former", *PEOPLE, LEFT, gone)] == [
        (AURELIE, "resigned", ""),
        (BASTIEN, "resigned", "moved"),
    ]
    assert rows("members.former", *PEOPLE, LEFT, on=date(2024, 1, 1)) == []


def test_the_history_tells_what_happened_when():
    told = [(row.party, row.on, row.what) for row in rows("members.history", *PEOPLE, LEFT)]

    assert told == [
        (AURELIE, JOINED, "Adhésion (Soignants)"),
        (BASTIEN, JOINED, "Adhésion (Soignants)"),
        (BASTIEN, date(2024, 2, 1), "Démission"),
    ]
    assert rows("members.history", *PEOPLE, LEFT)[-1].reason == Ref(6, "reason")
    assert len(rows("members.history", *PEOPLE, LEFT, on=JOINED)) == 2
    assert rows("members.history", member(AURELIE, college="patients"), on=DAY)[0].what == "Adhésion (patients)"
