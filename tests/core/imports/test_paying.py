import pytest
from msgspec import structs

from core.facts import Cents
from core.imports.paying import Dues, dues
from core.imports.targets import MEMBERS, targets
from core.subjects.statutes.facts import College
from tests.core.imports.past import STATUTES

COLLEGE = College(college="soignants", label="Soignants", dues=Cents(20_00))
DUES = structs.replace(STATUTES, colleges=(COLLEGE,))
HEAD = "Nom;Prénom;Date d'adhésion;Cotisation 2023;Cotisation 2024\n"
WITH = "Nom;Prénom;Date d'adhésion;Collège;Cotisation 2023;Cotisation 2024\n"


def row(register, line, head=HEAD):
    (found,) = register.plan(head + line + "\n").rows
    return found


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("20,00 €", Dues("20,00")),
        ("x", Dues()),
        ("impayé", None),
        ("0", None),
        ("Offert", Dues(waived=True)),
        ("exonérée", Dues(waived=True)),
        ("GRATUIT", Dues(waived=True)),
    ],
)
def test_a_cell_of_dues_is_an_amount_a_mark_or_gives_them_up(register, cell, said):
    field = targets(register.ledger)[MEMBERS].slots["amount"].field
    assert dues(field, cell, of_year=True) == said


def test_offered_dues_are_waived_and_the_member_comes_in(register):
    register.ledger.record(DUES, by=register.account, command_id="c-statuts")
    asked = row(register, "Roux;Louis;01/02/2023;Soignants;offert;20", WITH).asked

    assert [one.command.name for one in asked] == ["admit-member", "waive-dues", "pay-dues"]
    assert (asked[1].command.year, asked[1].command.decision) == (2023, None)
    done = register.bring(WITH + "Roux;Louis;01/02/2023;Soignants;offert;20\n")
    assert (done.recorded, done.refused) == (1, ())


def test_dues_offered_of_a_row_that_names_no_year_are_those_of_its_day(register):
    register.ledger.record(DUES, by=register.account, command_id="c-statuts")
    asked = row(
        register, "Roux;Louis;01/02/2023;Soignants;offerte", "Nom;Prénom;Date d'adhésion;Collège;Cotisation\n"
    ).asked

    assert [(one.command.name, getattr(one.command, "year", 0)) for one in asked] == [
        ("admit-member", 0),
        ("waive-dues", 2023),
    ]


def test_where_nothing_is_owed_there_is_nothing_to_give_up(register):
    found = row(register, "Roux;Louis;01/02/2023;offert;")

    assert [one.command.name for one in found.asked] == ["admit-member"]
    assert found.notes == ("cotisation 2023 : rien n’est dû, aucune remise à noter",)


def test_what_is_no_amount_is_left_aside_and_the_member_comes_in(register):
    found = row(register, "Roux;Louis;01/02/2023;voir Zoé;20")

    assert (found.status, found.checks) == (
        "new",
        {3: "« voir Zoé » n’est pas un montant : laissé de côté, à vérifier."},
    )


def test_dues_of_before_she_joined_or_after_she_left_are_to_be_checked(register):
    found = row(
        register,
        "Roux;Louis;01/02/2023;;31/12/2023;20;20;20",
        "Nom;Prénom;Date d'adhésion;Mail;Démission;Cotisation 2022;Cotisation 2023;Cotisation 2024\n",
    )

    assert found.checks == {
        5: "Cotisation d’avant l’adhésion, du 01/02/2023.",
        7: "Cotisation d’après le départ, du 31/12/2023.",
    }
