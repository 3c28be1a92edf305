HEAD = "Nom;Prénom;Date d'adhésion\n"
PEOPLE = HEAD + "Roux;Louis;10/01/2023\nVidal;Inès;10/01/2023\nCéleste;Ana;10/01/2023\n"
SESSION = "Intitulé;Premier jour;Nombre de places;Durée\nPlaies;12/03/2024;20;2 h\n"


def test_names_in_one_cell_are_several_people(register):
    register.bring(PEOPLE)
    register.bring(SESSION, "schedule-session")
    sheet = 'Séance;Participants;Inscription le\nPlaies;"Roux Louis ; Inès VIDAL";01/03/2024\n'
    (row,) = register.plan(sheet, "enrol-members").rows

    assert len(row.asked[0].command.parties) == 2


def test_rows_that_say_the_rest_alike_are_one_list(register):
    register.bring(PEOPLE)
    register.bring(SESSION, "schedule-session")
    enrolled = "Séance;Participants;Inscription le\nPlaies;Roux Louis;01/03/2024\nPlaies;Vidal Inès;01/03/2024\n"
    register.bring(enrolled, "enrol-members")
    sheet = "Séance;Tenue le;Personne;Présence\nPlaies;12/03/2024;Roux Louis;\n;;Vidal Inès;\n"
    held, along = register.plan(sheet, "hold-session").rows

    assert [len(asked.command.rows) for asked in held.asked] == [2], held
    assert (along.status, along.notes) == (held.status, ("avec la ligne 2",))


def test_what_is_wrong_in_a_list_says_on_which_row(register):
    register.bring(PEOPLE)
    register.bring(SESSION, "schedule-session")
    sheet = "Séance;Personne\nPlaies;Roux Louis\n;Personne Inconnue\n"
    held, _ = register.plan(sheet, "hold-session").rows

    assert held.wrong[1] == "ligne 3 : « Personne Inconnue » n’est pas compris."
