from core.imports import Answers

HEAD = "Reçue le;Montant;Origine;Versée par\n"
ONE = HEAD + "01/07/2024;50 000,00 €;fir;ARS\n"
MORE = ONE + "02/08/2024;100,00 €;fir;Mairie\n"


def test_a_row_of_a_longer_file_that_was_brought_before_is_left_to_somebody(register):
    register.bring(ONE, "receive-money")
    at = register.ledger.head()
    known, new = register.plan(MORE, "receive-money").rows

    assert (known.status, known.notes) == ("doubtful", (f"l’enregistrement n° {at} dit la même chose",))
    assert new.status == "new"


def test_somebody_may_say_that_it_is_another(register):
    register.bring(ONE, "receive-money")
    known, _ = register.plan(MORE, "receive-money", Answers(rows={2: "new"})).rows

    assert known.status == "new"


def test_another_amount_day_or_payer_is_another_receipt(register):
    register.bring(ONE, "receive-money")
    others = "01/07/2024;50 000,01 €;fir;ARS\n02/07/2024;50 000,00 €;fir;ARS\n01/07/2024;50 000,00 €;fir;CPAM\n"

    assert [row.status for row in register.plan(HEAD + others, "receive-money").rows] == ["new"] * 3


def test_two_rows_alike_in_one_file_are_two_receipts(register):
    assert register.bring(ONE + "01/07/2024;50 000,00 €;fir;ARS\n", "receive-money").recorded == 2
