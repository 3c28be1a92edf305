from core.imports import Answers

HEAD = "Nom;Prénom;Mail;RPPS;Tél;Profession;Date d'adhésion\n"
TWO = "Lefèvre;Bénédicte;b@exemple.fr;;;IDE;12/03/2022\nLEFEVRE;Benedicte;B@exemple.fr;;0612345678;;\n"


def test_one_name_and_one_address_are_one_person_whose_rows_complete_one_another(register):
    planned = register.plan(HEAD + TWO)
    first, second = planned.rows

    assert (first.status, second.status, second.within, second.notes) == ("new", "new", 2, ("avec la ligne 2",))
    assert [one.answer for one in second.candidates] == ["new", "aside"]
    assert (planned.united, planned.ready) == (1, 2)
    register.bring(HEAD + TWO)
    (one,) = register.shown("parties")
    assert (one.name, one.email, one.phone, one.profession) == (
        "Lefèvre Bénédicte",
        "b@exemple.fr",
        "0612345678",
        "Infirmier·e",
    )


def test_the_same_file_again_changes_nothing(register):
    register.bring(HEAD + TWO)
    head = register.ledger.head()

    assert [row.status for row in register.plan(HEAD + TWO).rows] == ["unchanged", "unchanged"]
    assert (register.bring(HEAD + TWO).recorded, register.ledger.head()) == (0, head)


def test_one_number_and_nearly_one_name_are_one_person_and_what_differs_is_told(register):
    rows = "Lefèvre;Bénédicte;;10000000017;;IDE;12/03/2022\nLefebvre;Bénédicte;;1 0000 000 017;;MG;10/01/2021\n"
    first, second = register.plan(HEAD + rows).rows

    assert second.within == 2
    assert first.notes == (
        "Nom ou raison sociale : « Lefebvre » à la ligne 3, « Lefèvre » est gardé",
        "Profession : « MG » à la ligne 3, « IDE » est gardé",
        "adhésion : la date la plus ancienne, celle de la ligne 3",
    )
    register.bring(HEAD + rows)
    (one,) = register.shown("members")
    assert (one.name, one.since) == ("Lefèvre Bénédicte", "10/01/2021")


def test_whoever_may_be_another_is_asked_about(register):
    rows = (
        "Lefèvre;Bénédicte;b@exemple.fr;10000000017;;;\n"
        "Lefèvre;Bénédicte;;;;;\n"
        "Lefèvre;Bénédicte;b@exemple.fr;10000000025;;;\n"
        "Roux;Louis;;10000000017;;;\n"
        "Roux;Maud;b@exemple.fr;;;;\n"
    )
    first, *others = register.plan(HEAD + rows).rows

    assert (first.status, {row.status for row in others}, {row.within for row in others}) == ("new", {"doubtful"}, {0})


def test_somebody_says_that_two_rows_are_of_one_person_or_that_they_are_not(register):
    same = register.plan(HEAD + "Lefèvre;Bénédicte;;;;;\nLefebvre;Bénédicte;;;0612345678;;\n")
    (said, *_) = same.rows[1].candidates
    assert (said.answer, said.label) == ("@2", "C’est la même personne qu’à la ligne 2")
    first, second = register.plan(
        HEAD + "Lefèvre;Bénédicte;;;;;\nLefebvre;Bénédicte;;;0612345678;;\n", answers=Answers(rows={3: "@2"})
    ).rows
    assert (first.status, second.within) == ("new", 2)

    _, other = register.plan(HEAD + TWO, answers=Answers(rows={3: "new"})).rows
    assert (other.status, other.within) == ("new", 0)
    _, left = register.plan(HEAD + TWO, answers=Answers(rows={3: "aside"})).rows
    assert (left.status, left.within) == ("aside", 0)
    (_, alone) = register.plan(HEAD + TWO, answers=Answers(rows={2: "aside", 3: "@2"})).rows
    assert (alone.status, alone.within) == ("new", 0), "a row that is left aside takes no other"


def test_a_payment_a_row_is_a_year_each(register):
    head = "Nom;Prénom;Mail;Date d'adhésion;Année;Montant;Date de paiement\n"
    rows = (
        "Lefèvre;Bénédicte;b@exemple.fr;12/03/2022;2022;20;12/03/2022\n"
        "Lefèvre;Bénédicte;b@exemple.fr;;2023;25;05/02/2023\n"
        "Lefèvre;Bénédicte;b@exemple.fr;;2023;30;06/02/2023\n"
    )
    first, *_ = register.plan(head + rows).rows

    assert [asked.says for asked in first.asked[1:]] == [
        "cotisation 2022, réglée le 12/03/2022",
        "cotisation 2023, réglée le 05/02/2023",
    ]
    assert first.notes == ("ligne 4 : une autre cotisation 2023",)
    assert first.supposed == ()


def test_people_registered_by_any_command_are_united_too(register):
    rows = "Roux;Louis;l@exemple.fr;\nRoux;Louis;l@exemple.fr;0612345678\n"
    planned = register.plan(f"Nom;Prénom;Mail;Téléphone\n{rows}", "register-party")

    assert [row.within for row in planned.rows] == [0, 2]
    assert len(planned.rows[0].asked) == 1
