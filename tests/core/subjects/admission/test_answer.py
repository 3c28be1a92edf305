"""Applications, answered by the body of the statutes."""

from datetime import date

from msgspec import structs

from core.subjects.admission.answer import AcceptApplication, DeclineApplication, StartAdhesion
from core.subjects.admission.apply import ApplyMember, ReceiveApplication, StateNonAdhesion
from core.subjects.applications.facts import (
    AdhesionApplied,
    ApplicationAccepted,
    ApplicationDeclined,
    NonAdhesionStated,
)
from core.subjects.statutes.facts import Category
from tests.core.subjects.val import (
    AG,
    AGAIN,
    ANCIENNE,
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    DAY,
    adopted,
    asked,
    convened,
    member,
    party,
    refused,
    rejected,
    rows,
    statutes,
    vote,
)

MARCH = date(2027, 3, 1)
"""After the day on which the test language records: the statutes that name a body are known by then."""
APRIL, JUNE = date(2027, 4, 6), date(2027, 6, 3)
APPLY = ApplyMember(party=AURELIE, on=MARCH, college="Soignants")
APPLIED = AdhesionApplied(party=AURELIE, on=MARCH, college="soignants")
ACCEPT = AcceptApplication(party=AURELIE, on=APRIL)
BY_BOARD = structs.replace(ACCEPT, decision=ANCIENNE)
DECLINE = DeclineApplication(party=AURELIE, on=APRIL)
ACCEPTED = ApplicationAccepted(party=AURELIE, on=APRIL, decision=ANCIENNE)
BOARD_ADMITS = statutes(admission="board")
NEXT_AG = statutes(admission="board", admission_effect="next-ago")
BOARD_SAT = (convened(CA, "board", on=APRIL), adopted(ANCIENNE, meeting=CA, on=APRIL))
ASSEMBLY = convened(AG, "ago", on=JUNE)


def test_an_application_keeps_college_and_category_of_the_statutes():
    asked(APPLY, party(AURELIE), statutes()).yields(APPLIED)
    assert refused(APPLY, statutes()).code == "party-unknown"
    assert refused(structs.replace(APPLY, college="x"), party(AURELIE), statutes()).code == "college-unknown"
    assert refused(APPLY, party(AURELIE), statutes(), member(AURELIE)).code == "already-member"
    assert refused(APPLY, party(AURELIE), statutes(), APPLIED).code == "already-applied"


def test_somebody_new_is_registered_with_the_application():
    new = ReceiveApplication(party=AURELIE, family="Lemaire", on=MARCH, college="soignants")
    first, second = asked(new, statutes()).result
    assert (first.party, second) == (AURELIE, APPLIED)
    assert refused(new, party(AURELIE)).code == "party-known"


def test_an_accepted_application_becomes_an_adhesion_at_once():
    joined = member(AURELIE, APRIL, decision=ANCIENNE)
    asked(BY_BOARD, party(AURELIE), BOARD_ADMITS, APPLIED, *BOARD_SAT).yields(ACCEPTED, joined)


def test_where_the_statutes_name_nobody_no_decision_is_needed():
    asked(ACCEPT, party(AURELIE), statutes(), APPLIED).yields(
        ApplicationAccepted(party=AURELIE, on=APRIL), member(AURELIE, APRIL)
    )


def test_the_decision_is_adopted_and_of_the_body_that_the_statutes_name():
    facts = (party(AURELIE), BOARD_ADMITS, APPLIED)
    elsewhere = (convened(AG, "ago", on=APRIL), adopted(ANCIENNE, meeting=AG, on=APRIL))
    for command in (ACCEPT, DECLINE):
        by_decision = structs.replace(command, decision=ANCIENNE)
        assert refused(command, *facts).code == "decision-missing"
        assert refused(by_decision, *facts, rejected()).code == "decision-not-adopted"
        assert refused(by_decision, *facts, *elsewhere).code == "decision-of-another-body"
        sooner = structs.replace(by_decision, on=date(2027, 4, 5))
        assert refused(sooner, *facts, *BOARD_SAT).code == "before-decision"


def test_a_general_meeting_of_either_sort_admits():
    facts = (party(AURELIE), statutes(admission="ago"), APPLIED)
    extraordinary = (convened(AG, "age", on=APRIL), adopted(ANCIENNE, meeting=AG, on=APRIL))
    assert len(asked(BY_BOARD, *facts, *extraordinary).result) == 2


def test_an_answer_needs_an_application_and_is_given_once():
    asked(structs.replace(DECLINE, decision=ANCIENNE), BOARD_ADMITS, APPLIED, *BOARD_SAT).yields(
        ApplicationDeclined(party=AURELIE, on=APRIL, decision=ANCIENNE)
    )
    later = ApplicationDeclined(party=AURELIE, on=date(2027, 5, 1))
    for command in (ACCEPT, DECLINE):
        assert refused(command, statutes()).code == "no-application"
        assert refused(command, statutes(), APPLIED, structs.replace(later, on=APRIL)).code == "no-application"
        assert refused(command, statutes(), APPLIED, later).code == "already-answered"


def test_an_adhesion_may_begin_on_the_day_of_the_next_assembly():
    facts = (party(AURELIE), NEXT_AG, APPLIED, *BOARD_SAT)
    begins = member(AURELIE, JUNE, decision=ANCIENNE)
    asked(BY_BOARD, *facts, ASSEMBLY).yields(ACCEPTED, begins)
    asked(BY_BOARD, *facts).yields(ACCEPTED)

    start = StartAdhesion(party=AURELIE)
    assert refused(start, *facts, ACCEPTED).code == "assembly-unknown"
    asked(start, *facts, ACCEPTED, ASSEMBLY).yields(begins)
    assert refused(start, *facts, ACCEPTED, ASSEMBLY, begins).code == "not-accepted"


def test_the_assembly_that_counts_is_the_first_after_the_answer():
    before, later = convened(AGAIN, "ago", on=MARCH), convened(BUDGET, "ago", on=date(2028, 6, 3))
    accepted = asked(BY_BOARD, party(AURELIE), NEXT_AG, APPLIED, *BOARD_SAT, later, ASSEMBLY, before).result
    assert accepted[1].on == JUNE


def test_a_non_adhesion_is_stated_by_who_is_no_adherent():
    state = StateNonAdhesion(party=AURELIE, on=APRIL)
    stated = NonAdhesionStated(party=AURELIE, on=APRIL)
    asked(state, party(AURELIE), APPLIED).yields(stated)
    asked(state, party(AURELIE), stated).yields()
    assert refused(state, party(AURELIE), member(AURELIE)).code == "already-member"
    assert refused(state).code == "party-unknown"
    assert refused(ACCEPT, statutes(), APPLIED, stated).code == "no-application"


def test_a_category_may_have_left_the_statutes_since_the_application():
    laws = statutes(categories=(Category(category="actif", label="Actif"),))
    assert refused(ACCEPT, laws, structs.replace(APPLIED, category="bienfaiteur")).code == "category-unknown"


def test_lists_tell_each_application_on_each_day():
    facts = (party(AURELIE), NEXT_AG, APPLIED, *BOARD_SAT, ACCEPTED)

    def at(view, day, *more):
        return [(row.on, row.begins) for row in rows(view, *facts, *more, on=day)]

    assert at("applications.waiting", date(2027, 2, 28)) == []
    assert at("applications.waiting", date(2027, 4, 5)) == [(MARCH, None)]
    assert (at("applications.waiting", APRIL), at("applications.accepted", APRIL)) == ([], [(MARCH, None)])
    assert at("applications.unstarted", APRIL) == []
    assert at("applications.unstarted", APRIL, ASSEMBLY) == [(MARCH, JUNE)]
    begun = member(AURELIE, JUNE)
    assert at("applications.unstarted", APRIL, ASSEMBLY, begun) == []
    assert at("applications.accepted", date(2027, 6, 2), ASSEMBLY, begun) == [(MARCH, JUNE)]
    assert at("applications.accepted", JUNE, ASSEMBLY, begun) == []


def test_who_declined_or_abstained_has_a_list_until_they_join():
    declined = ApplicationDeclined(party=AURELIE, on=APRIL)
    (row,) = rows("applications.declined", party(AURELIE), APPLIED, declined, on=APRIL)
    assert (row.on, row.answered_on, row.stage, row.positions) == (MARCH, APRIL, "declined", (2, 3))

    stated = NonAdhesionStated(party=AURELIE, on=APRIL)
    assert [row.on for row in rows("non-adhesions", party(AURELIE), stated, on=APRIL)] == [APRIL]
    assert rows("non-adhesions", party(AURELIE), stated, member(AURELIE, JUNE), on=JUNE) == []


def test_what_is_left_to_do_is_said_with_the_next_meeting_of_the_body():
    facts = (party(AURELIE), BOARD_ADMITS, APPLIED)
    (alone,) = rows("todo.applications", *facts, on=MARCH)
    (soon,) = rows("todo.applications", *facts, convened(CA, "board", on=APRIL), on=MARCH)
    (free,) = rows("todo.applications", party(AURELIE), APPLIED, on=MARCH)

    assert (alone.what, alone.due) == ("1 demande d’adhésion attend le conseil d’administration", None)
    assert soon.due == APRIL
    assert free.what == "1 demande d’adhésion attend une réponse"
    (start,) = rows("todo.starts", party(AURELIE), NEXT_AG, APPLIED, *BOARD_SAT, ACCEPTED, ASSEMBLY, on=APRIL)
    assert (start.due, start.late) == (JUNE, False)
    assert rows("todo.starts", party(AURELIE), NEXT_AG, APPLIED, *BOARD_SAT, ACCEPTED, on=DAY) == []


def test_once_the_body_has_decided_applications_are_to_be_accepted():
    decided = (convened(CA, "board", on=APRIL), adopted(ANCIENNE, meeting=CA, on=APRIL))
    naming = vote(ANCIENNE, meeting=CA, on=APRIL, concerns=AURELIE)
    facts = (party(AURELIE), BOARD_ADMITS, APPLIED, *decided)

    def told(*more, on=APRIL):
        return [(row.what, row.due) for row in rows("todo.applications", *facts, *more, on=on)]

    assert told(naming) == [("1 demande d’adhésion : l’accepter, la décision est du 6 avril 2027", APRIL)]
    may = "1 demande d’adhésion : l’accepter, si la décision du 6 avril 2027 l’admet"
    assert told(vote(ANCIENNE, meeting=CA, on=APRIL)) == [(may, APRIL)]
    waits = [("1 demande d’adhésion attend le conseil d’administration", APRIL)]
    assert told(vote(ANCIENNE, meeting=CA, on=APRIL, concerns=BASTIEN)) == waits
    assert told(vote(ANCIENNE, meeting=CA, on=APRIL), member(BASTIEN, APRIL, decision=ANCIENNE)) == waits
