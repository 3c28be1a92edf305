from datetime import date

import pytest

from core.subjects.membership.facts import AdhesionRenewed, DuesPaid, DuesWaived, MemberResigned
from core.subjects.membership.renewing import RenewAdhesion, RenewAdhesions
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, asked, member, party, refused, rows, statutes

NEW_YEAR = date(2025, 1, 1)
ON_REQUEST = statutes(renewal="request")
MEMBERS = (party(AURELIE), party(BASTIEN), member(AURELIE), member(BASTIEN, date(2024, 11, 4)))
RENEW = RenewAdhesions(parties=(AURELIE, BASTIEN), on=date(2025, 1, 8))
RENEWED = tuple(AdhesionRenewed(party=one, year=2025, on=date(2025, 1, 8)) for one in (AURELIE, BASTIEN))


def waiting(*facts, on=NEW_YEAR):
    return [(row.party, row.year, row.since) for row in rows("members.to-renew", *facts, on=on)]


@pytest.mark.parametrize("how", ["", "tacit"])
def test_an_adhesion_goes_on_where_the_statutes_ask_nothing(how):
    assert waiting(statutes(renewal=how), *MEMBERS) == []


def test_each_new_year_of_dues_is_asked_for_and_the_first_is_not():
    both = [(AURELIE, 2025, NEW_YEAR), (BASTIEN, 2025, NEW_YEAR)]
    assert waiting(ON_REQUEST, *MEMBERS) == both
    assert waiting(ON_REQUEST, *MEMBERS, on=date(2024, 12, 31)) == [(AURELIE, 2024, date(2024, 1, 1))]
    assert waiting(ON_REQUEST, *MEMBERS, *RENEWED, on=date(2025, 12, 31)) == []
    assert waiting(ON_REQUEST, *MEMBERS, *RENEWED, on=date(2026, 1, 1)) == [
        (who, 2026, date(2026, 1, 1)) for who in (AURELIE, BASTIEN)
    ]


def test_joining_in_the_last_months_that_count_for_the_next_year_needs_no_renewal_then():
    late = statutes(renewal="request", dues_late_months=2)
    assert waiting(late, *MEMBERS) == [(AURELIE, 2025, NEW_YEAR)]
    assert waiting(late, *MEMBERS, on=date(2026, 1, 1))[1] == (BASTIEN, 2026, date(2026, 1, 1))


def test_dues_from_date_to_date_are_renewed_on_their_anniversary():
    given = (statutes(renewal="request", dues_period="date-to-date"), *MEMBERS)
    assert (BASTIEN, 2025, date(2025, 11, 4)) not in waiting(*given, on=date(2025, 11, 3))
    assert (BASTIEN, 2025, date(2025, 11, 4)) in waiting(*given, on=date(2025, 11, 4))


def test_where_a_payment_renews_it_is_paid_or_waived():
    given = (statutes(renewal="payment"), *MEMBERS)
    paid = DuesPaid(party=AURELIE, year=2025, on=NEW_YEAR, amount=10_00)
    waived = DuesWaived(party=BASTIEN, year=2025, on=NEW_YEAR)
    assert len(waiting(*given)) == 2
    assert waiting(*given, paid, waived) == []
    assert refused(RENEW, *given).code == "renewed-by-payment"


def test_who_has_left_renews_nothing_and_nobody_renews_twice():
    gone = MemberResigned(party=BASTIEN, on=date(2024, 12, 31))
    assert [who for who, *_ in waiting(ON_REQUEST, *MEMBERS, gone)] == [AURELIE]
    assert refused(RENEW, ON_REQUEST, *MEMBERS, gone).code == "not-member"
    assert refused(RenewAdhesions(parties=(CHLOE,), on=NEW_YEAR), ON_REQUEST).code == "not-member"
    asked(RENEW, ON_REQUEST, *MEMBERS).yields(*RENEWED)
    asked(RenewAdhesion(party=AURELIE, on=date(2025, 1, 8)), ON_REQUEST, *MEMBERS).yields(RENEWED[0])
    asked(RENEW, ON_REQUEST, *MEMBERS, *RENEWED).yields()
    asked(RENEW, ON_REQUEST, *MEMBERS, RENEWED[0]).yields(RENEWED[1])


def test_what_waits_is_something_to_do_once_for_all():
    (todo,) = rows("todo.renewals", ON_REQUEST, *MEMBERS, on=NEW_YEAR)
    assert todo.what == "2 adhésions sont à renouveler"
    assert rows("todo.renewals", statutes(renewal="payment"), *MEMBERS, on=NEW_YEAR) == []
