import pytest

from core.sheets.decoding import csv_rows, decode
from core.sheets.sheet import SheetError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_accents_survive_every_usual_encoding(encoding):
    assert decode("Prénom;Œuvré;€".encode(encoding)) == "Prénom;Œuvré;€"


@pytest.mark.parametrize("data", [b"a\x81b", b"Nom\0;Mail\nPicard;z@exemple.fr", "Nom\0;Mail".encode("utf-16")])
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(SheetError) as refused:
        decode(data)

    assert refused.value.code == "sheet-unreadable"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a;b\r\n1;2\r\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        ("a,b\n1,2", [(1, ["a", "b"]), (2, ["1", "2"])]),
        ("a\tb,c\td\n1\t2\t3", [(1, ["a", "b,c", "d"]), (2, ["1", "2", "3"])]),
        ("sep=,\na;x,b\n1,2", [(2, ["a;x", "b"]), (3, ["1", "2"])]),
        ('a;b\n"un\ndeux";2\n3;4', [(1, ["a", "b"]), (2, ["un\ndeux", "2"]), (4, ["3", "4"])]),
        (
            "Nom,Notes\nPicard,a ; b\nSerra,c ; d",
            [(1, ["Nom", "Notes"]), (2, ["Picard", "a ; b"]), (3, ["Serra", "c ; d"])],
        ),
        ("Nom;Dû\nPicard;20,50\nSerra;9,00", [(1, ["Nom", "Dû"]), (2, ["Picard", "20,50"]), (3, ["Serra", "9,00"])]),
        ("Liste, 2024\na;b\n1;2", [(1, ["Liste, 2024"]), (2, ["a", "b"]), (3, ["1", "2"])]),
        ("seul\n1", [(1, ["seul"]), (2, ["1"])]),
        ("", []),
    ],
)
def test_the_separator_is_the_one_that_makes_a_table(text, rows):
    assert list(csv_rows(text)) == rows


def test_what_somebody_says_of_the_separator_is_obeyed():
    assert list(csv_rows("a;b,c\n1;2,3", ",")) == [(1, ["a;b", "c"]), (2, ["1;2", "3"])]


def test_a_quote_that_never_closes_names_its_line():
    with pytest.raises(SheetError, match="ligne 2"):
        list(csv_rows('a;b\n"un;2'))
