import re

import msgspec
import pytest

from core.sheets import Column, Sheet, to_xlsx

MEMBERS = """Nom;Prénom;Profession;Adhère à compter du;Courriel
Arnaud;Camille;infirmier;15/01/2026;camille@exemple.fr
Roux;Louis;infirmier;2026-02-01;
"""


@pytest.fixture
def sheet(tmp_path):
    def write(text, name="adherents.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="cp1252")
        return path

    return write


def size(run):
    return msgspec.json.decode(run("verify", "--json").stdout)["size"]


def test_every_row_is_shown_before_anything_is_recorded(run, sheet):
    before = size(run)
    said = run("import", "members", sheet(MEMBERS), "--dry-run").stdout

    assert "Arnaud · Camille · infirmier" in said
    assert "Lignes : 2 lues, 2 prêtes, 0 à corriger." in said
    assert size(run) == before


def test_without_a_terminal_nothing_is_recorded_unless_agreed(run, sheet):
    before = size(run)

    assert "[not-confirmed]" in run("import", "members", sheet(MEMBERS), ends=1).stderr
    assert size(run) == before


def test_a_sheet_is_recorded_once_however_often_it_is_imported(run, sheet):
    first = run("import", "members", sheet(MEMBERS), "--yes").stdout
    recorded = size(run)
    again = run("import", "members", sheet(MEMBERS), "--yes").stdout

    assert "Lignes : 2 enregistrées, 0 déjà connues, 0 refusées." in first
    assert "Lignes : 0 enregistrées, 2 déjà connues, 0 refusées." in again
    assert size(run) == recorded


def test_a_file_that_was_imported_already_is_said_to_be(run, sheet):
    assert "déjà été importé" not in run("import", "members", sheet(MEMBERS), "--yes").stderr
    assert re.search(
        r"Ce fichier a déjà été importé le \d\d/\d\d/\d{4} : lot b-\w{16}\.",
        run("import", "members", sheet(MEMBERS), "--dry-run").stderr,
    )


def test_rows_of_one_person_are_counted_and_recorded_as_one(run, sheet):
    said = run("import", "members", sheet(MEMBERS + "ARNAUD;Camille;;;Camille@exemple.fr\n"), "--yes").stdout

    assert "avec la ligne 2" in said
    assert "Lignes : 3 enregistrées, 0 déjà connues, 0 refusées." in said
    assert len(msgspec.json.decode(run("show", "members", "--format", "json").stdout)["rows"]) == 2


def test_wrong_rows_are_told_and_the_right_ones_recorded(run, sheet):
    text = MEMBERS + "Vidal;Inès;infirmier;30/02/2026;\n;Paul;infirmier;01/03/2026;\n"
    said = run("import", "members", sheet(text), "--yes", ends=1).stdout

    assert "Adhère à compter du : Écrivez une date" in said
    assert "Nom : Ce champ est obligatoire." in said
    assert "Lignes : 4 lues, 2 prêtes, 2 à corriger." in said
    assert "Lignes : 2 enregistrées" in said


def test_what_the_register_refuses_is_told_with_its_row(run, sheet):
    said = run("import", "close-mission", sheet("Mission\nSoins\n"), "--yes", ends=1).stdout
    odd = run("import", "members", sheet("Nom;Profession\nArnaud;astronaute\n"), "--yes", ends=1).stdout

    assert "à corriger ; Mission : « Soins » n’est pas compris." in said
    assert "Profession : « astronaute » n’est pas compris." in odd


def test_a_column_of_no_field_is_left_aside_and_told(run, sheet):
    said = run("import", "members", sheet("Nom;Couleur\nArnaud;bleu\n"), "--yes")

    assert "colonne « Couleur » : laissée de côté" in said.stderr
    assert "Lignes : 1 enregistrées" in said.stdout


def test_a_doubtful_row_is_left_for_somebody_to_decide(run, sheet):
    text = "Nom;Prénom;Adhère à compter du\nLefebvre;Camille;15/01/2026\nLefevre;Camille;15/01/2026\n"
    said = run("import", "members", sheet(text), "--yes", ends=1).stdout

    assert "à décider ; nom presque pareil que la ligne 2" in said
    assert "Lignes : 1 enregistrées" in said


def test_a_sheet_to_fill_has_the_titles_that_the_import_knows(run, tmp_path):
    model = tmp_path / "modele.xlsx"
    said = run("import", "open-mission", "--model", model).stdout

    assert str(model) in said
    assert "[sheet" not in run("import", "open-mission", model, "--dry-run").output


def test_a_workbook_imports_as_well(run, tmp_path):
    columns = (Column("label", "Intitulé"), Column("code", "Mission du contrat"), Column("on", "Ouverte le"))
    path = tmp_path / "missions.xlsx"
    path.write_bytes(to_xlsx(Sheet("Missions", columns, [("Soins", "Accès aux soins", "2026-01-15")])))
    run("import", "open-mission", path, "--yes")

    assert "Soins" in run("show", "missions").stdout


def test_what_cannot_be_imported_is_told(run, sheet, tmp_path):
    assert "[command-unknown]" in run("import", "nope", sheet(MEMBERS), ends=2).stderr
    assert "[column-unknown]" in run("import", "members", sheet("Taille;Couleur\na;b\n"), ends=1).stderr
    assert "[sheet-empty]" in run("import", "members", sheet(""), ends=1).stderr
    assert "[file-missing]" in run("import", "members", ends=2).stderr
    assert "[file-unreadable]" in run("import", "members", tmp_path / "absent.csv", ends=2).stderr


def test_what_is_only_doubtful_is_recorded_when_it_is_confirmed(run, sheet):
    text = "Nom;Prénom;Adresse;Adhère à compter du\nRoux;Louis;chez la patiente Mme Petit;01/02/2026\n"
    before = size(run)
    refused = run("import", "members", sheet(text), "--yes", ends=1).stdout
    assert "à décider" in refused
    assert "Cette saisie semble parler d’un patient : une personne dite patiente." in refused
    assert size(run) == before

    done = run("import", "members", sheet(text), "--yes", "--confirm").stdout
    assert "Lignes : 1 enregistrées, 0 déjà connues, 0 refusées." in done
