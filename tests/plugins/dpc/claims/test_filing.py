"""A claim is 76 € for each participant retained; everybody else is named with the reason."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from core.facts import MAX_RECORD, Cents, Fact
from core.model.view import AsOf
from core.subjects.membership.facts import MemberResigned
from core.subjects.parties.facts import ProfessionDeclared
from core.subjects.training import Attendance, EnrolmentWithdrawn, SessionHeld
from plugins.dpc.claims.filing import FILE, FileClaim
from plugins.dpc.claims.preview import CLAIMABLE
from plugins.dpc.facts.claims import Apart, ClaimFiled, Excluded
from plugins.dpc.facts.grouping import one_by_one, together
from plugins.dpc.facts.organisme import OdpcRegistered, OdpcWithdrawn
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, enrolled, person, session
from tests.plugins.dpc.cases import CLAIM, FILED, ODPC, RULES, ask, held, joined, member, people, sheet
from tests.spec import folded, spec

APRIL = date(2022, 4, 20)


def claimed(*facts: Fact, on: date = FILED) -> ClaimFiled:
    """Return the claim that is filed from these facts."""
    (claim,) = spec(FILE).given(*facts).when(ask(on)).result
    return claim  # type: ignore[no-any-return] # the one fact it yields


def reasons(claim: ClaimFiled) -> list[tuple[Any, str]]:
    return [(line.party, line.reason) for line in one_by_one(claim.excluded)]


def without(facts: tuple[Fact, ...], *kinds: type[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if not isinstance(fact, kinds))


@pytest.mark.parametrize(("count", "total"), [(12, 912_00), (18, 1_368_00)])
def test_members_present_to_the_end_are_paid_for(count: int, total: int) -> None:
    """R21, and the eighteen participants of the general meeting."""
    claim = claimed(*held(count))
    assert (claim.retained, claim.excluded, claim.total) == (tuple(people(count)), (), total)


def test_a_claim_keeps_the_rule_steps_that_it_used() -> None:
    claim = claimed(*held(12))
    assert (claim.fee, claim.fee_step) == (76_00, "dpc_participant_fee@2020-01-01")
    assert claim.rules == (
        "dpc_participant_fee@2020-01-01",
        "dpc_min_hours@2020-01-01",
        "dpc_min_participants@2022-04-01",
        "dpc_withdrawal_days@2022-04-01",
        "dpc_min_professions@2020-01-01",
        "dpc_professions@2020-01-01",
        "dpc_practices@2020-01-01",
    )


def test_a_psychologist_is_named_with_the_reason() -> None:
    """R22."""
    facts = held(12)
    declared = ProfessionDeclared(party=people(12)[11], on=date(2023, 2, 1), profession="psychologue")
    claim = claimed(*facts, declared)
    assert (claim.total, reasons(claim)) == (836_00, [(people(12)[11], "profession-not-eligible")])


def test_a_participant_paid_by_another_funder_counts_for_the_number_only() -> None:
    """R23."""
    other = people(5)[4]
    facts = [fact for fact in held(5) if fact != enrolled(other, date(2024, 3, 1))]
    claim = claimed(*facts, enrolled(other, date(2024, 3, 1), funder="other"))
    assert (claim.total, reasons(claim)) == (304_00, [(other, "other-funder")])


def test_three_participants_were_enough_until_march_2022() -> None:
    """R24."""
    spec(FILE).given(*held(3, APRIL)).when(ask()).refused("too-few-participants")
    assert claimed(*held(3, date(2022, 3, 20))).total == 228_00


def test_the_rules_of_the_day_of_the_session_are_used() -> None:
    """The eve and the day of the step."""
    assert claimed(*held(4, date(2022, 3, 31))).total == 304_00
    spec(FILE).given(*held(4, date(2022, 4, 1))).when(ask()).refused("too-few-participants")
    assert claimed(*held(2, date(2020, 1, 1)), OdpcRegistered(on=date(2019, 1, 1), number="1")).total == 152_00
    early = (*held(5, date(2019, 12, 31)), OdpcRegistered(on=date(2019, 1, 1), number="1"))
    assert "dpc_participant_fee" in spec(FILE).given(*early).when(ask()).refused("no-rule-in-force").message


@pytest.mark.parametrize(("days", "admissible"), [(20, True), (21, False), (22, False)])
def test_a_late_withdrawal_still_counts_for_the_number(days: int, admissible: bool) -> None:
    """R25: less than 21 days before."""
    facts = (
        *held(4, APRIL),
        person(CAMILLE),
        enrolled(CAMILLE, date(2022, 3, 1)),
        EnrolmentWithdrawn(session=ASTHME, party=CAMILLE, on=APRIL - timedelta(days=days)),
    )
    if admissible:
        assert claimed(*facts).total == 304_00
    else:
        spec(FILE).given(*facts).when(ask()).refused("too-few-participants")


@pytest.mark.parametrize(("days", "admissible"), [(9, True), (10, False)])
def test_the_smallest_number_was_one_when_ten_days_were_the_rule(days: int, admissible: bool) -> None:
    """With nobody there, only a late withdrawal reaches the number of one; nobody can be retained anyway."""
    day = date(2022, 3, 20)
    facts = (
        *RULES,
        ODPC,
        *member(CAMILLE),
        session(on=day),
        enrolled(CAMILLE, date(2022, 2, 1)),
        EnrolmentWithdrawn(session=ASTHME, party=CAMILLE, on=day - timedelta(days=days)),
        sheet([LUCIEN], day, "absent"),
    )
    (row,) = CLAIMABLE.rows(AsOf(FILED, len(facts), FILED), *(folded(fold, facts) for fold in CLAIMABLE.folds))
    assert row.against == ("not-pluriprofessional" if admissible else "too-few-participants")
    refused = spec(FILE).given(*facts).when(ask()).refused("nobody-came")
    assert refused.message == "Personne n’est venu à cette séance : il n’y a rien à demander."


@pytest.mark.parametrize(("minutes", "accepted"), [(165, False), (179, False), (180, True)])
def test_a_session_lasts_three_hours(minutes: int, accepted: bool) -> None:
    """R26."""
    asked = spec(FILE).given(*held(5, duration=minutes)).when(ask())
    if accepted:
        assert len(asked.result) == 1
    else:
        asked.refused("session-too-short")


def test_a_session_at_a_distance_has_no_smallest_number() -> None:
    assert claimed(*held(3, modality="remote")).total == 228_00
    spec(FILE).given(*held(3, modality="virtual")).when(ask()).refused("too-few-participants")


def test_one_who_resigned_before_the_session_is_not_counted() -> None:
    """R27: at the date of the session, whatever was recorded when."""
    leaver = people(12)[0]
    gone = MemberResigned(party=leaver, on=date(2024, 3, 12))
    claim = claimed(*held(12), gone)
    assert (claim.total, reasons(claim)) == (836_00, [(leaver, "not-member-at-date")])
    assert claimed(*held(12), MemberResigned(party=leaver, on=date(2024, 3, 13))).total == 912_00


def test_the_association_must_be_an_organisme_that_day() -> None:
    """R28."""
    facts = without(held(12), OdpcRegistered)
    spec(FILE).given(*facts).when(ask()).refused("not-odpc-at-date")
    later = OdpcRegistered(on=date(2024, 3, 13), number="9876")
    spec(FILE).given(*facts, later).when(ask()).refused("not-odpc-at-date")
    assert claimed(*facts, OdpcRegistered(on=DAY, number="9876")).total == 912_00
    spec(FILE).given(*held(12), OdpcWithdrawn(on=DAY)).when(ask()).refused("not-odpc-at-date")


def test_the_same_name_twice_on_a_sheet_counts_once() -> None:
    """R29."""
    parties = people(12)
    facts = (*without(held(12), SessionHeld), sheet([*parties, parties[3]]))
    claim = claimed(*facts)
    assert (claim.total, reasons(claim)) == (912_00, [(parties[3], "duplicate-participant")])


def test_the_same_session_is_claimed_once() -> None:
    """R29."""
    claim = claimed(*held(12))
    spec(FILE).given(*held(12), claim).when(ask()).yields()
    again = FileClaim(claim="c-autreaaaaaaaaaaa", session=ASTHME, on=FILED)  # type: ignore[arg-type] # an invented id
    spec(FILE).given(*held(12), claim).when(again).refused("duplicate-claim")
    spec(FILE).given(*held(12), claim).when(ask(date(2024, 3, 21))).refused("claim-exists")


def test_a_session_of_one_profession_is_not_pluriprofessional() -> None:
    """R31; two kinds of doctors are one profession."""
    declared = [
        ProfessionDeclared(
            party=one, on=date(2023, 2, 1), profession=("medecin-generaliste", "medecin-specialiste")[n % 2]
        )
        for n, one in enumerate(people(6))
    ]
    spec(FILE).given(*held(6), *declared).when(ask()).refused("not-pluriprofessional")


@pytest.mark.parametrize(
    ("more", "present", "reason"),
    [
        ((*member(CAMILLE), enrolled(CAMILLE)), "part", "partial-attendance"),
        ((*member(CAMILLE), enrolled(CAMILLE)), "absent", "missing-signature"),
        ((*member(CAMILLE),), "all", "not-registered-before-start"),
        ((*member(CAMILLE), enrolled(CAMILLE, date(2024, 3, 13))), "all", "not-registered-before-start"),
        ((person(CAMILLE), enrolled(CAMILLE)), "all", "not-member-at-date"),
        ((person(CAMILLE), joined(CAMILLE, date(2024, 3, 13)), enrolled(CAMILLE)), "all", "not-member-at-date"),
        ((*member(CAMILLE, "ergotherapeute"), enrolled(CAMILLE)), "all", "not-conventioned"),
        ((*member(CAMILLE, practice="locum"), enrolled(CAMILLE)), "all", "not-conventioned"),
        ((*member(CAMILLE, "biologiste"), enrolled(CAMILLE)), "all", "profession-not-eligible"),
        ((*member(CAMILLE, ""), enrolled(CAMILLE)), "all", "profession-not-eligible"),
    ],
)
def test_each_participant_not_retained_is_named(more: tuple[Fact, ...], present: Any, reason: str) -> None:
    rows = (*sheet(people(12)).rows, Attendance(party=CAMILLE, present=present))
    facts = (*without(held(12, capacity=13), SessionHeld), *more, SessionHeld(session=ASTHME, on=DAY, rows=rows))
    claim = claimed(*facts)
    assert (claim.total, reasons(claim)) == (912_00, [(CAMILLE, reason)])


def test_a_structure_is_never_retained() -> None:
    structure = msgspec.structs.replace(person(CAMILLE, "pharmacien"), nature="structure")
    facts = (*without(held(12, capacity=13), SessionHeld), structure, joined(CAMILLE), enrolled(CAMILLE))
    claim = claimed(*facts, sheet([*people(12), CAMILLE]))
    assert reasons(claim) == [(CAMILLE, "profession-not-eligible")]


def test_one_enrolled_who_is_not_on_the_sheet_is_named_too() -> None:
    claim = claimed(*held(12, capacity=13), *member(CAMILLE), enrolled(CAMILLE))
    assert reasons(claim) == [(CAMILLE, "missing-signature")]


def test_who_withdrew_in_time_is_not_in_the_claim() -> None:
    withdrawn = EnrolmentWithdrawn(session=ASTHME, party=CAMILLE, on=date(2024, 2, 2))
    claim = claimed(*held(12, capacity=13), *member(CAMILLE), enrolled(CAMILLE), withdrawn)
    assert claim.excluded == ()


def test_nothing_is_claimed_without_a_sheet_or_for_nobody() -> None:
    spec(FILE).given(*RULES, ODPC).when(ask()).refused("session-unknown")
    spec(FILE).given(*without(held(12), SessionHeld)).when(ask()).refused("session-not-held")
    spec(FILE).given(*held(12)).when(ask(date(2024, 3, 11))).refused("before-session")
    strangers = without(held(6), type(joined(CAMILLE)))
    refused = spec(FILE).given(*strangers).when(ask()).refused("nobody-retained")
    assert refused.message == "Aucun participant n’est retenu : N’était pas adhérent·e ce jour-là (6)."


def test_the_claim_is_one_fact_whole() -> None:
    (claim,) = (claimed(*held(6)),)
    assert claim == ClaimFiled(
        claim=CLAIM,
        session=ASTHME,
        on=FILED,
        retained=tuple(people(6)),
        excluded=(),
        fee=claim.fee,
        fee_step="dpc_participant_fee@2020-01-01",
        total=claim.total,
        rules=claim.rules,
    )
    assert claim.total == 456_00
    assert Excluded.__struct_fields__ == ("party", "reason", "on")


@pytest.mark.parametrize("reason", ["registered-by-proxy", "not-registered-before-start"])
def test_five_hundred_fit_in_a_record_whatever_is_said_of_them(reason: Any) -> None:
    """Retained, not retained, or left out by hand, which is written twice: the longest that a claim can be."""
    claim, everybody = claimed(*held(6)), tuple(people(500))
    lines = tuple(Excluded(party=one, reason=reason, on=DAY) for one in everybody)
    said = tuple(Excluded(party=one, reason=reason) for one in everybody)
    apart = (Apart(fee=Cents(150_00), parties=everybody),)
    for more in (
        {"retained": everybody, "apart": apart},
        {"retained": everybody[:1], "excluded": together(lines)},
        {"retained": everybody[:1], "excluded": together(lines), "left_out": said},
    ):
        assert len(msgspec.json.encode(msgspec.structs.replace(claim, **more))) < MAX_RECORD - 1_000
