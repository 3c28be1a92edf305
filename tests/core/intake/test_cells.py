"""Numbers of people are found in cells, whole or cut in two; ordinary tables pass."""

from hypothesis import given
from hypothesis import strategies as st
from stdnum.fr import nir

from core.intake.cells import forbidden_cells, where
from core.intake.health import lists_patients

BODY = "2551299999999"
KEY = nir.calc_check_digits(BODY)


def test_a_number_cut_in_two_cells_is_found_and_the_row_is_told():
    for cut in range(1, 15):
        whole = BODY + KEY
        assert forbidden_cells(["Nom", "A", whole[:cut], whole[cut:], "B"])
    assert forbidden_cells(["2 55 12 99 999 999", KEY])
    assert forbidden_cells(["185052A999999", nir.calc_check_digits("185052A999999")])
    assert not forbidden_cells([BODY, "00"])
    assert where([(1, ("Nom", "N°")), (2, ("Roux", "12")), (3, ("Petit", BODY, KEY))]) == " Voyez la ligne 3."
    assert where([(1, ("Nom",))]) == ""


def test_one_cut_number_among_other_pairs_counts_under_a_title_that_says_so():
    others = [
        cell
        for n in range(10, 50)
        for cell in ("3270190022534", f"{n}", "·")
        if nir.calc_check_digits("3270190022534") != f"{n}"
    ]

    assert not forbidden_cells([*others, BODY, KEY])
    assert forbidden_cells(["N° sécu", *others, BODY, KEY])


def test_a_short_list_of_patients_is_one_and_an_empty_form_is_not():
    assert lists_patients(["Patient;Date de naissance\nDurand Zoé;01/02/1950"])
    assert lists_patients(["Patient", "NIR", "Durand", "x", "Petit", "y"])
    assert not lists_patients(["Patient;Date de naissance\n"])
    assert not lists_patients(["Nom;Prénom;Date de naissance\nDurand;Zoé;01/02/1950"])


def table(heads, *columns):
    return st.lists(st.tuples(*columns), min_size=12, max_size=40).map(
        lambda rows: [*heads, *(cell for row in rows for cell in row)]
    )


names = st.sampled_from(["Roux", "Petit", "Benhaddou", "Lefèvre", "Nguyen", "Garnier"])
postcodes = st.integers(1000, 95999).map("{:05d}".format)
phones = st.integers(10**8, 10**9 - 1).map("0{}".format)
rpps = st.integers(10**9, 10**10 - 1).map("1{}".format)
days = st.dates().map("{:%d/%m/%Y}".format)
times = st.sampled_from(["20:05", "20:30", "21:00"])
eans = st.integers(3 * 10**12, 4 * 10**12 - 1).map(str)
counts = st.integers(10, 99).map(str)
prices = st.integers(1, 99_999).map(lambda cents: f"{cents // 100},{cents % 100:02d} €")


@given(table(("Nom", "RPPS", "CP", "Téléphone", "Né(e) le"), names, rpps, postcodes, phones, days))
def test_lists_of_members_pass(cells):
    assert not lists_patients(cells)
    assert not forbidden_cells(cells)


@given(table(("Nom", "Arrivée", "Départ", "Date"), names, times, times, days))
def test_attendance_sheets_pass(cells):
    assert not lists_patients(cells)
    assert not forbidden_cells(cells)


@given(table(("Article", "Code", "Quantité", "Prix"), names, eans, counts, prices))
def test_price_lists_pass(cells):
    assert not lists_patients(cells)
    assert not forbidden_cells(cells)
