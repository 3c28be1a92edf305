"""Rule R46: the form of an identifier is required, its key only advised."""

import pytest

from core.subjects.identifiers import doubtful, read_rpps, read_siret


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("10000000017", "10000000017"),
        ("10 0000 00017", "10000000017"),
        ("10000000018", "10000000018"),
        ("810000000017", "10000000017"),
        ("81000000001", "81000000001"),
        ("1000000001", None),
        ("1000000001a", None),
        ("910000000017", None),
        ("", None),
    ],
)
def test_an_rpps_number_is_eleven_digits_alone_or_after_an_8(written, read):
    assert read_rpps(written) == read


@pytest.mark.parametrize(
    ("written", "read"), [("732 829 320 00074", "73282932000074"), ("7328293200007", None), ("7328293200007x", None)]
)
def test_a_siret_number_is_fourteen_digits(written, read):
    assert read_siret(written) == read


def test_a_wrong_key_is_said_and_not_refused():
    assert doubtful(rpps="10000000017", siret="73282932000074") == ()
    assert doubtful(rpps="10000000018", siret="73282932000079") == ("rpps", "siret")
    assert doubtful() == ()


def test_the_post_office_has_a_key_of_its_own():
    assert doubtful(siret="35600000009075") == ()
    assert doubtful(siret="35600000049838") == ("siret",)
