import pytest

from core.imports.targets import guess, targets


@pytest.fixture
def members(register):
    return targets(register.ledger, register.account)["members"]


SHEETS = {
    "helloasso": (
        ("Référence commande", "Date de la commande", "Nom adhérent", "Prénom adhérent", "Email payeur", "Tarif",
         "Montant tarif"),
        ("", "on", "family", "given", "email", "category", "amount"),
    ),
    "google": (
        ("Horodateur", "Votre nom *", "Votre prénom", "Quelle est votre profession ?", "Adresse e-mail",
         "N° RPPS (obligatoire)"),
        ("on", "family", "given", "profession", "email", "rpps"),
    ),
    "galette": (
        ("Nom", "Prénom", "Date création", "E-Mail", "Téléphone", "GSM", "Code postal", "Ville"),
        ("family", "given", "on", "email", "phone", "phone", "address", "address"),
    ),
    "paheko": (
        ("Numéro de membre", "Nom et prénom", "Adresse e-mail", "Date d'inscription", "Adresse postale"),
        ("", "whole", "email", "on", "address"),
    ),
    "by hand": (
        ("NOM DE FAMILLE", "prenom", "MÉTIER", "Tél. portable", "Mail", "Cotisation 2023", "2024", "Observations"),
        ("family", "given", "profession", "phone", "email", "dues.2023", "dues.2024", ""),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_columns_are_guessed_from_the_titles_of_the_usual_software(members, name):
    titles, fields = SHEETS[name]

    assert guess(members, titles) == fields


def test_two_columns_never_fill_one_field_unless_they_are_parts_of_it(members):
    assert guess(members, ("Mail", "E-mail pro", "Courriel")) == ("", "", "email")


def test_a_first_name_beside_a_name_says_with_it_who_is_meant(register):
    dues = targets(register.ledger, register.account)["pay-dues"]

    assert guess(dues, ("Nom", "Prénom", "Date"))[:2] == ("party", "party")
    assert guess(dues, ("Nom", "Prénom", "N° RPPS"))[:3] == ("", "", "party")
    assert guess(dues, ("Nom et prénom", "Prénom usuel"))[:2] == ("party", "")


def test_rows_may_be_any_command_that_the_account_may_ask(register):
    mine, nobodys = targets(register.ledger, register.account), targets(register.ledger)

    assert next(iter(mine)) == "members"
    assert {"admit-member", "receive-money", "convene-meeting", "hold-session"} <= set(mine)
    assert "withdraw-record" not in nobodys
    assert "import-batch" not in nobodys


def test_every_command_of_somebody_s_role_has_a_field_for_each_of_its_own_titles(register):
    for target in targets(register.ledger).values():
        titles = tuple(slot.field.ask.title if "." not in path else slot.title for path, slot in target.slots.items())
        if len(set(titles)) == len(titles):
            assert guess(target, titles) == tuple(target.slots), target.name
