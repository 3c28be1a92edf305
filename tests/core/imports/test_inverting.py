import pytest

from core.imports import STRAIGHT, SWAPPED, Answers
from tests.core.imports.conftest import Register

TITLES = "Nom;Prénom;Date d'adhésion\n"
KNOWN = TITLES + "Lefèvre;Bénédicte;12/03/2022\nGarnier;Amélie;12/03/2022\n"


def test_capitals_in_the_first_name_alone_are_asked_about(register: Register) -> None:
    (row,) = register.plan(TITLES + "Amélie;FABRE;12/03/2022\n").rows
    assert (row.status, row.notes) == ("doubtful", ("nom et prénom semblent intervertis",))
    assert [one.answer for one in row.candidates] == [SWAPPED, STRAIGHT, "aside"]


@pytest.mark.parametrize(("order", "name"), [(SWAPPED, "Fabre Amélie"), (STRAIGHT, "Amélie Fabre")])
def test_somebody_says_which_is_which(register: Register, order: str, name: str) -> None:
    answers = Answers(orders={2: order})
    assert register.bring(TITLES + "Amélie;FABRE;12/03/2022\n", answers=answers).recorded == 1
    assert [row.name for row in register.shown("members")] == [name]


def test_a_family_name_that_is_a_first_name_in_the_register_is_asked_about(register: Register) -> None:
    register.bring(KNOWN)
    (row,) = register.plan(TITLES + "Amélie;Fabre;12/03/2023\n").rows
    assert (row.status, row.candidates[0].answer) == ("doubtful", SWAPPED)


@pytest.mark.parametrize("names", ["FABRE;Amélie", "FABRE;AMÉLIE", "Fabre;JP", "Fabre;Amélie", "Garnier;Bénédicte"])
def test_names_in_order_are_not(register: Register, names: str) -> None:
    register.bring(KNOWN)
    (row,) = register.plan(f"{TITLES}{names};12/03/2023\n").rows
    assert SWAPPED not in [one.answer for one in row.candidates]


def test_a_name_of_a_firm_without_a_first_name_is_asked_about(register):
    sheet = "Nom;Prénom\nMSP des Tilleuls;\nPharmacie;Zoé\nRoux;\n"
    asked, named, alone = register.plan(sheet).rows
    (firm, *_), (person, *_) = (
        register.plan(sheet, answers=Answers(orders={2: order})).rows for order in ("firm", "straight")
    )

    assert (asked.status, [one.answer for one in asked.candidates]) == ("doubtful", ["firm", "straight", "aside"])
    assert asked.notes == ("sans prénom : une structure ?",)
    assert (named.status, alone.status) == ("new", "new")
    assert (firm.asked[0].command.nature, firm.asked[0].command.family) == ("structure", "MSP des Tilleuls")
    assert person.asked[0].command.nature == "person"

    register.bring(sheet, answers=Answers(orders={2: "firm"}))
    assert register.plan("Nom;Prénom\nMSP des Tilleuls;\n").rows[0].status == "unchanged"
