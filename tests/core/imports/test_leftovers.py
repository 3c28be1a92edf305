import pytest

from core.imports import Answers, carry_out, leftover_sheet, leftovers, recorded
from core.sheets import to_csv, to_xlsx

SHEET = (
    "Nom;Prénom;Métier;Divers\nLefèvre;Bénédicte;IDE;a\nLefebvre;Bénédicte;IDE;b\nRoux;Louis;rebouteux;\nTOTAL;3;;\n"
    "Vidal;Inès;MG;'0012\n"
)


def test_rows_that_were_not_recorded_are_told_with_why(register):
    planned = register.plan(SHEET)
    left = leftovers(planned, carry_out(register.ledger, planned, register.account))

    assert [(one.number, one.why) for one in left] == [
        (3, "nom presque pareil que la ligne 2 (Lefèvre Bénédicte) ; en attente d’une décision"),
        (4, "Métier : « rebouteux » n’est pas compris."),
    ]


def test_once_recorded_a_plan_holds_nothing_but_the_rows_that_were_not(register):
    planned = register.plan(SHEET)
    done = carry_out(register.ledger, planned, register.account)
    kept = recorded(planned, done)

    assert leftovers(kept, done) == leftovers(planned, done)
    assert (kept.counts, kept.table.lines, kept.answers) == (planned.counts, (), Answers())
    assert "Inès" in repr(planned)
    assert "Inès" not in repr(kept)


def test_rows_of_one_thing_are_left_together(register):
    register.bring("Nom;Prénom\nRoux;Louis\nVidal;Inès\n")
    register.bring("Intitulé;Date;Places;Durée\nPlaies;12/05/2024;20;3 h\n", "schedule-session")
    planned = register.plan("Séance;Tenue le;Personne\nPlaies;01/05/2024;Roux Louis\n;;Vidal Inès\n", "hold-session")
    left = leftovers(planned, carry_out(register.ledger, planned, register.account))

    assert [one.number for one in left] == [2, 3]
    assert left[0].why == left[1].why.replace("avec la ligne 2 ; ", "")


@pytest.mark.parametrize("write", [to_csv, to_xlsx])
def test_the_sheet_of_them_comes_back_once_corrected(register, write):
    planned = register.plan(SHEET)
    left = leftovers(planned, carry_out(register.ledger, planned, register.account))
    content = write(leftover_sheet(planned, left))
    again = register.plan(content, answers=Answers(words={"profession=rebouteux": "autre"}))

    assert again.table.titles == planned.table.titles
    assert again.table.header == planned.table.header
    assert [row.status for row in again.rows] == ["doubtful", "new"]
