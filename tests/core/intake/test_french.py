from datetime import date
from typing import Annotated, Any, Literal

import msgspec
import pytest
from msgspec import Meta

from core.intake.french import UNTOLD, french


class Room(msgspec.Struct, forbid_unknown_fields=True):
    seats: int


def refusal(value: Any, hint: Any) -> str:
    """Return what the library itself says of a value."""
    with pytest.raises(msgspec.ValidationError) as refused:
        msgspec.convert(value, hint)
    return str(refused.value)


@pytest.mark.parametrize(
    ("value", "hint", "sentence"),
    [
        (0, Annotated[int, Meta(ge=1)], "Indiquez au moins 1."),
        (0, Annotated[int, Meta(gt=1)], "Indiquez au moins 2."),
        (9, Annotated[int, Meta(le=-1)], "Indiquez au plus -1."),
        (9, Annotated[int, Meta(lt=4)], "Indiquez au plus 3."),
        (9, Annotated[int, Meta(multiple_of=2)], "Indiquez un multiple de 2."),
        ("", Annotated[str, Meta(min_length=1)], "Écrivez au moins 1 caractère."),
        ("abc", Annotated[str, Meta(max_length=2)], "Écrivez au plus 2 caractères."),
        ("abc", Annotated[str, Meta(pattern="^x$")], "La forme de ce texte ne convient pas."),
        ([], Annotated[tuple[int, ...], Meta(min_length=1)], "Indiquez au moins 1 élément."),
        ([1, 2, 3], Annotated[tuple[int, ...], Meta(max_length=2)], "Indiquez au plus 2 éléments."),
        ("c", Literal["a", "b"], "Choisissez une des valeurs proposées."),
        ("2026-13-01", date, "Une date est attendue, comme 21/11/2026."),
        ("x", int, "Un nombre entier est attendu."),
        ("x", int | None, "Un nombre entier est attendu."),
        (1, str, "Un texte est attendu."),
        ("x", bool, "Oui ou non est attendu."),
        (3, date, "Une date est attendue, comme 21/11/2026."),
        (3, tuple[int, ...], "Une liste est attendue."),
        (3, Room, "Un ensemble de champs nommés est attendu."),
        ([3], tuple[Room, ...], "Un ensemble de champs nommés est attendu."),
        ({}, Room, "Le champ « seats » est obligatoire."),
        ({"seats": 1, "roof": 2}, Room, "Le champ « roof » n’existe pas."),
    ],
)
def test_each_constraint_has_its_sentence(value, hint, sentence):
    assert french(refusal(value, hint)) == sentence


def test_the_bounds_of_an_amount_are_said_in_euros():
    assert french(refusal(0, Annotated[int, Meta(ge=1)]), amount=True) == "Indiquez au moins 0,01\u202f€."


def test_an_unknown_wording_never_leaks():
    assert french("Expected `gizmo`") == UNTOLD
