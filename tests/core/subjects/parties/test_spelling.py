import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.subjects.parties.spelling import respelt, tidy

PARTS = [
    "DUPONT",
    "Le",
    "DE",
    "de",
    "LA",
    "D'",
    "d’",
    "MC",
    "X",
    "jo",
    "ÉLÉNA",
    "née",
    "VAN",
    "III",
    "-",
    " ",
    "İ",
    "ß",
]
NAMES = st.text(max_size=20) | st.lists(st.sampled_from(PARTS) | st.sampled_from(["-", " "]), max_size=8).map("".join)


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("DUPONT", "Dupont"),
        ("DA SILVA", "Da Silva"),
        ("DOS SANTOS", "Dos Santos"),
        ("DI MARCO", "Di Marco"),
        ("dupont", "Dupont"),
        ("LE GOFF", "Le Goff"),
        ("D'ARTAGNAN", "d'Artagnan"),
        ("D’HÉROUVILLE", "d’Hérouville"),
        ("DE LA TOUR", "de La Tour"),
        ("DU BELLAY", "Du Bellay"),
        ("SAINT-EXUPÉRY", "Saint-Exupéry"),
        ("LE BIHAN-ÇELIK", "Le Bihan-Çelik"),
        ("Marie-CLAUDE", "Marie-Claude"),
        ("O'BRIEN", "O'Brien"),
        ("N'DIAYE", "N'Diaye"),
        ("L'HERMITE", "L'Hermite"),
        ("DUPONT NÉE MARTIN", "Dupont née Martin"),
        ("LEFEBVRE DE LATTRE", "Lefebvre de Lattre"),
        ("J-PIERRE", "J-Pierre"),
    ],
)
def test_capitals_give_way_to_a_name_as_it_is_written(written, better):
    assert tidy(written) == better


@pytest.mark.parametrize(
    "name",
    [
        "Dupont", "de La Tour", "McDonald", "MCDONALD", "MAC GREGOR", "VAN DER BERG", "VON ARX", "DELL'ACQUA", "JP",
        "DUPONT 2", "DUPONT (REMPLAÇANT)", "DR DUPONT", "B", "", "İNÖNÜ",
    ],
)  # fmt: skip
def test_what_is_not_sure_stays_as_it_is(name):
    assert tidy(name) == name


@given(NAMES)
def test_tidying_twice_is_tidying_once(name):
    assert tidy(tidy(name)) == tidy(name)


@given(NAMES)
def test_nothing_but_the_case_of_letters_changes(name):
    better = tidy(name)

    assert len(better) == len(name)
    assert all(one == other or one in {other.upper(), other.lower()} for one, other in zip(better, name, strict=True))
    assert better.casefold() == name.casefold()


def test_a_name_typed_in_capitals_or_without_any_is_told_how_it_would_be_written():
    found = respelt("DUPONT", "marie")

    assert found.fields == {"family": "S’écrirait « Dupont ».", "given": "S’écrirait « Marie »."}
    assert "« Dupont Marie »" in found.message
    assert respelt("Dupont", "MARIE").fields == {"given": "S’écrirait « Marie »."}
    assert respelt("Dupont", "Marie") is None
    assert respelt(" Le  Goff", "Marie ") is None, "blanks are nothing to ask about"
    assert "« Le Goff Marie »" in respelt("LE  GOFF", "Marie").message
    assert respelt("VAN DER BERG", "J-P") is None, "nobody is sure of it"
