"""A claim that was paid, and what is known since: a recovery covers its own difference, and hides no later one."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import Cents, Fact
from core.model.view import AsOf
from core.subjects import LateRow
from core.subjects.membership.facts import MemberResigned
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.hindsight import LATE
from plugins.dpc.claims.lines import LINES
from plugins.dpc.claims.views import CLAIM_LIST, ClaimRow
from plugins.dpc.facts.claims import ClaimAnswered, ClaimRecovered, Excluded
from tests.plugins.dpc.cases import CLAIM, ask, held, people
from tests.plugins.dpc.payments import PAID
from tests.spec import folded, spec

FACTS: tuple[Fact, ...] = held(12)
FILED: tuple[Fact, ...] = (*FACTS, *spec(FILE).given(*FACTS).when(ask()).result)
DAY = date(2024, 12, 31)
EURO = "\u202f€"


def paid(fees: int) -> Fact:
    return msgspec.structs.replace(PAID, amount=Cents(fees * 76_00))


def taken(fees: int, *numbers: int) -> Fact:
    named = tuple(people(12)[number] for number in numbers)
    return ClaimRecovered(claim=CLAIM, on=date(2024, 9, 10), amount=Cents(fees * 76_00), parties=named)


def gone(*numbers: int) -> list[Fact]:
    return [MemberResigned(party=people(12)[number], on=date(2024, 3, 1)) for number in numbers]


def shown(*facts: Fact) -> tuple[ClaimRow, list[LateRow]]:
    known = (*FILED, *facts)
    asof = AsOf(DAY, len(known), DAY)
    (row,) = CLAIM_LIST.rows(asof, *(folded(fold, known) for fold in CLAIM_LIST.folds))
    return row, list(LATE.rows(asof, *(folded(fold, known) for fold in LATE.folds)))


def said(*facts: Fact) -> tuple[str, bool]:
    row, late = shown(*facts)
    assert bool(late) >= row.differs
    return row.since, row.differs


def test_what_was_taken_back_covers_its_difference() -> None:
    covered = f"Le calcul donnerait aujourd’hui 760,00{EURO} : l’écart est couvert par ce qui a été repris"
    assert said(paid(12), *gone(0, 1), taken(2)) == (covered, False)


def test_a_recovery_does_not_hide_a_later_difference() -> None:
    since, differs = said(paid(12), *gone(0, 1), taken(2), *gone(2))
    assert differs
    assert since.startswith(f"À revoir : le calcul donnerait aujourd’hui 684,00{EURO}.")
    assert since.endswith(f"L’Agence pourrait reprendre 76,00{EURO}.")


def test_a_recovery_covers_nobody_who_fell_out_after_it() -> None:
    since, differs = said(paid(12), taken(1), *gone(0))
    assert differs
    assert f"L’Agence pourrait reprendre 76,00{EURO}." in since
    assert since.endswith("corrigez-la : dites pour qui.")


def test_a_recovery_that_names_people_covers_them_and_nobody_else() -> None:
    assert said(paid(12), taken(1, 0), *gone(0)) == (
        f"Le calcul donnerait aujourd’hui 836,00{EURO} : l’écart est couvert par ce qui a été repris",
        False,
    )
    since, differs = said(paid(12), *gone(1), taken(1, 0))
    assert differs
    assert since.endswith(f"L’Agence pourrait reprendre 76,00{EURO}.")


def test_what_is_covered_is_a_late_truth_all_the_same_and_names_whom() -> None:
    _, (row,) = shown(paid(12), *gone(0), taken(1))
    assert row.parties == (people(12)[0],)
    assert row.now.endswith(" : l’écart est déjà repris")


def test_a_line_says_what_is_known_since() -> None:
    known = (*FILED, paid(12), *gone(0, 1), taken(1, 1))
    rows = LINES.rows(AsOf(DAY, 99, DAY), *(folded(fold, known) for fold in LINES.folds))
    assert [row.later for row in rows][:3] == [
        "Ne le serait plus : n’était pas adhérent·e ce jour-là",
        "Repris par l’Agence le 10/09/2024. Ne le serait plus : n’était pas adhérent·e ce jour-là",
        "",
    ]


def test_what_still_waits_is_not_to_be_waited_for() -> None:
    """Paid for ten of twelve, two taken back, a third falls out: what is awaited goes beyond what is due."""
    since, differs = said(paid(10), *gone(0, 1), taken(2), *gone(2))
    assert differs
    assert since.endswith(f" 76,00{EURO} de ce qui reste à payer ne sont plus à attendre.")
    since, differs = said(paid(10), *gone(0, 1))
    assert differs
    assert since.endswith(f" 152,00{EURO} de ce qui reste à payer ne sont plus à attendre.")


def test_both_are_said_when_both_are_true() -> None:
    since, _ = said(paid(11), *gone(0, 1, 2))
    assert since.endswith(
        f"L’Agence pourrait reprendre 152,00{EURO}. 76,00{EURO} de ce qui reste à payer ne sont plus à attendre."
    )


def test_the_same_sum_as_asked_says_what_was_taken_back_all_the_same() -> None:
    assert said(paid(12), taken(2)) == (f"Le calcul est le même ; l’Agence a repris 152,00{EURO}", False)
    assert said(paid(12)) == ("Le calcul est le même", False)


def test_more_taken_back_than_the_difference_is_said() -> None:
    more = f"Le calcul donnerait aujourd’hui 836,00{EURO} : l’Agence a repris 76,00{EURO} de plus que l’écart"
    assert said(paid(12), *gone(0), taken(2)) == (more, False)


def test_whom_the_agency_refused_changes_nothing() -> None:
    refused = Excluded(party=people(12)[0], reason="missing-signature")
    answer = ClaimAnswered(claim=CLAIM, on=date(2024, 5, 2), refused=(refused,))
    assert said(answer, *gone(0)) == ("Le calcul est le même", False)
    assert said(answer, paid(11), *gone(0, 1), taken(1))[0].endswith("l’écart est couvert par ce qui a été repris")


@pytest.mark.parametrize("answered", [False, True])
@given(numbers=st.sets(st.integers(0, 6)), fees=st.integers(1, 12), data=st.data())
def test_a_claim_is_settled_when_nothing_beyond_what_is_due_is_kept_or_awaited(
    answered: bool, numbers: set[int], fees: int, data: Any
) -> None:
    back = data.draw(st.integers(0, fees))
    answer = [ClaimAnswered(claim=CLAIM, on=date(2024, 5, 2), refused=())] if answered else []
    row, late = shown(*answer, paid(fees), *gone(*numbers), *([taken(back)] if back else []))
    assert row.differs == (bool(numbers) and 12 - back > 12 - len(numbers))
    assert bool(late) == bool(numbers)
