"""What is said before a claim is filed and what the claim then says: the same, for each of the seventeen reasons."""

from datetime import date, timedelta
from typing import Any, get_args

import msgspec
import pytest

from core.facts import Fact
from core.model.command import Refused
from core.model.rules import Rule, RulesAdopted, Step
from core.model.view import AsOf, View
from core.subjects.membership.facts import MemberResigned
from core.subjects.parties.facts import ProfessionDeclared
from core.subjects.training import Attendance, SessionHeld, SessionScheduled
from plugins.dpc.assessment.anomalies import ANOMALIES
from plugins.dpc.assessment.eligibility import ELIGIBILITY
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.preview import CLAIMABLE, PREVIEW
from plugins.dpc.facts.actions import ActionDeclared, AgencyRegistrationTold
from plugins.dpc.facts.claims import ClaimFiled, Reason
from plugins.dpc.facts.grouping import one_by_one
from plugins.dpc.facts.organisme import OdpcRegistered
from plugins.dpc.words import REASONS
from tests.core.subjects.invented import ASTHME, DAY, enrolled, person
from tests.plugins.dpc.cases import CLAIM, FILED, ask, held, joined, member, people, sheet
from tests.spec import folded, spec

EVE, NEXT = DAY - timedelta(days=1), DAY + timedelta(days=1)
NUMBER = "12345678901"
NOURA: Any = "p-nouraaaaaaaaaaaa"
PLACE = enrolled(NOURA, date(2024, 3, 1))
TOLD = AgencyRegistrationTold(session=ASTHME, party=NOURA, on=date(2024, 3, 5))
PROXY = msgspec.structs.replace(TOLD, done_by="proxy")
LATE = msgspec.structs.replace(TOLD, on=NEXT)
ACTION = ActionDeclared(
    number=NUMBER,
    label="Asthme",
    kind="fc",
    modality="on-site",
    minutes=180,
    published_from=date(2024, 1, 8),
    targets=("infirmier", "medecin-generaliste", "pharmacien"),
)
CLAIMED = ClaimFiled(
    claim="c-avantaaaaaaaaaaa",  # type: ignore[arg-type] # an invented id
    session="s-autreaaaaaaaaaaa",  # type: ignore[arg-type] # an invented id
    on=FILED,
    retained=(NOURA,),
    excluded=(),
    fee=76_00,  # type: ignore[arg-type] # cents
    fee_step="",
    total=76_00,  # type: ignore[arg-type] # cents
    rules=(),
    action=NUMBER,
)


def read(view: View[Any], facts: tuple[Fact, ...], on: date = FILED) -> list[Any]:
    return list(view.rows(AsOf(on, 999, on), *(folded(fold, facts) for fold in view.folds)))


def planned(*facts: Fact, present: Any = "all") -> tuple[Fact, ...]:
    """Return a session of the action, with six who are in order, and Noura; she is on its sheet as said."""
    six = [fact for fact in held(6, action=NUMBER, capacity=12) if not isinstance(fact, SessionHeld)]
    told = [AgencyRegistrationTold(session=ASTHME, party=one, on=date(2024, 3, 5)) for one in people(6)]
    rows = (*sheet(people(6)).rows, *((Attendance(party=NOURA, present=present),) if present else ()))
    return (*six, ACTION, *told, *facts, SessionHeld(session=ASTHME, on=DAY, rows=rows))


def unheld(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if not isinstance(fact, SessionHeld))


def before(facts: tuple[Fact, ...]) -> list[str]:
    """Return what the list of those enrolled says of Noura on the eve."""
    rows = [row for row in read(ELIGIBILITY, unheld(facts), EVE) if row.party == NOURA]
    return [said for row in rows for said in (row.at_enrolment, row.at_start)]


PERSONAL: dict[str, tuple[tuple[Fact, ...], date]] = {
    "not-member-at-date": (
        planned(*member(NOURA), PLACE, TOLD, MemberResigned(party=NOURA, on=DAY)),
        DAY,
    ),
    "profession-not-eligible": (planned(*member(NOURA, "psychologue"), PLACE, TOLD), TOLD.on),
    "not-conventioned": (planned(*member(NOURA, practice="locum"), PLACE, TOLD), TOLD.on),
    "not-registered-before-start": (planned(*member(NOURA), PLACE, LATE), NEXT),
    "registered-by-proxy": (planned(*member(NOURA), PLACE, PROXY), PROXY.on),
    "other-funder": (
        planned(*member(NOURA), enrolled(NOURA, date(2024, 3, 1), funder="other"), TOLD),
        date(2024, 3, 1),
    ),
    "identifier-invalid": (planned(person(NOURA), joined(NOURA), PLACE, TOLD), DAY),
    "duplicate-participant": (planned(*member(NOURA), PLACE, TOLD, CLAIMED), DAY),
}
"""What is known before the session: the record, and the day on which the claim finds it."""
UNTARGETED = planned(*member(NOURA, "orthophoniste"), PLACE, TOLD)
LOST = ProfessionDeclared(party=NOURA, on=DAY, profession="psychologue", practice="liberal")
THERE: dict[str, tuple[Fact, ...]] = {
    "missing-signature": planned(*member(NOURA), PLACE, TOLD, present="absent"),
    "partial-attendance": planned(*member(NOURA), PLACE, TOLD, present="part"),
    "not-registered-before-start": planned(*member(NOURA)),
}
"""What only the sheet says."""


def agree(facts: tuple[Fact, ...], reason: str, on: date) -> None:
    """Check that the preview and the claim both leave Noura out, for the same reason, found on the same day."""
    (shown,) = (row for row in read(PREVIEW, facts) if row.party == NOURA)
    (claim,) = spec(FILE).given(*facts).when(ask()).result
    assert [(line.party, line.reason, line.on) for line in one_by_one(claim.excluded)] == [(NOURA, reason, on)]
    assert (shown.reason, shown.checked, shown.amount) == (reason, on, 0)


@pytest.mark.parametrize("reason", PERSONAL)
def test_what_stands_against_somebody_is_said_from_the_enrolment_on(reason: str) -> None:
    facts, on = PERSONAL[reason]
    words = "Pas adhérent·e ce jour-là" if reason == "not-member-at-date" else REASONS[reason]
    assert any(words in said for said in before(facts)), before(facts)
    agree(facts, reason, on)


@pytest.mark.parametrize("reason", THERE)
def test_what_the_sheet_says_is_said_before_filing(reason: str) -> None:
    assert all(said == "Rien ne s’y oppose" for said in before(THERE[reason]))
    agree(THERE[reason], reason, DAY)


def test_a_profession_that_the_action_is_not_for_is_not_retained() -> None:
    assert before(UNTARGETED) == ["Profession non prise en charge : l’action ne la vise pas"] * 2
    agree(UNTARGETED, "profession-not-eligible", TOLD.on)


def test_a_profession_lost_by_the_first_day_is_found_on_that_day() -> None:
    facts = planned(*member(NOURA), PLACE, TOLD, LOST)
    assert before(facts) == ["Rien ne s’y oppose", "Profession non prise en charge"]
    agree(facts, "profession-not-eligible", DAY)


def test_who_is_in_order_is_retained() -> None:
    facts = planned(*member(NOURA), PLACE, TOLD)
    assert before(facts) == ["Rien ne s’y oppose"] * 2
    (claim,) = spec(FILE).given(*facts).when(ask()).result
    assert (claim.retained[-1], claim.excluded) == (NOURA, ())


def test_a_registration_not_told_is_to_confirm_and_no_reason() -> None:
    facts = planned(*member(NOURA), PLACE)
    assert before(facts)[1] == "Inscription auprès de l’Agence non signalée"
    assert [row.what for row in read(ANOMALIES, facts) if row.party == NOURA] == [
        "Inscription auprès de l’Agence pas signalée"
    ]
    (claim,) = spec(FILE).given(*facts).when(ask()).result
    assert (claim.retained[-1], claim.excluded) == (NOURA, ())


def rescheduled(**more: Any) -> tuple[Fact, ...]:
    facts = planned(*member(NOURA), PLACE, TOLD)
    return tuple(msgspec.structs.replace(one, **more) if isinstance(one, SessionScheduled) else one for one in facts)


SEVEN_DAYS = RulesAdopted(
    rule="dpc_filing_days",  # type: ignore[arg-type] # a name of rule
    on=date(2020, 1, 1),
    content=Rule(
        description="Délai d’essai",
        unit="jours",
        dated_by="premier jour de la session",
        steps=(Step(since=date(2020, 1, 1), value="7", reference="Barème d’essai"),),
    ),
)
WHOLE: dict[str, tuple[tuple[Fact, ...], str]] = {
    "not-odpc-at-date": (
        tuple(one for one in rescheduled() if not isinstance(one, OdpcRegistered)),
        "Pas d’organisme de DPC enregistré le 12/03/2024",
    ),
    "action-not-published": (
        tuple(
            msgspec.structs.replace(one, published_from=NEXT) if isinstance(one, ActionDeclared) else one
            for one in rescheduled()
        ),
        "L’action n’est pas publiée le 12/03/2024",
    ),
    "session-too-short": (rescheduled(duration=165), "Séance trop courte : 2 h 45, il faut 3 h"),
    "too-few-participants": (
        held(3, action=NUMBER),
        "Trop peu de participants : 3, il en faut 5",
    ),
    "not-pluriprofessional": (
        (
            *held(6, action=NUMBER),
            *(
                ProfessionDeclared(party=one, on=date(2023, 2, 1), profession="infirmier", practice="liberal")
                for one in people(6)
            ),
        ),
        "Séance d’une seule profession",
    ),
    "late-filing": (
        (*rescheduled(), SEVEN_DAYS),
        "Trop tard pour déposer la demande : c’était jusqu’au 19/03/2024",
    ),
}
"""What stands against the whole session, and the anomaly that says so before."""


@pytest.mark.parametrize("reason", WHOLE)
def test_what_stands_against_a_session_is_an_anomaly_before_it_is_refused(reason: str) -> None:
    facts, amiss = WHOLE[reason]
    assert amiss in [row.what for row in read(ANOMALIES, facts)]
    (row,) = read(CLAIMABLE, facts)
    refused = spec(FILE).given(*facts).when(ask()).result
    assert isinstance(refused, Refused)
    assert (row.against, row.retained, refused.code) == (reason, 0, reason)


def test_a_session_claimed_already_is_offered_no_more() -> None:
    facts = planned(*member(NOURA), PLACE, TOLD)
    (claim,) = spec(FILE).given(*facts).when(ask()).result
    assert read(CLAIMABLE, (*facts, claim)) == []
    other = msgspec.structs.replace(claim, claim="c-autreaaaaaaaaaaa")
    assert other.claim != CLAIM
    spec(FILE).given(*facts, other).when(ask()).refused("duplicate-claim")


def test_every_reason_is_walked() -> None:
    assert {*PERSONAL, *THERE, *WHOLE, "duplicate-claim"} == {*get_args(Reason)}
