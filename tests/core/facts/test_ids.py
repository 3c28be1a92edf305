"""Identifiers: their form, and their types."""

from typing import NewType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import AccountId, Cents, Id, PartyId, RuleName, is_id
from core.facts.ids import is_id_type
from core.ids import derived_id, new_id

LoanId = NewType("LoanId", Id)
OldLoanId = NewType("OldLoanId", LoanId)


@given(st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=3), st.text())
def test_what_is_drawn_and_what_is_derived_have_the_form_of_an_id(prefix: str, part: str) -> None:
    assert is_id(new_id(prefix))
    assert is_id(derived_id(prefix, part))


@pytest.mark.parametrize(
    "written",
    [
        "",
        "p-",
        "p-aaaaaaaaaaaaaaa",
        "p-aaaaaaaaaaaaaaaaa",
        "P-aaaaaaaaaaaaaaaa",
        "p-AAAAAAAAAAAAAAAA",
        "p-aaaaaaaaaaaaaaa1",
        "p_aaaaaaaaaaaaaaaa",
        "-aaaaaaaaaaaaaaaa",
        "abcd-aaaaaaaaaaaaaaaa",
        "p-aaaaaaaaaaaaaaaa\n",
        " p-aaaaaaaaaaaaaaaa",
    ],
)
def test_anything_else_has_not(written: str) -> None:
    assert not is_id(written)


@pytest.mark.parametrize("annotation", [Id, PartyId, AccountId, RuleName, LoanId, OldLoanId])
def test_a_type_made_from_id_is_one_however_far(annotation: object) -> None:
    assert is_id_type(annotation)


@pytest.mark.parametrize("annotation", [str, int, Cents, None, "PartyId", tuple[PartyId, ...], PartyId | None])
def test_no_other_type_is(annotation: object) -> None:
    assert not is_id_type(annotation)
