"""The signature of the contract is a stage of the life of the CPTS, typed once."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.subjects import CptsStageReached
from plugins.aci.stages import DISAGREEING, STAGES_TOLD
from tests.plugins.aci.cases import amended, shown, signed

DAY = date(2029, 6, 1)
AGAIN = signed(date(2029, 3, 15))


def told(*facts: Fact) -> list[tuple[Any, ...]]:
    return [(row.stage, row.on, row.positions) for row in shown(STAGES_TOLD, DAY, *facts)]


def test_the_first_signature_is_a_stage_and_the_next_one_renews() -> None:
    first = ("aci-signed", date(2024, 3, 15), (1,))
    assert told() == []
    assert told(signed(), amended(date(2025, 1, 1))) == [first]
    assert told(signed(), AGAIN) == [first, ("renewed", date(2029, 3, 15), (2,))]


def test_a_stage_of_another_day_than_the_contract_is_to_be_put_right() -> None:
    by_hand = CptsStageReached(stage="aci-signed", on=date(2024, 3, 20))
    (todo,) = shown(DISAGREEING, DAY, signed(), by_hand)

    assert todo.what == "Accorder l’étape du 20 mars 2024 avec le contrat ACI, signé le 15 mars 2024"
    assert todo.positions == (1, 2)
    assert shown(DISAGREEING, DAY, by_hand) == []
    assert shown(DISAGREEING, DAY, signed(), CptsStageReached(stage="aci-signed", on=date(2024, 3, 15))) == []
    assert shown(DISAGREEING, DAY, signed(), CptsStageReached(stage="extended", on=date(2024, 3, 20))) == []
    assert shown(DISAGREEING, date(2024, 3, 19), signed(), by_hand) == []
