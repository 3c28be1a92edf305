"""Several applications, one decision: each its own fact, all or none."""

from datetime import date

from msgspec import structs

from core.subjects.admission.several import AcceptApplications
from core.subjects.applications.facts import AdhesionApplied, ApplicationAccepted
from tests.core.subjects.val import (
    ANCIENNE,
    AURELIE,
    BASTIEN,
    CA,
    CHLOE,
    adopted,
    asked,
    convened,
    member,
    party,
    refused,
    statutes,
)

MARCH, APRIL = date(2027, 3, 1), date(2027, 4, 6)
BOTH = AcceptApplications(parties=(AURELIE, BASTIEN), on=APRIL, decision=ANCIENNE)
FACTS = (
    *map(party, (AURELIE, BASTIEN, CHLOE)),
    statutes(admission="board"),
    AdhesionApplied(party=AURELIE, on=MARCH, college="soignants"),
    AdhesionApplied(party=BASTIEN, on=MARCH, college="partenaires"),
    convened(CA, "board", on=APRIL),
    adopted(ANCIENNE, meeting=CA, on=APRIL),
)


def accepted(who):
    return ApplicationAccepted(party=who, on=APRIL, decision=ANCIENNE)


def test_each_application_is_answered_by_facts_of_its_own():
    expected = (
        accepted(AURELIE),
        member(AURELIE, APRIL, decision=ANCIENNE),
        accepted(BASTIEN),
        member(BASTIEN, APRIL, "partenaires", decision=ANCIENNE),
    )
    asked(BOTH, *FACTS).yields(*expected)
    asked(structs.replace(BOTH, parties=(AURELIE, BASTIEN, AURELIE)), *FACTS).yields(*expected)


def test_one_that_cannot_be_accepted_stops_all_and_is_named():
    refusal = refused(structs.replace(BOTH, parties=(AURELIE, CHLOE)), *FACTS)
    assert refusal.code == "no-application"
    assert refusal.fields.keys() == {"parties"}
    assert CHLOE in refusal.message
    assert AURELIE not in refusal.message
    done = (*FACTS, accepted(AURELIE), member(AURELIE, APRIL, decision=ANCIENNE))
    assert refused(BOTH, *done).code == "no-application"


def test_what_is_wrong_with_the_decision_is_said_once():
    refusal = refused(structs.replace(BOTH, decision=None), *FACTS)
    assert (refusal.code, refusal.fields.keys()) == ("decision-missing", {"decision"})
