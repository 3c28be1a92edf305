from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.fr import nir

from core.imports.folding import flat
from core.imports.tables import read_table
from core.sheets import SheetError
from tests.core.imports import dirt

WHOLE = {"csv": dirt.as_csv()[:4000], "xlsx": dirt.as_xlsx()}


def knows(title):
    return flat(title) in {"nom", "prenom", "mail"}


def read(text, at=None):
    return read_table(text.encode(), knows, at)


def test_titles_above_the_header_blank_columns_and_blank_rows_are_passed_over():
    table = read("CPTS des Tilleuls\n\nListe;;;2024\nNom;;Prénom;\n\nRoux;;Louis;\n;;;\nVidal;;Inès;\n")

    assert (table.at, table.titles) == (4, ("Nom", "Prénom"))
    assert [(line.number, line.cells) for line in table.lines] == [(6, ("Roux", "Louis")), (8, ("Vidal", "Inès"))]


def test_a_column_without_title_is_named_by_its_letter_and_one_that_comes_again_by_its_rank():
    assert read("Nom;;Mail;Mail\nRoux;x;a;b\n").titles == ("Nom", "Colonne B", "Mail", "Mail (2)")


def test_a_row_longer_than_the_header_is_read_whole():
    table = read("Nom;Mail\nRoux;a;Arles\n")

    assert (table.titles, table.lines[0].cells) == (("Nom", "Mail", "Colonne C"), ("Roux", "a", "Arles"))


@pytest.mark.parametrize(
    "line", ["Total;;3", "TOTAL GÉNÉRAL;;", ";;Sous-total", "Nombre d’adhérents : 3;;", "Nom;Prénom;Mail"]
)
def test_what_sums_up_or_says_the_titles_again_is_proposed_to_be_left_aside(line):
    assert read(f"Nom;Prénom;Mail\nRoux;Louis;a\n{line}\n").totals == {3}


def test_a_firm_called_total_is_no_total():
    assert read("Nom;Prénom;Mail\nTotal Santé;Louis;a@exemple.fr\n").totals == frozenset()


def test_somebody_may_say_where_the_header_is_or_that_there_is_none():
    assert read("Vidal;Inès\nRoux;Louis\n", at=0).titles == ("Colonne A", "Colonne B")
    assert read("a;b\nc;d\ne;f\n", at=2).titles == ("c", "d")


def test_the_same_titles_are_the_same_header_whatever_the_file():
    one, other = read("Nom;Prénom\na;b\n"), read("NOM;prenom\nc;d\n")

    assert one.header == other.header
    assert one.digest != other.digest


@pytest.mark.parametrize("cell", ["1 85 05 78 006 084 91", "185057800608491"])
def test_a_table_with_a_social_security_number_in_any_cell_is_not_read(cell):
    with pytest.raises(SheetError, match="sécurité sociale") as refused:
        read(f"Nom;Prénom;Divers\nRoux;Louis;{cell}\n")
    assert (refused.value.code, cell in refused.value.message) == ("forbidden-content", False)


def test_a_number_cut_in_two_columns_is_refused_with_its_row():
    body = "2551299999999"  # of nobody: a municipality and an order number of nines
    sheet = f"Nom;N°;Clé\nRoux;12;\nPetit;{body};{nir.calc_check_digits(body)}\n"
    with pytest.raises(SheetError, match=r"retirez-le\. Voyez la ligne 3") as refused:
        read_table(sheet.encode(), lambda _title: False)
    assert body not in refused.value.message


def test_a_list_of_patients_is_not_read():
    rows = "".join(f"Roux{n};1950-01-{n:02};Louis\n" for n in range(1, 20))
    with pytest.raises(SheetError, match="liste de patients"):
        read(f"Patient;Date de naissance;Prénom\n{rows}")
    assert len(read(f"Nom;Date de naissance;Prénom\n{rows}").lines) == 19


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["csv", "xlsx"]), st.lists(st.tuples(st.integers(0), st.binary(max_size=8)), max_size=20))
def test_damaged_bytes_are_read_or_refused_and_nothing_else(form, damages):
    data = bytearray(WHOLE[form])
    for place, put in damages:
        at = place % len(data)
        data[at : at + len(put)] = put
    with suppress(SheetError):
        assert read_table(bytes(data), knows).digest
