"""A claim recorded with a line for each person reads today as one that holds them together."""

from datetime import date

import pytest

from core.display.words import words_of
from core.facts import Cents, Fact, Wire, tags_of
from plugins.dpc import registre_plugin
from plugins.dpc.facts.claims import ClaimCorrected, ClaimFiled, Excluded
from plugins.dpc.facts.former import ClaimCorrected1, ClaimFiled1
from plugins.dpc.facts.grouping import together
from tests.core.subjects.invented import ASTHME
from tests.plugins.alone import standing
from tests.plugins.dpc.cases import CLAIM, FILED, people

WIRE = Wire(registre_plugin().facts, registre_plugin().upcasts)
LINES = tuple(Excluded(party=one, reason="missing-signature", on=date(2024, 3, 12)) for one in people(6)[4:])
LEFT = (Excluded(party=people(6)[3], reason="other-funder"),)
SAID = {
    "claim": CLAIM,
    "session": ASTHME,
    "on": FILED,
    "retained": tuple(people(3)),
    "fee": Cents(76_00),
    "fee_step": "dpc_participant_fee@2020-01-01",
    "total": Cents(228_00),
    "rules": ("dpc_participant_fee@2020-01-01",),
    "left_out": LEFT,
}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            ClaimFiled1(**SAID, excluded=LINES, action="12345678901", number="1"),  # type: ignore[arg-type] # as said
            ClaimFiled(**SAID, excluded=together(LINES), action="12345678901", number="1"),  # type: ignore[arg-type]  # as said
        ),
        (
            ClaimCorrected1(**SAID, excluded=LINES),  # type: ignore[arg-type] # as said
            ClaimCorrected(**SAID, excluded=together(LINES)),  # type: ignore[arg-type] # as said
        ),
    ],
)
def test_what_was_recorded_before_is_read_as_today(old: Fact, new: Fact) -> None:
    stored = WIRE.encode(old, at="2024-03-20T09:00:00.000000Z", by="a-aaaaaaaaaaaaaaaa", command="c-1")
    record = WIRE.decode(stored)
    assert WIRE.current(record.fact) == new
    assert WIRE.latest(type(record.fact)) is type(new)
    assert {*tags_of(old)} == {*tags_of(new)} >= {*people(6)}


@pytest.mark.parametrize(("old", "name"), [(ClaimFiled1, "file-claim"), (ClaimCorrected1, "correct-claim")])
def test_a_record_of_before_is_read_and_corrected_as_one_of_today(old: type[Fact], name: str) -> None:
    registry = standing(registre_plugin())
    corrector = registry.corrector_of(old)
    assert corrector is not None
    assert corrector.command.name == name
    assert words_of(registry, old)["session"].ask.title == "Séance"
