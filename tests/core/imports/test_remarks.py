from core.imports import Answers

HEAD = "Nom;Prénom;RPPS;SIRET;Date d'adhésion;Cotisation 2023\n"


def row(register, line, answers=Answers()):  # noqa: B008 - frozen
    (found,) = register.plan(HEAD + line + "\n", answers=answers).rows
    return found


def test_a_wrong_check_digit_is_to_be_checked_and_a_wrong_form_is_an_error(register):
    doubtful = row(register, "Roux;Louis;10000000018;73282932000075;01/02/2023;")
    wrong = row(register, "Roux;Louis;1000000001;;01/02/2023;")

    assert (doubtful.status, list(doubtful.checks)) == ("new", [2, 3])
    assert "RPPS" in doubtful.checks[2]
    assert (wrong.status, list(wrong.wrong), wrong.checks) == ("refused", [2], {})
    assert row(register, "Roux;Louis;10000000017;73282932000074;01/02/2023;").checks == {}


def test_a_name_in_capitals_is_proposed_otherwise_and_kept_when_somebody_says_so(register):
    line = "LE GOFF;Marie-CLAUDE;;;01/02/2023;"
    tidied = row(register, line)
    kept = [row(register, line, Answers(written=frozenset({2}))), row(register, line, Answers(all_written=True))]

    assert (tidied.tidied, tidied.asked[0].command.family) == ("Le Goff Marie-Claude", "Le Goff")
    assert [(one.tidied, one.asked[0].command.family) for one in kept] == [("", "LE GOFF")] * 2


def test_a_name_that_is_not_recorded_is_not_proposed(register):
    register.bring(HEAD + "Le Goff;Yann;;;01/02/2023;\n")

    assert row(register, "LE GOFF;YANN;;;;20").tidied == ""


def test_days_that_a_row_does_not_say_are_told_and_may_be_set_once(register):
    silent = row(register, "Roux;Louis;;;;20")
    told = row(register, "Roux;Louis;;;;20", Answers({"on": "2023-01-05"}, days={"2023": "2023-03-15"}))

    assert silent.supposed == ("on", "2023")
    assert told.supposed == ()
    assert [asked.says for asked in told.asked] == ["adhésion", "cotisation 2023, réglée le 15/03/2023"]


def test_the_day_of_one_payment_is_supposed_only_when_no_column_says_it(register):
    sheet = "Nom;Prénom;Date d'adhésion;Montant;Réglée le\nRoux;Louis;01/02/2023;20;{}\n"
    (silent,) = register.plan(sheet.format("")).rows
    (told,) = register.plan(sheet.format("03/02/2023")).rows

    assert (silent.supposed, told.supposed) == (("2023",), ())
