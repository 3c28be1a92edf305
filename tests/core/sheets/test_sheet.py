import pytest

from core.sheets.sheet import file_name, joined


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Adhérents à jour", "situation 2026-06-30", "n° 421"), "adherents-a-jour_situation-2026-06-30_n-421"),
        (("../../etc/passwd",), "etc-passwd"),
        (("« »", ""), "registre"),
        (("x" * 500,), "x" * 150),
    ],
)
def test_a_file_is_named_after_what_it_shows(parts, name):
    assert file_name(*parts) == name


def test_a_list_in_one_cell_is_a_text():
    assert joined(("Camille Arnaud", "Louis Roux")) == "Camille Arnaud, Louis Roux"
    assert joined((4, 7)) == "4, 7"
    assert joined(12) == 12
