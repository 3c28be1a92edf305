"""Why somebody is not retained, with the day on which it was so."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from core.subjects.parties.facts import ProfessionDeclared
from core.subjects.training import HalfDay, SessionHeld
from plugins.dpc.claims.filing import FILE
from plugins.dpc.facts.actions import ActionDeclared, ActionWithdrawn, AgencyRegistrationTold
from plugins.dpc.facts.claims import ClaimFiled
from plugins.dpc.facts.grouping import one_by_one
from tests.core.subjects.invented import ASTHME, DAY, enrolled, person, session
from tests.plugins.dpc.cases import FILED, ask, held, joined, member, people, sheet
from tests.spec import spec

EVE, NEXT = date(2024, 3, 11), date(2024, 3, 13)
WHO: Any = people(6)[5]
NUMBER = "12345678901"


def lines(*facts: Fact, on: date = FILED) -> list[tuple[Any, str, date | None]]:
    (claim,) = spec(FILE).given(*facts).when(ask(on)).result
    assert isinstance(claim, ClaimFiled)
    return [(line.party, line.reason, line.on) for line in one_by_one(claim.excluded)]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"on": DAY}, None),
        ({"on": NEXT}, ("not-registered-before-start", NEXT)),
        ({"on": EVE, "done_by": "proxy"}, ("registered-by-proxy", EVE)),
    ],
)
def test_a_registration_told_is_the_persons_own_and_before_the_end_of_the_first_day(told: Any, reason: Any) -> None:
    facts = (*held(6), AgencyRegistrationTold(session=ASTHME, party=WHO, **told))
    assert lines(*facts) == ([(WHO, *reason)] if reason else [])


def test_a_practice_counts_at_registration_and_again_on_the_first_day() -> None:
    lost = ProfessionDeclared(party=WHO, on=DAY, profession="infirmier", practice="employee")
    assert lines(*held(6), lost) == [(WHO, "not-conventioned", DAY)]
    late = ProfessionDeclared(party=WHO, on=NEXT, profession="infirmier", practice="employee")
    assert lines(*held(6), late) == []
    registered = AgencyRegistrationTold(session=ASTHME, party=WHO, on=EVE)
    (was, became) = (
        ProfessionDeclared(party=WHO, on=on, profession="infirmier", practice=practice)
        for on, practice in ((date(2023, 2, 1), "locum"), (DAY, "liberal"))
    )
    assert lines(*held(6), registered, was, became) == [(WHO, "not-conventioned", EVE)]


def test_without_a_number_nobody_is_retained() -> None:
    facts = [fact for fact in held(6) if getattr(fact, "party", None) != WHO or not hasattr(fact, "nature")]
    assert lines(*facts, person(WHO)) == [(WHO, "identifier-invalid", DAY)]
    assert lines(*facts, *member(WHO)) == []


@pytest.mark.parametrize(("withdrawn", "refused"), [(DAY, True), (NEXT, False)])
def test_an_action_counts_as_it_is_published_on_the_first_day(withdrawn: date, refused: bool) -> None:
    said: dict[str, Any] = {"label": "Asthme", "kind": "fc", "modality": "on-site", "minutes": 180}
    action = ActionDeclared(number=NUMBER, published_from=date(2024, 1, 8), **said)
    asked = spec(FILE).given(*held(6, action=NUMBER), action, ActionWithdrawn(number=NUMBER, on=withdrawn)).when(ask())
    if refused:
        asked.refused("action-not-published")
    else:
        assert len(asked.result) == 1


def test_an_action_that_nobody_declared_stands_against_nothing() -> None:
    assert lines(*held(6, action=NUMBER)) == []


def test_a_session_of_several_days_follows_its_first_one() -> None:
    """Its sheet is closed on the last day; who joined meanwhile was no adherent at the beginning."""
    days = (DAY, NEXT)
    parts = tuple(HalfDay(on=on, starts="09:00", ends="12:00", minutes=180) for on in days)
    facts = [fact for fact in held(6) if not isinstance(fact, SessionHeld) and fact != session(on=DAY)]
    late: Any = "p-tardiveaaaaaaaaa"
    others = (person(late, rpps=None), joined(late, NEXT), enrolled(late))
    found = lines(*facts, session(on=DAY, duration=360, parts=parts), *others, sheet([*people(6), late], NEXT))
    assert found == [(late, "not-member-at-date", DAY)]
