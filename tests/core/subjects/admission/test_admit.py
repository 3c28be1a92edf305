from datetime import date

from msgspec import structs

from core.facts import clear
from core.model.roles import BOARD, COORDINATION
from core.subjects.admission.admit import DECIDERS, AdmitMember, JoinMember
from core.subjects.admission.apply import ApplyMember
from core.subjects.association.facts import AssociationFounded
from core.subjects.membership.facts import MemberResigned
from core.subjects.parties.facts import PartyRegistered
from core.subjects.statutes.facts import Category
from tests.core.subjects.val import (
    AG,
    ANCIENNE,
    AURELIE,
    CA,
    DAY,
    JOINED,
    adopted,
    asked,
    convened,
    member,
    party,
    refused,
    statutes,
)

ADMIT = AdmitMember(
    party=AURELIE, family="Lemaire", profession="Infirmiers", college="Soignants", on=JOINED, rpps="10000000018"
)
JOIN = JoinMember(party=AURELIE, on=JOINED, college="soignants")
LEFT = MemberResigned(party=AURELIE, on=date(2023, 9, 1))


def test_coordination_and_board_record_adhesions():
    assert {decider.roles for decider in DECIDERS} == {frozenset({COORDINATION, BOARD})}


def test_somebody_new_is_registered_and_admitted_at_once():
    asked(ADMIT, statutes()).yields(
        PartyRegistered(
            party=AURELIE,
            on=JOINED,
            nature="person",
            family=clear("Lemaire"),
            profession="infirmier",
            rpps=clear("10000000018"),
            doubtful=("rpps",),
        ),
        member(AURELIE),
    )


def test_somebody_already_registered_is_not_admitted_as_new():
    assert refused(ADMIT, party(AURELIE)).code == "party-known"
    assert refused(structs.replace(ADMIT, rpps="1")).code == "identifier-invalid"
    assert refused(structs.replace(ADMIT, college="patients"), statutes()).code == "college-unknown"


def test_a_registered_party_joins():
    asked(JOIN, party(AURELIE), statutes()).yields(member(AURELIE))
    assert refused(JOIN).code == "party-unknown"


def test_nobody_joins_before_the_association_is_there_once_its_declaration_is_known():
    declared = AssociationFounded(on=date(2022, 5, 2), label="CPTS du Val", department="59")
    early = structs.replace(JOIN, on=date(1901, 1, 1))
    assert refused(early, party(AURELIE), declared).code == "before-association"
    assert refused(structs.replace(ADMIT, on=date(1901, 1, 1)), declared).code == "before-association"
    assert refused(ApplyMember(party=AURELIE, on=date(1900, 1, 1)), party(AURELIE), declared).fields.keys() == {"on"}
    founder = structs.replace(JOIN, on=date(2022, 2, 1))
    asked(founder, party(AURELIE), statutes(), declared).yields(member(AURELIE, founder.on))
    begun = structs.replace(declared, on=date(2024, 1, 1))
    assert refused(early, party(AURELIE), statutes(), begun, member(AURELIE, early.on)).code == "already-member"


def test_joining_twice_is_refused_and_joining_again_is_not():
    assert refused(JOIN, party(AURELIE), member(AURELIE)).code == "already-member"
    again = structs.replace(JOIN, on=DAY)
    assert refused(again, party(AURELIE), member(AURELIE)).code == "already-member"
    asked(again, party(AURELIE), member(AURELIE), LEFT).yields(member(AURELIE, DAY))


def test_an_adhesion_before_one_already_recorded_is_a_correction_of_it():
    refusal = refused(JOIN, party(AURELIE), member(AURELIE, DAY))
    assert refusal.code == "already-member"
    assert "03/06/2024" in refusal.fields["on"]
    asked(structs.replace(JOIN, on=date(2023, 2, 1)), party(AURELIE), LEFT).yields(member(AURELIE, date(2023, 2, 1)))


def test_the_college_is_one_of_the_statutes_in_force_when_they_have_any():
    unknown = structs.replace(JOIN, college="patients")
    refusal = refused(unknown, party(AURELIE), statutes())
    assert refusal.code == "college-unknown"
    assert "Soignants, Partenaires" in refusal.fields["college"]
    missing = refused(structs.replace(JOIN, college=""), party(AURELIE), statutes())
    assert missing.code == "college-missing"
    assert missing.fields["college"].startswith("Choisissez un collège")

    asked(unknown, party(AURELIE), statutes(DAY)).yields(member(AURELIE, college="patients"))
    asked(unknown, party(AURELIE), statutes(colleges=())).yields(member(AURELIE, college="patients"))


def test_the_decision_to_admit_was_adopted():
    decided = structs.replace(JOIN, decision=ANCIENNE)
    asked(decided, party(AURELIE), statutes(), adopted()).yields(member(AURELIE, decision=ANCIENNE))
    assert refused(decided, party(AURELIE), statutes()).code == "decision-not-adopted"


def test_the_category_is_one_of_the_statutes_and_of_that_college_when_they_have_any():
    student = Category(category="etudiant", label="Étudiant·e", college="soignants", dues=0)
    laws, known = statutes(categories=(student,)), party(AURELIE)
    asked(structs.replace(JOIN, category="étudiant·e"), known, laws).yields(member(AURELIE, category="etudiant"))
    asked(JOIN, known, laws).yields(member(AURELIE))

    unknown = structs.replace(JOIN, category="actif")
    assert refused(unknown, known, laws).code == "category-unknown"
    assert "Étudiant·e" in refused(unknown, known, laws).fields["category"]
    other = structs.replace(JOIN, college="partenaires", category="etudiant")
    assert refused(other, known, laws).code == "category-unknown"
    asked(unknown, known, statutes()).yields(member(AURELIE, category="actif"))


FOLLOWING = date(2027, 4, 6)
BOARD_SAT = (convened(CA, "board", on=FOLLOWING), adopted(meeting=CA, on=FOLLOWING))


def test_the_body_that_the_statutes_name_is_not_gone_round():
    """Adhesions of before its statutes were recorded were decided before the register: they need no decision."""
    laws, known = statutes(admission="board"), party(AURELIE)
    after = structs.replace(JOIN, on=FOLLOWING)

    asked(JOIN, known, laws).yields(member(AURELIE))
    assert refused(after, known, laws).code == "decision-missing"
    asked(structs.replace(after, decision=ANCIENNE), known, laws, *BOARD_SAT).yields(
        member(AURELIE, FOLLOWING, decision=ANCIENNE)
    )


def test_an_adhesion_does_not_begin_before_the_assembly_where_the_statutes_say_so():
    known = (party(AURELIE), statutes(admission="board", admission_effect="next-ago"), *BOARD_SAT)
    after = structs.replace(JOIN, on=FOLLOWING, decision=ANCIENNE)
    assembly = convened(AG, "ago", on=date(2027, 6, 3))

    assert refused(after, *known).code == "assembly-unknown"
    assert refused(after, *known, assembly).code == "too-early"
    asked(structs.replace(after, on=date(2027, 6, 3)), *known, assembly).yields(
        member(AURELIE, date(2027, 6, 3), decision=ANCIENNE)
    )


def test_what_is_wrong_with_the_person_and_with_the_adhesion_is_said_at_once():
    refusal = refused(structs.replace(ADMIT, rpps="123", siret="9", email="aurelie", college=""), statutes())
    assert refusal.code == "identifier-invalid"
    assert set(refusal.fields) == {"rpps", "siret", "email", "college"}
