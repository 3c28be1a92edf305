"""Rule R46: the form of an identifier is required, its key only advised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from core.subjects.identifiers import SCHEMES, is_doubtful, read


@pytest.mark.parametrize(
    ("scheme", "written", "kept"),
    [
        ("rpps", "10000000017", "10000000017"),
        ("rpps", "10 0000 00017", "10000000017"),
        ("rpps", "10000000018", "10000000018"),
        ("rpps", "810000000017", "10000000017"),
        ("rpps", "81000000001", "81000000001"),
        ("rpps", "1000000001", None),
        ("rpps", "1000000001a", None),
        ("rpps", "910000000017", None),
        ("rpps", "", None),
        ("siret", "732 829 320 00074", "73282932000074"),
        ("siret", "573282932000074", "73282932000074"),
        ("siret", "7328293200007", None),
        ("siret", "7328293200007x", None),
        ("siren", "732 829 320", "732829320"),
        ("siren", "4732829320", "732829320"),
        ("siren", "73282932", None),
        ("finess", "010012961", "010012961"),
        ("finess", "2a0012961", "2A0012961"),
        ("finess", "2C0012961", None),
        ("finess", "01001296", None),
        ("adeli", "591234567", "591234567"),
        ("adeli", "0591234567", "591234567"),
        ("adeli", "2B1234567", "2B1234567"),
        ("adeli", "59123456", None),
        ("rna", "w591001234", "W591001234"),
        ("rna", "W9R1000001", "W9R1000001"),
        ("rna", "591001234", None),
        ("rna", "W59100123", None),
    ],
)
def test_a_number_has_its_form_alone_or_after_its_national_prefix(scheme, written, kept):
    assert read(scheme, written) == kept


@pytest.mark.parametrize(
    ("scheme", "number", "doubtful"),
    [
        ("rpps", "10000000017", False),
        ("rpps", "10000000018", True),
        ("siret", "73282932000074", False),
        ("siret", "73282932000079", True),
        ("siret", "35600000009075", False),
        ("siret", "35600000049838", True),
        ("siren", "732829320", False),
        ("siren", "732829321", True),
        ("finess", "010012961", False),
        ("finess", "010012962", True),
        ("finess", "2A0012961", False),
        ("adeli", "591234567", False),
        ("rna", "W591001234", False),
    ],
)
def test_a_wrong_key_is_told_where_one_is_established(scheme, number, doubtful):
    """La Poste (356000000) has a rule of its own, Corsica's FINESS, ADELI and RNA have none."""
    assert is_doubtful(scheme, number) is doubtful


@given(st.integers(min_value=0, max_value=10**10 - 1), st.sampled_from(["", " ", "\u00a0", "\u202f", "."]))
def test_any_number_with_its_key_is_read_and_trusted_however_it_is_spaced(body, between):
    whole = f"{body:010d}" + luhn.calc_check_digit(f"{body:010d}")
    assert read("rpps", between.join(whole)) == read("rpps", between.join(f"8{whole}")) == whole
    assert not is_doubtful("rpps", whole)


def test_nothing_is_not_doubtful():
    assert not any(is_doubtful(scheme, "") for scheme in SCHEMES)
