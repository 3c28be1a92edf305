from core.imports import undo, undoable

SHEET = "Nom;Prénom;Date d'adhésion;Cotisation 2024\nLefèvre;Bénédicte;12/03/2022;20\nGarnier;Zoé;13/03/2022;20\n"
ANOTHER = "Nom;Prénom;Mail\nGarnier;Zoé;zoe@exemple.fr\n"


def test_a_batch_is_undone_whole_and_can_be_brought_again(register):
    done = register.bring(SHEET)
    kept = undo(register.ledger, done.batch, register.account, "Mauvais fichier")
    gone = register.shown("parties")
    again = register.bring(SHEET)

    assert (kept, gone) == ((), ())
    assert (again.recorded, len(register.shown("members"))) == (2, 2)
    assert [(row.undone != "", row.kept) for row in register.shown("batches")] == [(False, ""), (True, "0")]


def test_a_row_on_which_something_rests_stays_and_says_why(register):
    done = register.bring(SHEET)
    register.bring(ANOTHER)
    later = register.ledger.head()
    (kept,) = undo(register.ledger, done.batch, register.account, "Mauvais fichier")

    assert (kept.number, kept.why) == (3, f"l’enregistrement n° {later} s’y rapporte")
    assert [row.name for row in register.shown("members")] == ["Garnier Zoé"]
    assert register.shown("batches")[-1].kept == "1"


def test_once_what_rested_on_it_is_undone_the_rest_can_be(register):
    first, second = register.bring(SHEET), register.bring(ANOTHER)
    undo(register.ledger, first.batch, register.account, "Mauvais fichier")
    undo(register.ledger, second.batch, register.account, "Mauvais fichier")

    assert [row.why for row in undoable(register.ledger, first.batch)] == [""]
    assert undo(register.ledger, first.batch, register.account, "Mauvais fichier") == ()
    assert register.shown("parties") == ()


def test_only_what_the_batch_itself_recorded_is_undone(register):
    first = register.bring(SHEET)
    undo(register.ledger, first.batch, register.account, "Mauvais fichier")
    second = register.bring(SHEET)

    assert undoable(register.ledger, first.batch) == ()
    assert len(undoable(register.ledger, second.batch)) == 2
