from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from stdnum.fr import nir

from core.intake.sensitive import FORBIDDEN, forbidden_in, mentions_nir
from core.model.command import Command, Line, Text, ask

# Built from nobody: a municipality and an order number of zeros and nines, and the key that goes with them.
BARE = "2551299999999" + nir.calc_check_digits("2551299999999")
CORSICAN = "185052A999999" + nir.calc_check_digits("185052A999999")


class Attendee(Struct, frozen=True):
    note: str = ""


class Minute(Command, frozen=True, kw_only=True):
    label: Annotated[Line, ask("Intitulé")] = ""
    note: Annotated[Text, ask("Note")] = ""
    rows: Annotated[tuple[Attendee, ...], ask("Lignes")] = ()


def spaced(number: str, gap: str) -> str:
    return gap.join(nir.format(number, "|").split("|"))


@pytest.mark.parametrize("gap", ["", " ", ".", "-", "\u00a0", "\u202f", " - ", "/", " | ", "\n"])
@pytest.mark.parametrize("number", [BARE, CORSICAN, CORSICAN.lower()])
def test_a_number_is_found_however_it_is_spaced(number, gap):
    assert mentions_nir(f"Patiente n° {spaced(number, gap)}, reçue lundi")


@pytest.mark.parametrize(
    "written",
    [
        f"NIR:{BARE}.",
        f"({BARE})",
        f"{BARE} 06 12 34 56 78",
        f"12 {spaced(BARE, ' ')}",
        BARE.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        BARE.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        "\u200b".join(BARE),
        " ".join(BARE),
    ],
)
def test_a_number_is_found_beside_others_and_in_disguise(written):
    assert mentions_nir(written)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RPPS 10000000017",
        "SIRET 732 829 320 00074",
        "FR76 3000 6000 0112 3456 7890 189",
        "FR7630006000011234567890189",
        "Tél. 06 12 34 56 78 et +33 4 91 23 45 67",
        "1 368,00 € le 21/11/2026, soit 18 × 76 €",
        "2024-001-2025-002-2026-003",
        BARE[:-2] + f"{(int(BARE[-2:]) + 1) % 97:02d}",
        f"{BARE}7",
        f"x{BARE}",
    ],
)
def test_other_numbers_pass(text):
    assert not mentions_nir(text)


people = st.tuples(
    st.sampled_from("1278"),
    st.integers(0, 99).map("{:02d}".format),
    st.integers(1, 12).map("{:02d}".format),
    st.one_of(st.integers(1, 99).map("{:02d}".format), st.sampled_from(["2A", "2B"])),
    st.integers(1, 999999).map("{:06d}".format),
).map("".join)


@given(people, st.sampled_from(["", " ", ".", "-", "\u00a0"]), st.text(alphabet="abc é.,:", max_size=5))
def test_every_number_with_its_key_is_found(thirteen, gap, before):
    number = thirteen + nir.calc_check_digits(thirteen)

    assert mentions_nir(f"{before} {spaced(number, gap)} {before}")


@given(st.integers(10**10, 10**11 - 1), st.integers(10**13, 10**14 - 1))
def test_professional_and_business_numbers_are_never_taken_for_one(rpps, siret):
    assert not mentions_nir(f"RPPS {rpps}")
    assert not mentions_nir(f"SIRET {siret}")


def test_every_text_of_a_command_is_looked_at_and_no_number_repeated():
    minute = Minute(label=f"Vu {BARE}", note="rien", rows=(Attendee(), Attendee(note=spaced(CORSICAN, " "))))

    assert forbidden_in(minute) == {"label": FORBIDDEN, "rows.1.note": FORBIDDEN}
    assert not any(char.isdigit() for char in FORBIDDEN)


def test_a_long_text_is_read_in_one_go():
    assert not mentions_nir("1 " * 50_000)
    assert not mentions_nir("1" * 100_000)
    assert not mentions_nir("FR1 2" * 20_000)
