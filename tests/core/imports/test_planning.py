import pytest
from msgspec import structs

from core.facts import Cents
from core.imports import Answers
from core.sheets import SheetError
from core.subjects.statutes.facts import Category
from tests.core.imports import dirt
from tests.core.imports.past import STATUTES
from tests.core.sheets.conftest import MANIFEST, ODS, ODS_TYPE

FORMS = {
    "windows": dirt.as_csv(),
    "commas": dirt.as_csv("utf-8-sig", ","),
    "mac": dirt.as_csv("mac_roman"),
    "utf-16": dirt.as_csv("utf-16", "\t"),
    "sep": b"sep=;\r\n" + dirt.as_csv(),
    "xlsx": dirt.as_xlsx(),
    "ods": dirt.as_ods(ODS, MANIFEST, ODS_TYPE),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_list_of_an_association_is_read_as_it_is(register, form):
    planned = register.plan(FORMS[form])

    assert planned.fields == (
        "", "family", "given", "profession", "practice", "phone", "email", "rpps", "on", "address", "address",
        "address", "dues.2024", "",
    )  # fmt: skip
    assert dict(planned.counts) == {"new": dirt.DISTINCT + 3, "doubtful": 4, "aside": 1}
    assert planned.united == 3, "rows of somebody who stands above, by name and number or address"
    assert planned.unknown == ()


def test_people_said_twice_are_told_and_left_to_somebody(register):
    told = [
        row.notes[0].partition(" ligne")[0] for row in register.plan(dirt.as_csv()).rows if row.status == "doubtful"
    ]

    assert told == [
        "nom presque pareil que la",
        "nom et prénom intervertis que la",
        "même numéro, nom écrit autrement que la",
        "même courriel que la",
    ]


@pytest.mark.slow
def test_the_list_is_recorded_once_whatever_its_form(register):
    done = register.bring(dirt.as_csv())
    head = register.ledger.head()
    again, other = register.bring(dirt.as_csv()), register.bring(dirt.as_xlsx())

    assert (done.recorded, done.refused) == (dirt.DISTINCT, ())
    assert (again.recorded, other.recorded, register.ledger.head()) == (0, 0, head)
    assert len(register.shown("members")) == dirt.DISTINCT
    (one,) = [row for row in register.shown("parties") if row.email == "membre1@exemple.fr"]
    assert (one.name, one.profession, one.phone) == (
        "Garnier Babador Zoé",
        "Infirmier·e",
        "06.12.34.00.01",
    )


HEAD = "Nom;Prénom;Mail;Tél;Profession;Date d'adhésion\n"
ONE = HEAD + "Lefèvre;Bénédicte;b@exemple.fr;0612345678;IDE;12/03/2022\n"


def test_a_row_already_there_changes_nothing_and_a_new_address_is_a_change(register):
    register.bring(ONE)
    (same,) = register.plan(HEAD + "LEFEVRE;benedicte;B@exemple.fr;06 12 34 56 78;infirmière;12/03/2022\n").rows
    (moved,) = register.plan(HEAD + "Lefèvre;Bénédicte;autre@exemple.fr;;;\n").rows

    assert same.status == "unchanged"
    assert (moved.status, [asked.says for asked in moved.asked]) == ("changed", ["courriel : autre@exemple.fr"])


def test_what_a_row_leaves_blank_stays_as_it_was(register):
    register.bring(ONE)
    register.bring(HEAD + "Lefèvre;Bénédicte;autre@exemple.fr;;;\n")
    (one,) = register.shown("parties")

    assert (one.email, one.phone, one.profession) == ("autre@exemple.fr", "0612345678", "Infirmier·e")


@pytest.mark.parametrize("typed", ["Lefevre;Benedict", "Bénédicte;Lefèvre", "Lefebvre;Bénédicte"])
def test_a_name_written_otherwise_is_proposed_and_a_person_decides(register, typed):
    register.bring(ONE)
    sheet = f"Nom;Prénom;Mail\n{typed};neuf@exemple.fr\n"
    (doubt,) = register.plan(sheet).rows
    same, renamed, new, aside = (
        register.plan(sheet, answers=Answers(rows={2: one.answer})).rows[0] for one in doubt.candidates
    )

    assert doubt.status == "doubtful"
    assert [asked.says for asked in same.asked] == ["courriel : neuf@exemple.fr"]
    assert renamed.asked[0].command.name == "rename-party"
    assert [new.status, aside.status] == ["new", "aside"]


def test_a_word_that_is_not_understood_is_shown_and_may_be_given_a_meaning(register):
    sheet = "Nom;Profession\nLefèvre;rebouteux\n"
    planned = register.plan(sheet)
    (unknown,) = planned.unknown
    meant = register.plan(sheet, answers=Answers(words={"profession=rebouteux": "autre"}))

    assert planned.rows[0].wrong == {1: "« rebouteux » n’est pas compris."}
    assert (unknown.said, "infirmier" in {one.value for one in unknown.proposed}) == ("rebouteux", True)
    assert [row.status for row in meant.rows] == ["new"]


def test_a_total_may_be_taken_for_a_row_when_somebody_says_so(register):
    sheet = "Nom;Prénom;Mail\nLefèvre;Bénédicte;b@exemple.fr\nTotal;;\n"

    assert [row.status for row in register.plan(sheet).rows] == ["new", "aside"]
    assert [row.status for row in register.plan(sheet, answers=Answers(rows={3: "kept"})).rows] == ["new", "new"]


def test_dues_by_year_are_paid_once(register):
    sheet = "Nom;Prénom;Date d'adhésion;Cotisation 2023;2024\nLefèvre;Bénédicte;12/03/2022;20,00 €;25\n"
    (row,) = register.plan(sheet).rows
    register.bring(sheet)

    assert [asked.says for asked in row.asked] == [
        "adhésion",
        "cotisation 2023",
        "cotisation 2024",
    ]
    assert [row.status for row in register.plan(sheet).rows] == ["unchanged"]


def test_somebody_who_has_left_joins_and_resigns(register):
    register.bring("Nom;Prénom;Date d'adhésion;Date de sortie\nLefèvre;Bénédicte;12/03/2022;1er juin 2023\n")

    assert register.shown("members") == ()
    assert [row.left_on for row in register.shown("members.former")] == ["01/06/2023"]


def test_a_file_with_a_patient_number_is_refused_whole_and_the_number_never_repeated(register):
    with pytest.raises(SheetError) as refused:
        register.plan("Nom;Adresse\nLefèvre;255129999999933\n")

    assert "numéro de sécurité sociale" in refused.value.message
    assert "9999" not in refused.value.message


def test_things_are_found_by_their_names_and_by_their_days(register):
    register.bring("Intitulé;Mission du contrat;Ouverte le\nSoins;Accès aux soins;15/01/2023\n", "open-mission")
    register.bring("Séance;Date;Heure\nCA;12/03/2024;20h00\n", "convene-meeting")
    (by_label,) = register.plan("Mission\nSOINS\n", "close-mission").rows
    (by_day,) = register.plan("Séance;Motif\n12 mars 2024;Reportée\n", "cancel-meeting").rows
    (nowhere,) = register.plan("Mission\nPrévention\n", "close-mission").rows

    assert by_label.asked[0].command.mission.startswith("mi-")
    assert by_day.asked[0].command.meeting.startswith("m")
    assert nowhere.wrong == {0: "« Prévention » n’est pas compris."}


def test_namesakes_are_told_rather_than_chosen(register):
    register.bring(ONE)
    register.bring(HEAD + "Lefèvre;Bénédicte;autre@exemple.fr;;kiné;\n", answers=Answers(rows={2: "new"}))
    (row,) = register.plan("Adhérent;Date\nLefèvre Bénédicte;01/02/2025\n", "resign-member").rows

    assert "désigne plusieurs choses" in row.wrong[0]


def test_a_refused_cell_typed_anew_is_read_instead_of_that_of_the_file(register):
    file = "Nom;Prénom;Date d'adhésion\nLefèvre;Bénédicte;31/02/2022\n"
    (row,) = register.plan(file).rows
    assert (row.status, list(row.wrong)) == ("refused", [2])

    answers = Answers(cells={(2, 2): "28/02/2022"})
    assert register.bring(file, answers=answers).recorded == 1
    assert [row.status for row in register.plan(file, answers=answers).rows] == ["unchanged"]


def test_the_category_of_a_row_is_one_of_the_statutes_or_is_asked_about(register):
    categories = (Category(category="actif", label="Membre actif", dues=Cents(25_00)),)
    command = structs.replace(STATUTES, categories=categories)
    register.ledger.record(command, by=register.account, command_id="c-statuts1")
    planned = register.plan(
        "Nom;Prénom;Collège;Catégorie;Date d'adhésion\n"
        "Roux;Louis;Soignants;membre actif;12/03/2023\nVidal;Inès;Soignants;actives;12/03/2023\n"
    )

    assert [row.status for row in planned.rows] == ["new", "refused"]
    assert planned.rows[0].asked[0].command.category == "actif"
    assert [(one.said, [choice.label for choice in one.proposed]) for one in planned.unknown] == [
        ("actives", ["Membre actif"])
    ]
