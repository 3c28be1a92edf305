"""A session held is to be claimed; a claim that later records contradict is to be reviewed."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf
from core.subjects.membership.facts import MemberJoined, MemberResigned
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.todo import TODO
from plugins.dpc.facts.organisme import OdpcRegistered
from tests.core.subjects.invented import ASTHME
from tests.plugins.dpc.cases import CLAIM, ask, held, people
from tests.spec import folded, spec

DAY = date(2024, 4, 30)
FACTS = held(12)
CLAIMED = spec(FILE).given(*FACTS).when(ask()).result[0]


def asked(*facts: Fact) -> list[tuple[Any, ...]]:
    found = [
        row for view in TODO for row in view.rows(AsOf(DAY, 9, DAY), *(folded(fold, facts) for fold in view.folds))
    ]
    return [(row.what, row.link, row.late, bool(row.positions), bool(row.rules)) for row in found]


def test_a_session_held_is_to_be_claimed() -> None:
    label = "Asthme de l’enfant, 12/03/2024"
    assert asked(*FACTS) == [(f"Déposer la demande DPC : {label}", f"/dpc/seances/{ASTHME}", False, True, True)]


def test_a_claim_filed_asks_for_nothing_until_a_late_record_contradicts_it() -> None:
    assert asked(*FACTS, CLAIMED) == []
    gone = MemberResigned(party=people(12)[0], on=date(2024, 3, 1))
    what = "Revoir la demande DPC : Asthme de l’enfant, 12/03/2024"
    assert asked(*FACTS, CLAIMED, gone) == [(what, f"/dpc/demandes/{CLAIM}", False, True, True)]


def test_a_session_that_would_bring_nothing_is_not_asked_for() -> None:
    assert asked(*(fact for fact in FACTS if not isinstance(fact, OdpcRegistered))) == []
    assert asked(*(fact for fact in FACTS if not isinstance(fact, MemberJoined))) == []
