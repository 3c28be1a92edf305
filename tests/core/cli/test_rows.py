import pytest

from core.cli.french import Failure
from core.cli.rows import plan
from core.facts import AccountId, Id
from core.intake import bind
from core.sheets import Grid, Line


def planned(ledger, command, header, *rows):
    lines = tuple(Line(number, row) for number, row in enumerate(rows, 2))
    return plan(ledger, ledger.registry.deciders[command], Grid(header, lines))


def test_columns_are_found_by_name_by_title_and_by_the_beginning_of_a_title(ledger):
    (row,) = planned(
        ledger, "admit-member", ("given", "ADHERE A COMPTER DU", "Nom"), ("Camille", "15/01/2026", "Arnaud")
    )

    assert row.asked.fields == {"given": "Camille", "on": "15/01/2026", "family": "Arnaud"}
    assert row.errors == ()


@pytest.mark.parametrize("header", [("Couleur",), ("Nom", "family"), ("M",)])
def test_a_column_of_no_field_or_of_one_already_taken_is_told(ledger, header):
    with pytest.raises(Failure, match="Nom ou raison sociale"):
        planned(ledger, "admit-member", header)


def test_words_stand_for_codes(ledger):
    (row,) = planned(ledger, "admit-member", ("Nom", "Nature"), ("Maison de santé", "structure"))
    (coded,) = planned(ledger, "open-mission", ("label", "code"), ("Crise", "crise sanitaire GRAVE"))

    assert row.asked.fields["nature"] == "structure"
    assert coded.asked.fields["code"] == "crisis"


def test_names_stand_for_ids_unless_two_things_share_one(ledger):
    account = next(iter(ledger.journal(kind="account-opened"))).fact.account
    for code, label in (("access", "Soins"), ("crisis", "Crise"), ("crisis", "Crise")):
        opened = bind(
            ledger.registry.deciders["open-mission"].command,
            {"code": code, "label": label},
            command_id=f"c-{code}-{ledger.head()}",
            today=ledger.asof().today,
        )
        ledger.record(opened, by=AccountId(Id(account)), command_id=f"c-{code}-{ledger.head()}")
    sure, unsure = planned(ledger, "close-mission", ("Mission",), ("soins",), ("Crise",))

    assert sure.asked.fields["mission"].startswith("mi-")
    assert sure.errors == ()
    assert unsure.errors == ("Mission : Ce n’est pas un identifiant du registre.",)


def test_a_row_asks_the_same_command_again_wherever_it_stands(ledger):
    first, second = planned(ledger, "admit-member", ("Nom", "Prénom"), ("Arnaud", "Camille"), ("Roux", "Louis"))
    other, again = planned(ledger, "admit-member", ("Prénom", "Nom"), ("Louis", "Roux"), ("Camille", "Arnaud"))

    assert (first.asked.id, second.asked.id) == (again.asked.id, other.asked.id)


def test_two_rows_alike_are_two_commands(ledger):
    first, second = planned(ledger, "open-mission", ("label", "code"), ("Soins", "access"), ("Soins", "access"))

    assert first.asked.id != second.asked.id


def test_a_patient_number_is_told_before_anything_is_recorded(ledger):
    (row,) = planned(ledger, "open-mission", ("label", "code"), ("Vu 255129999999933", "access"))

    assert "numéro de sécurité sociale" in row.errors[0]
    assert "9999" not in row.errors[0]
