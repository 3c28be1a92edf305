"""When data of somebody who has left are due, and what holds them."""

from datetime import date
from typing import Any

import pytest

from core.facts import clear
from core.model.rules import RULES, Rule, RulesAdopted, Step
from core.subjects.accounts.facts import AccountClosed, AccountOpened
from core.subjects.applications.facts import AdhesionApplied, ApplicationDeclined
from core.subjects.applications.fold import APPLICATIONS
from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.mandates.facts import MandateEnded, MandateStarted
from core.subjects.meetings.facts import AttendanceMarked, MeetingConvened, Presence
from core.subjects.membership.facts import MemberJoined, MemberResigned
from core.subjects.membership.fold import MEMBERS
from core.subjects.parties.facts import AffiliationEnded, AffiliationStarted, ContactGiven, PartyRegistered
from core.subjects.privacy.facts import KeepingAgreed, KeepingWithdrawn
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.holding import Known
from core.subjects.privacy.terms import is_due, piece_terms, terms
from core.subjects.statutes.fold import STATUTES
from core.subjects.training.facts import HalfDayAttended, HalfDayRow, HalfDaySigned, MemberEnrolled, SessionScheduled
from core.subjects.treasury.facts import ExpensePaid, MoneyReceived, ReceiptAttached
from core.subjects.workgroups.facts import WorkMeetingHeld
from tests.spec import folded

LENA: Any = "p-lenaaaaaaaaaaaaa"
SEANCE: Any = "m-seanceaaaaaaaaaa"
LEFT = date(2024, 5, 6)
YEARS: dict[str, str] = {"founding": "life", "governance": "5", "accounts": "10", "tax": "6", "member": "0"}


def rule(name: Any, value: Any, since: date = date(2019, 1, 1)) -> RulesAdopted:
    steps = (Step(since=since, value=value, reference="service-public.fr F32081"),)
    return RulesAdopted(
        rule=name, on=since, content=Rule(description="Durées", unit="années", dated_by="date", steps=steps)
    )


RULED = (rule("retention_years", YEARS), rule("retention_training", "5"), rule("retention_contacts", "3"))
KNOWN = (
    PartyRegistered(party=LENA, on=date(2020, 1, 6), nature="person", family=clear("Blin")),
    ContactGiven(party=LENA, on=date(2020, 1, 6), email=clear("lena@exemple.fr")),
    MemberJoined(party=LENA, on=date(2020, 1, 6)),
)
GONE = (*KNOWN, MemberResigned(party=LENA, on=LEFT, reason=clear("Départ")))


def told(*facts: Any, rules: Any = RULED) -> Known:
    return Known(
        folded(PRIVACY, facts),
        folded(MEMBERS, facts),
        folded(STATUTES, facts),
        folded(RULES, rules),
        folded(APPLICATIONS, facts),
    )


def found(*facts: Any, on: date = date(2024, 6, 1), rules: Any = RULED) -> dict[str, Any]:
    return {term.retention: term for term in terms(LENA, on, told(*facts, rules=rules))}


def test_the_clocks_start_when_somebody_leaves_and_not_before():
    assert found(*KNOWN) == {}
    assert found(*GONE, on=date(2024, 5, 5)) == {}

    now = found(*GONE, on=LEFT)
    assert {name: term.due for name, term in now.items()} == {
        "contact": LEFT,
        "identity": LEFT,
        "governance": date(2029, 5, 6),
    }
    assert {(term.start, term.cause) for term in now.values()} == {(LEFT, "Démission")}
    assert [name for name, term in now.items() if is_due(term, LEFT)] == ["contact", "identity"]


def test_who_comes_back_stops_the_clocks():
    assert found(*GONE, MemberJoined(party=LENA, on=date(2024, 5, 20))) == {}


@pytest.mark.parametrize("rules", [(), (rule("retention_years", {"founding": "life"}),)])
def test_without_a_rule_nothing_is_due(rules):
    assert all(term.due is None for term in found(*GONE, rules=rules).values())


def test_a_mandate_and_its_end():
    seat = MandateStarted(party=LENA, body="board", office="member", on=date(2023, 1, 9))
    held = found(*GONE, seat)

    assert held["contact"].due is None
    assert [hold.why for hold in held["contact"].holds] == ["mandat en cours"]
    ended = found(*GONE, seat, MandateEnded(party=LENA, body="board", on=date(2024, 5, 20)))
    assert ended["contact"].due == LEFT
    assert ended["identity"].due == date(2029, 5, 20), "minutes name her"
    assert "obligation légale" in ended["identity"].holds[0].why


def test_a_name_on_an_attendance_sheet_is_kept_five_years():
    """Not the contact, which no sheet needs."""
    convened = MeetingConvened(meeting=SEANCE, type="ago", on=date(2022, 3, 14))
    marked = AttendanceMarked(meeting=SEANCE, rows=(Presence(party=LENA, how="present"),))
    held = found(*GONE, convened, marked)

    assert (held["contact"].due, held["contact"].holds) == (LEFT, ())
    assert held["identity"].due == date(2027, 3, 14)
    assert is_due(held["identity"], date(2027, 3, 14))
    assert not is_due(held["identity"], date(2027, 3, 13))


def test_a_name_in_the_accounts_is_kept_ten_years_after_they_are_closed():
    paid = ExpensePaid(entry=_id("e"), on=date(2023, 2, 1), amount=_id(1200), nature="indemnities", payee=LENA)

    assert found(*GONE, paid)["identity"].due == date(2033, 12, 31)


def test_a_name_in_a_training_is_kept_as_its_own_rule_says():
    enrolled = MemberEnrolled(session=_id("s"), party=LENA, on=date(2024, 3, 1))

    assert found(*GONE, enrolled)["identity"].due == date(2029, 3, 1)
    assert found(*GONE, enrolled, rules=RULED[:1])["identity"].due is None, "no rule: nobody knows for how long"


def test_a_signature_for_training_is_kept_as_long_as_what_it_proves():
    signed = HalfDaySigned(
        session=_id("s"), part=1, party=LENA, on=date(2024, 3, 1), means="link", written=clear("Léna Blin")
    )
    now = found(*GONE, signed)

    assert now["training"].due == now["identity"].due == date(2029, 3, 1)
    assert now["contact"].due == LEFT
    sheet = HalfDayAttended(
        session=_id("s"),
        part=1,
        on=date(2020, 3, 1),
        rows=(HalfDayRow(party=LENA, present="all"),),
        scan="a f-b/accounting c",
    )
    assert found(*GONE, sheet)["identity"].due == date(2025, 3, 1)
    known = told(sheet)
    assert [end for _, end, _ in piece_terms(date(2026, 1, 1), known.privacy, known.rules)] == [date(2025, 3, 1)]


def test_an_agreement_holds_until_its_day_or_its_withdrawal():
    agreed = KeepingAgreed(party=LENA, retention="contact", on=LEFT, until=date(2025, 5, 6))

    assert found(*GONE, agreed)["contact"].due == date(2025, 5, 6)
    assert found(*GONE, agreed)["identity"].due == LEFT, "of that class only"
    assert is_due(found(*GONE, agreed, on=date(2025, 5, 7))["contact"], date(2025, 5, 7))
    back = KeepingWithdrawn(party=LENA, retention="contact", on=date(2024, 5, 20))
    assert is_due(found(*GONE, agreed, back)["contact"], date(2024, 6, 1))
    forever = KeepingAgreed(party=LENA, retention="contact", on=LEFT)
    assert found(*GONE, forever)["contact"].due is None


def test_what_was_erased_has_no_term_any_more():
    erased = ErasureOrdered(on=LEFT, ground="term", classes=("contact", "identity"), party=LENA)

    assert list(found(*GONE, erased)) == ["governance"]


def test_a_receipt_falls_due_with_the_year_that_it_proves():
    spent = ExpensePaid(
        entry=_id("e"), on=date(2020, 7, 1), amount=_id(900), nature="other", receipt="a f-b/accounting c"
    )
    later = ReceiptAttached(entry=_id("e"), on=date(2024, 1, 1), receipt="d f-e/accounting f")
    plain = MoneyReceived(entry=_id("f"), on=date(2020, 7, 1), amount=_id(900), source="other")
    known = told(spent, later, plain)

    def due(on: date) -> list[int]:
        return [piece.position for piece, _, _ in piece_terms(on, known.privacy, known.rules)]

    assert due(date(2030, 12, 30)) == due(date(2024, 1, 1)) == []
    assert due(date(2030, 12, 31)) == due(date(2031, 1, 1)) == [1, 2]


def test_the_name_of_a_trainer_from_outside_has_the_term_of_training():
    session = SessionScheduled(
        session=_id("s"), label="x", on=date(2020, 3, 1), duration=60, capacity=3, trainer_name=clear("X")
    )
    known = told(session)

    assert list(piece_terms(date(2025, 2, 28), known.privacy, known.rules)) == []
    assert [piece.classes for piece, _, _ in piece_terms(date(2025, 3, 1), known.privacy, known.rules)] == [
        ("training",)
    ]


def test_who_left_before_the_first_rule_falls_under_it():
    """What is kept today is kept under a rule of today: no departure is too old to be erased."""
    gone = (*KNOWN, MemberResigned(party=LENA, on=date(2020, 5, 6)))
    late = (rule("retention_years", YEARS, since=date(2022, 1, 1)),)

    assert found(*gone, rules=late)["contact"].due == date(2020, 5, 6)
    spent = ExpensePaid(
        entry=_id("e"), on=date(2010, 7, 1), amount=_id(900), nature="other", receipt="a f-b/accounting c"
    )
    known = told(spent)
    assert [end for _, end, _ in piece_terms(date(2024, 1, 1), known.privacy, known.rules)] == [date(2020, 12, 31)]


def test_a_pending_application_holds_until_it_is_answered():
    again = AdhesionApplied(party=LENA, on=date(2024, 5, 20))
    held = found(*GONE, again)

    assert (held["contact"].due, held["identity"].due) == (None, None)
    assert [hold.why for hold in held["contact"].holds] == ["demande d’adhésion en attente depuis le 20 mai 2024"]
    declined = ApplicationDeclined(party=LENA, on=date(2024, 5, 25))
    assert found(*GONE, again, declined)["contact"].due == LEFT, "she had left already"


def test_who_never_was_an_adherent_has_a_term_from_the_last_time_she_was_heard_of():
    registered = KNOWN[:1]
    assert {name: term.due for name, term in found(*registered).items()} == {"identity": date(2023, 1, 6)}

    contact = KNOWN[:2]
    applied = AdhesionApplied(party=LENA, on=date(2023, 2, 1))
    declined = ApplicationDeclined(party=LENA, on=date(2023, 3, 1))
    assert found(*contact, applied)["contact"].due is None
    now = found(*contact, applied, declined)["contact"]
    assert (now.due, now.start, now.cause) == (date(2026, 3, 1), date(2023, 3, 1), "Demande d’adhésion refusée")
    worked = WorkMeetingHeld(
        work=_id("w"), mission=_id("mi"), on=date(2024, 1, 9), topic="x", present=(LENA,), duration=60
    )
    assert found(*contact, applied, declined, worked)["contact"].due == date(2027, 1, 9)
    assert found(*contact, on=date(2019, 1, 1)) == {}, "nobody knew her"


def test_a_supplier_and_a_trainer_keep_their_name_as_long_as_what_names_them():
    paid = ExpensePaid(entry=_id("e"), on=date(2020, 2, 1), amount=_id(1200), nature="other", payee=LENA)
    taught = SessionScheduled(session=_id("s"), label="x", on=date(2020, 3, 1), duration=60, capacity=3, trainer=LENA)

    assert {name: term.due for name, term in found(*KNOWN[:2], paid).items()} == {
        "contact": date(2023, 2, 1),
        "identity": date(2030, 12, 31),
    }
    assert found(*KNOWN[:2], taught)["identity"].due == date(2025, 3, 1)


def test_a_tie_with_a_structure_holds_and_who_left_stays_only_for_the_one_she_represents():
    where: Any = "p-structureaaaaaaa"
    works = AffiliationStarted(party=LENA, structure=where, on=date(2020, 2, 1), how="works-in")
    acts = AffiliationStarted(party=LENA, structure=where, on=date(2020, 2, 1), how="acts-for")
    ended = AffiliationEnded(party=LENA, structure=where, on=date(2021, 2, 1), how="works-in")

    assert [hold.why for hold in found(*KNOWN[:1], works)["identity"].holds] == ["exerce dans une structure"]
    assert found(*KNOWN[:1], works, ended)["identity"].due == date(2024, 2, 1)
    assert found(*GONE, works)["identity"].due == LEFT
    assert found(*GONE, acts)["identity"].due is None


def test_an_open_account_holds_and_its_name_falls_due_once_it_is_closed():
    account: Any = "a-lenaaaaaaaaaaaaa"
    opened = AccountOpened(account=account, label=clear("Léna Blin"), party=LENA)
    closed = AccountClosed(account=account)

    assert [hold.why for hold in found(*GONE, opened)["contact"].holds] == ["compte d’accès ouvert"]
    assert found(*GONE, opened, closed)["contact"].due == LEFT
    known = told(opened, closed)
    assert list(piece_terms(date(2028, 12, 31), known.privacy, known.rules)) == []
    assert [(one.position, one.classes) for one, *_ in piece_terms(date(2029, 1, 1), known.privacy, known.rules)] == [
        (1, ("identity",))
    ]
    erased = ErasureOrdered(on=date(2029, 1, 1), ground="term", classes=("identity",), records=(1,))
    known = told(opened, closed, erased)
    assert list(piece_terms(date(2029, 1, 2), known.privacy, known.rules)) == []


def _id(value: Any) -> Any:
    return value
