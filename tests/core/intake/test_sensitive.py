from datetime import date
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from stdnum import iban, luhn
from stdnum.fr import nir

from core.facts.money import LIMIT
from core.intake.amounts import show_amount
from core.intake.dates import show_date
from core.intake.sensitive import FORBIDDEN, forbidden_in, mentions_nir, names_somebody
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


ZEROS = "284057510045674"
ZEROS = f"{ZEROS[:13]}{97 - int(ZEROS[:13]) % 97:02d}"


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
        BARE.translate(str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")),
        "\u200b".join(BARE),
        "\u3164".join(BARE),
        "\ufe0f".join(BARE),
        "\u0332".join(BARE),
        f"x{BARE}",
        f"assuré{BARE}né",
        f"n°{BARE}",
        f"nº{BARE}",
        f"№{BARE}",
        f"_{BARE}_",
        f"{BARE[:13]} clé {BARE[13:]}",
        f"{BARE[:13]} (clé : {BARE[13:]})",
        f"{BARE[:13]}CLE{BARE[13:]}",
        f"{BARE[:13]}\nclef {BARE[13:]}",
        f"RPPS 10000000017, {BARE}",
        f"FR7630006000011234567890189 {BARE}",
        " ".join(BARE),
        "     ".join((BARE[:5], BARE[5:])),
        ZEROS.replace("0", "O"),
        " ".join(ZEROS).replace("0", "o"),
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
        f"{BARE[:13]} clé {(int(BARE[13:]) + 1) % 97:02d}",
        f"{BARE[:13]} et {BARE[13:]}",
        "IT60 X054 2811 1010 0000 0123 456",
        "MK07 2501 2000 0058 984",
        "RPPS 10000000017 (2024)",
        "1 : SIRET 732 829 320 00074",
        "+33 7 61 23 45 67, 04 91 23 45 67",
        "entre 1 et 84 ans, 0 à 5 km, 78 006 084 91",
    ],
)
def test_other_numbers_pass(text):
    assert not mentions_nir(text)


people = st.tuples(
    st.sampled_from("123478"),
    st.integers(0, 99).map("{:02d}".format),
    st.integers(1, 12).map("{:02d}".format),
    st.one_of(st.integers(1, 99).map("{:02d}".format), st.sampled_from(["2A", "2B"])),
    st.integers(1, 999999).map("{:06d}".format),
).map("".join)


def by_threes(siret):
    return f"{siret[:3]} {siret[3:6]} {siret[6:9]} {siret[9:]}"


def abroad(phone):
    written = str(phone)
    return f"+33 {written[0]} {written[1:3]} {written[3:5]} {written[5:7]} {written[7:]}"


def rib_key(inner):
    bank, desk, account_number = int(inner[:5]), int(inner[5:10]), int(inner[10:])
    return f"{97 - (89 * bank + 15 * desk + 3 * account_number) % 97:02d}"


GAPS = st.sampled_from(["", " ", ".", "-", "/", "\u00a0", "\u202f", "\u2009", "\u200b"])


@given(people, GAPS, st.sampled_from(["", " ", " clé ", " - clé : ", "/"]), st.text(alphabet="abc é.,:", max_size=5))
def test_every_number_with_its_key_is_found(thirteen, gap, key, beside):
    number = thirteen + nir.calc_check_digits(thirteen)
    written = gap.join(spaced(number, " ").split(" ")[:-1]) + (key or gap) + number[13:]

    assert mentions_nir(f"{beside}{written}{beside}")


@given(people, st.integers(1, 96))
def test_a_number_whose_key_is_wrong_passes(thirteen, off):
    key = (int(nir.calc_check_digits(thirteen)) - 1 + off) % 97 + 1

    assert not mentions_nir(f"{thirteen}{key:02d}")


def numbered(length):
    return st.text(alphabet="0123456789", min_size=length, max_size=length)


def by_fours(number):
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def account(country, inner):
    return country + iban.calc_check_digits(f"{country}00{inner}") + inner


others = st.one_of(
    st.lists(numbered(10).map(lambda head: head + luhn.calc_check_digit(head))),
    st.lists(numbered(13).map(lambda head: head + luhn.calc_check_digit(head))),
    st.lists(numbered(13).map(lambda head: by_threes(head + luhn.calc_check_digit(head)))),
    st.lists(numbered(21).map(lambda inner: by_fours(account("FR", inner + rib_key(inner))))),
    st.lists(numbered(18).map(lambda inner: by_fours(account("DE", inner)))),
    st.lists(numbered(8).map(lambda tail: " ".join(["06", tail[:2], tail[2:4], tail[4:6], tail[6:]]))),
    st.lists(st.integers(10**8, 10**9 - 1).map(abroad)),
    st.lists(st.integers(-LIMIT, LIMIT).map(show_amount)),
    st.lists(st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(show_date)),
)


@given(others, st.sampled_from([" ", ", ", " / ", "\n", "; "]))
def test_lists_of_other_numbers_are_never_taken_for_one(numbers, between):
    assert not mentions_nir(between.join(numbers))


def test_every_text_of_a_command_is_looked_at_and_no_number_repeated():
    minute = Minute(label=f"Vu {BARE}", note="rien", rows=(Attendee(), Attendee(note=spaced(CORSICAN, " "))))

    assert forbidden_in(minute) == {"label": FORBIDDEN, "rows.1.note": FORBIDDEN}
    assert not any(char.isdigit() for char in FORBIDDEN)


def test_a_long_text_is_read_in_one_go():
    assert not mentions_nir("1 " * 50_000)
    assert not mentions_nir("1" * 100_000)
    assert not mentions_nir("FR1 2" * 20_000)


@pytest.mark.parametrize("code", ["10000000017", "import-2024/810000000017", "ines@exemple.fr"])
def test_a_code_that_names_somebody_is_told(code):
    assert names_somebody(code)


@pytest.mark.parametrize("code", ["c-7k2pabcdefghijkl", "10000000018", "2026-03-10T18:42:07", "facture 100000000170"])
def test_other_codes_name_nobody(code):
    assert not names_somebody(code)


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 200)), min_size=1, max_size=900))
def test_a_drawn_signature_is_never_taken_for_one(points):
    path = "M" + "L".join(f"{x} {y}" for x, y in points)

    assert not mentions_nir(path)
