"""What the key of a document says besides whose it is."""

import pytest

from web.drawing.sent import about_of


@pytest.mark.parametrize(
    ("key", "about"),
    [
        ("s-aaaaaaaaaaaaaaaa-p-bbbbbbbbbbbbbbbb", "s-aaaaaaaaaaaaaaaa"),
        ("p-bbbbbbbbbbbbbbbb-2026", "2026"),
        ("p-bbbbbbbbbbbbbbbb", ""),
    ],
)
def test_the_party_is_left_out(key: str, about: str) -> None:
    assert about_of(key, "p-bbbbbbbbbbbbbbbb") == about
