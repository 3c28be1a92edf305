"""Who may get a link: those who are to sign a half-day, the members to whom a place may be proposed."""

from datetime import date

from core.facts import Ref, clear
from core.model.view import AsOf
from core.subjects.membership.facts import MemberJoined
from core.subjects.membership.fold import MEMBERS
from core.subjects.parties.facts import ContactGiven
from core.subjects.parties.fold import PARTIES
from core.subjects.training import SESSIONS, PlaceAsked, SessionCancelled
from core.subjects.training.attendance.lending import INVITABLE, PARTS, TO_SIGN
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import folded

ASOF = AsOf(date(2024, 3, 1), 9, date(2024, 3, 1))
MAIL = ContactGiven(party=CAMILLE, on=date(2024, 1, 2), email=clear("camille@exemple.fr"))
PEOPLE = folded(PARTIES, (person(CAMILLE), person(LUCIEN), person(NOURA), MAIL))
ADHERENTS = folded(MEMBERS, tuple(MemberJoined(party=one, on=date(2024, 1, 8)) for one in (CAMILLE, NOURA)))


def test_who_is_to_sign_may_get_a_link_until_the_day_and_an_e_mail_where_one_is_known() -> None:
    state = folded(SESSIONS, (session(), enrolled(CAMILLE), enrolled(LUCIEN)))
    rows = list(TO_SIGN.rows(ASOF, state, PEOPLE))
    assert [(row.party, row.part, row.on, row.email) for row in rows] == [
        (CAMILLE, 1, DAY, Ref(4, "email")),
        (LUCIEN, 1, DAY, None),
    ]


def test_a_half_day_is_called_by_its_day() -> None:
    (row,) = PARTS.rows(ASOF, folded(SESSIONS, (session(),)))
    assert (row.part, row.session) == (1, ASTHME)
    assert "12/03/2024" in row.label


def test_a_place_is_proposed_to_members_who_have_none_and_asked_for_none() -> None:
    facts = (session(), enrolled(CAMILLE))
    rows = list(INVITABLE.rows(ASOF, folded(SESSIONS, facts), PEOPLE, ADHERENTS))
    assert [(row.party, row.on) for row in rows] == [(NOURA, DAY)]

    asked = (*facts, PlaceAsked(session=ASTHME, party=NOURA, on=date(2024, 2, 20)))
    assert list(INVITABLE.rows(ASOF, folded(SESSIONS, asked), PEOPLE, ADHERENTS)) == []


def test_no_place_is_proposed_in_what_is_over_or_cancelled() -> None:
    after = AsOf(date(2024, 3, 13), 9, date(2024, 3, 13))
    cancelled = (session(), SessionCancelled(session=ASTHME, on=date(2024, 2, 1)))
    assert list(INVITABLE.rows(after, folded(SESSIONS, (session(),)), PEOPLE, ADHERENTS)) == []
    assert list(INVITABLE.rows(ASOF, folded(SESSIONS, cancelled), PEOPLE, ADHERENTS)) == []
