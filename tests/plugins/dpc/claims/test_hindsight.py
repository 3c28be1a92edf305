"""A claim that later records contradict is among the late truths; it stays what it was."""

from datetime import date

from core.model.view import AsOf
from core.subjects import LateRow
from core.subjects.membership.facts import MemberResigned
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.hindsight import LATE
from tests.plugins.dpc.cases import CLAIM, ask, held, people
from tests.spec import folded, spec

FACTS = held(12)
CLAIMED = spec(FILE).given(*FACTS).when(ask()).result[0]
DAY = date(2024, 4, 30)


def late(*facts: object) -> list[LateRow]:
    return list(LATE.rows(AsOf(DAY, 9, DAY), *(folded(fold, facts) for fold in LATE.folds)))


def test_a_claim_that_nothing_contradicts_is_no_late_truth() -> None:
    assert late(*FACTS, CLAIMED) == []


def test_a_resignation_learnt_after_a_claim_is_a_late_truth() -> None:
    """R27."""
    (row,) = late(*FACTS, CLAIMED, MemberResigned(party=people(12)[0], on=date(2024, 3, 1)))

    assert (row.about, row.kind, row.verdict) == (CLAIM, "Demande DPC", "would")
    assert [said.replace("\u202f", " ").replace("\xa0", " ") for said in (row.then, row.now)] == [
        "912,00 €",
        "836,00 €",
    ]
