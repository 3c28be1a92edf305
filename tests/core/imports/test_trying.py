"""An association that has lived brings its past: each sort of sheet that it keeps, at its days."""

import pytest

from core.imports import Answers

MEMBERS = "Nom;Prénom;Métier;Date d'adhésion\nRoux;Louis;MG;10/01/2022\nVidal;Inès;IDE;10/01/2022\n"
SHEETS = [
    ("open-mission", "Mission du contrat;Intitulé;Ouverte le\nAccès aux soins;Soins non programmés;15/02/2022\n"),
    ("start-mandate", "Personne;Instance;Fonction;À compter du\nRoux Louis;CA;Président·e;12/03/2022\n"),
    ("convene-meeting", "Type;Date de la séance;Heure;Lieu\nCA;14/04/2022;20h00;Mairie\n"),
    ("schedule-session", "Intitulé;Date;Places;Durée;Formateur\nPlaies;12/05/2022;20;3 h;Dr Vasseur\n"),
    ("enrol-members", 'Formation;Participants;Inscription le\nPlaies;"Louis Roux ; VIDAL Inès";01/05/2022\n'),
    ("hold-session", "Séance;Tenue le;Personne;Présence\n12/05/2022;12/05/2022;Roux Louis;\n;;Vidal Inès;\n"),
    (
        "record-work-meeting",
        'Mission;Date;Sujet;Présents;Durée (minutes)\nSoins non programmés;10/06/2022;CR;"Roux Louis;Vidal Inès";90\n',
    ),
    ("receive-money", "Reçue le;Montant;Origine;Versée par\n01/07/2022;50 000,00 €;fir;ARS\n"),
    ("pay-expense", "Payée le;Montant;Nature;Payée à;Objet\n02/07/2022;120,50;actions;Imprimerie du Val;Affiches\n"),
    ("pay-dues", "Adhérent;Réglée le;Montant;Année\nVidal Inès;15/02/2022;20;2022\n"),
    ("declare-change", "Déclaré le;Objet\n20/03/2022;Dirigeants\n"),
]


def test_the_past_of_an_association_comes_in_sheet_after_sheet(register):
    register.bring(MEMBERS)
    told = {}
    for asked, sheet in SHEETS:
        planned = register.plan(sheet, asked)
        wrong = [(row.status, row.wrong, row.notes) for row in planned.rows if row.status != "new"]
        done = register.bring(sheet, asked)
        told[asked] = (wrong, done.refused)

    assert told == {asked: ([], ()) for asked, _ in SHEETS}


@pytest.mark.parametrize(("asked", "sheet"), [("receive-money", SHEETS[7][1]), ("open-mission", SHEETS[0][1])])
def test_a_sheet_of_the_past_is_brought_once(register, asked, sheet):
    register.bring(sheet, asked)
    head = register.ledger.head()

    assert [row.status for row in register.plan(sheet, asked).rows] == ["unchanged"]
    assert register.bring(sheet, asked).recorded == 0
    assert register.ledger.head() == head


PERSONS = "Nom;Prénom;Adresse\n"
LILAS = PERSONS + "Lefèvre;Bénédicte;1 rue des Lilas\n"
PATIENT = "Nom;Prénom;Adresse;Date d'adhésion\nRoux;Louis;chez la patiente Mme Petit;10/01/2022\n"
SPEAKS = (
    "Cette saisie semble parler d’un patient : une personne dite patiente. Retirez tout ce qui désigne un patient ; "
    "si ce n’en est pas un, confirmez."
)


def sure(row):
    return Answers(rows={row.number: row.candidates[0].answer})


def test_a_row_like_somebody_known_is_left_to_somebody_who_confirms_it(register):
    register.bring(LILAS, "register-party")
    alike = PERSONS + "Lefebvre;Bénédicte;\n"
    (row,) = register.plan(alike, "register-party").rows

    assert (row.status, row.asked) == ("doubtful", ())
    assert row.notes == ("Peut-être déjà au registre : Lefèvre Bénédicte. Si c’est quelqu’un d’autre, confirmez.",)
    assert row.wrong == {0: "Ressemble à : Lefèvre Bénédicte."}
    assert register.bring(alike, "register-party").recorded == 0
    assert register.bring(alike, "register-party", sure(row)).recorded == 1
    assert len(register.shown("parties")) == 2


def test_what_confirms_a_row_confirms_no_other_that_stands_in_its_place(register):
    register.bring(LILAS, "register-party")
    (row,) = register.plan(PERSONS + "Lefebvre;Bénédicte;\n", "register-party").rows
    (other,) = register.plan(PERSONS + "Lefebre;Bénédicte;\n", "register-party", sure(row)).rows

    assert (other.status, other.notes) == ("doubtful", row.notes)


def test_words_that_may_speak_of_a_patient_are_confirmed_or_their_row_is_left_aside(register):
    (row,) = register.plan(PATIENT).rows
    assert (row.status, row.notes, row.wrong) == (
        "doubtful",
        (SPEAKS,),
        {2: "À relire : une personne dite patiente."},
    )
    aside = Answers(rows={2: row.candidates[1].answer})

    assert [one.status for one in register.plan(PATIENT, answers=aside).rows] == ["aside"]
    assert [one.status for one in register.plan(PATIENT, answers=sure(row)).rows] == ["new"]
    assert [one.status for one in register.plan(PATIENT.replace("Petit", "Grand"), answers=sure(row)).rows] == [
        "doubtful"
    ]
    assert register.bring(PATIENT, answers=sure(row)).recorded == 1


def test_who_a_row_is_about_is_decided_first_and_then_what_it_says(register):
    register.bring("Nom;Prénom;Date d'adhésion\nRous;Louis;10/01/2022\n")
    (who,) = register.plan(PATIENT).rows
    somebody_else = Answers(rows={2: "new"})
    (what,) = register.plan(PATIENT, answers=somebody_else).rows

    assert "nom presque pareil" in who.notes[0]
    assert (what.status, what.notes) == ("doubtful", (SPEAKS,))
    assert [one.status for one in register.plan(PATIENT, answers=sure(what)).rows] == ["new"]
    same = Answers(rows={2: who.candidates[0].answer})
    (moved,) = register.plan(PATIENT, answers=same).rows
    assert moved.status == "doubtful"
    (confirmed,) = register.plan(PATIENT, answers=sure(moved)).rows
    assert (confirmed.status, [one.command.name for one in confirmed.asked]) == ("changed", ["give-contact"])


def test_a_total_that_is_taken_may_be_doubtful_too(register):
    sheet = PATIENT + "Total;Zoé;née le 3 mai 1960;10/01/2022\n"
    (_, row) = register.plan(sheet, answers=Answers(rows={3: "kept"})).rows
    (_, confirmed) = register.plan(sheet, answers=sure(row)).rows

    assert (row.status, confirmed.status) == ("doubtful", "new")


def test_two_rows_of_one_person_are_told_whatever_the_rows_are(register):
    sheet = LILAS + "Lefevre;Benedicte;\nBénédicte;Lefèvre;\nRoux;Louis;\n"
    planned = register.plan(sheet, "register-party")

    assert [row.status for row in planned.rows] == ["new", "doubtful", "doubtful", "new"]
    assert planned.rows[1].notes == ("même nom que la ligne 2 (Lefèvre Bénédicte)",)
    said = Answers(rows={3: "new", 4: "aside"})
    assert [row.status for row in register.plan(sheet, "register-party", said).rows] == ["new", "new", "aside", "new"]
    assert register.bring(sheet, "register-party", said).recorded == 3


def test_a_total_that_is_taken_is_compared_as_the_others_are(register):
    kept = Answers(rows={2: "kept"})
    register.bring("Nom;Prénom;Date d'adhésion\nTotal;Camille;10/01/2022\n", answers=kept)
    sheet = "Nom;Prénom\nTotal;Camile\n"
    (row,) = register.plan(sheet, answers=kept).rows
    (new,) = register.plan(sheet, answers=Answers(rows={2: "new"})).rows

    assert (row.status, row.notes) == ("doubtful", ("nom presque pareil",))
    assert new.status == "new"
