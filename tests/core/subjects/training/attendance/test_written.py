"""A name that has nothing of the one of its line is doubted; what people truly write of their names is not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.command import Refused
from core.subjects.parties.fold import PARTIES
from core.subjects.training import SignHalfDay
from core.subjects.training.attendance.written import another_name, is_like
from tests.core.subjects.invented import ASTHME, CAMILLE, person
from tests.spec import folded

NAMES = ("Lefèvre-Le Goff Marie-Claire",)


@pytest.mark.parametrize(
    "written",
    [
        *("Marie-Claire Lefèvre", "LEFEVRE", "lefevre marie claire", "Marie Claire", "Claire", "Le Goff", "Legoff"),
        *("M. Lefèvre", "Lefebvre", "Lefevr", "Mme Lefèvre", "Marie-Cl.", "Mari"),
    ],
)
def test_a_name_as_people_write_theirs_is_theirs(written: str) -> None:
    assert is_like(written, NAMES)


@pytest.mark.parametrize(
    "written",
    [
        "Lucien Berthier",
        "Mme Le Bihan",
        "de la Tour",
        "X",
        "LB",
        "M.-C. L.",
        "MCL",
        "L. M.",
        "Ma",
        "M. Durand",
        "présente",
        "Goth Z.",
    ],
)
def test_a_name_that_has_nothing_of_it_is_not(written: str) -> None:
    assert not is_like(written, NAMES)


@given(st.permutations(["Noura", "El", "Amrani", "Benali"]), st.integers(1, 4))
def test_part_of_a_name_is_hers_in_any_order(name: list[str], kept: int) -> None:
    part = name[:kept]
    assert is_like(" ".join(part), ["El Amrani Benali Noura"]) is (part != ["El"])


def test_the_person_chosen_is_named_beside_what_was_written() -> None:
    parties = folded(PARTIES, (person(CAMILLE),))

    def doubt(written: str, party: Any = CAMILLE) -> Refused | None:
        command = SignHalfDay(session=ASTHME, part=1, party=party, written=written)
        return another_name(command, lambda _ref: "Berthier", parties)

    told = doubt("Lucien Morel")
    assert told is not None
    assert told.message == f"Vous avez écrit « Lucien Morel », la ligne est celle de : {CAMILLE}. Est-ce bien vous ?"
    assert (told.code, set(told.fields)) == ("name-differs", {"written"})
    assert [doubt("C. Berthier"), doubt(" "), doubt("Lucien", "p-inconnueaaaaaaaa")] == [None, None, None]
