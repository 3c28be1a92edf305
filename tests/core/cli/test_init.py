import pytest

from core.ledger import exists


def test_a_register_is_made_with_an_account_that_has_every_role(bare, directory):
    made = bare("init", "--name", "CPTS des Tilleuls")
    account = bare("account", "list").stdout.splitlines()[1]

    assert exists(directory)
    assert "CPTS des Tilleuls" in made.stdout
    assert account.split()[0] in made.stdout
    assert "Coordination" in account


def test_a_register_is_never_made_over_another(run):
    assert "[already-there]" in run("init", "--name", "Autre", ends=1).stderr


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u202eCPTS", "CPTS 1 85 05 78 006 084 91"])
@pytest.mark.parametrize("option", ["--name", "--holder"])
def test_a_name_is_read_as_a_form_would_read_it(bare, directory, option, name):
    said = {"--name": "CPTS des Tilleuls", option: name}

    assert "[name-invalid]" in bare("init", *(word for pair in said.items() for word in pair), ends=2).stderr
    assert not exists(directory)


def test_an_association_has_a_name(bare):
    assert "[value-missing]" in bare("init", ends=2).stderr
