from core.imports.ahead import AHEAD, with_keys
from core.imports.undoing import undo

SHEET = "Nom;Prénom;Mail\n" + "\n".join(
    f"{name};Zoé;{name}@exemple.fr"
    for name in ("Garnier", "Lefebvre", "Vidal", "Moreau", "Hamon", "Tessier", "Kowalski", "Nguyen", "Aubert", "Petit")
)


def writes(register, monkeypatch):
    """Count the times that keys are made in the vault."""
    made = []
    keys_for = register.ledger.vault.keys_for

    def counted(wanted, *more):
        if found := keys_for(wanted, *more):
            made.append(found)
        return found

    monkeypatch.setattr(register.ledger.vault, "keys_for", counted)
    return made


def test_the_keys_of_many_rows_are_made_at_once_and_those_of_their_withdrawals_too(register, monkeypatch):
    made = writes(register, monkeypatch)
    done = register.bring(SHEET)
    assert done.recorded == 10
    assert [len(keys) for keys in made] == [20]
    made.clear()

    assert undo(register.ledger, done.batch, register.account, "Mauvais fichier") == ()
    assert [len(keys) for keys in made] == [20]
    assert register.shown("parties") == ()


def test_a_row_whose_key_was_destroyed_is_refused_and_no_other(register):
    planned = register.plan(SHEET)
    doomed = next(iter(planned.rows[3].asked[0].keys))
    register.ledger.vault.destroy([doomed], "2025-03-10T09:00:00.000000Z")
    done = register.bring(SHEET)

    assert (done.recorded, [number for number, _ in done.refused]) == (9, [5])


def test_rows_are_given_in_order_whatever_their_number(register):
    rows = list(range(2 * AHEAD + 3))
    assert list(with_keys(register.ledger, rows, lambda _: ())) == rows
