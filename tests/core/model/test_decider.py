"""A decider is read as it was written: no default lets a boundary be forgotten."""

import pytest

from core.model.command import Command
from core.model.decider import Decider, Read
from core.model.rules import RULES


def test_a_reading_without_ids_reads_every_fact_of_its_fold() -> None:
    assert Read(RULES) == Read(RULES, by=None, widen=None)


def test_a_decider_says_what_it_reads_and_what_it_gives() -> None:
    with pytest.raises(TypeError, match="reads"):
        Decider(Command, frozenset(), decide=lambda *_: (), facts=())  # type: ignore[call-arg]  # that is the point
