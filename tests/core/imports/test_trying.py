"""An association that has lived brings its past: each sort of sheet that it keeps, at its days."""

import pytest

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
