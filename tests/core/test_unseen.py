import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from core.unseen import says_nothing, seen


def test_letters_digits_and_signs_are_seen():
    kept = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char)[0] in "LNPS"]
    blank = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0", "\ufffc", "\U0001d159"}

    assert {char for char in kept if seen(char) != char} == blank


def test_what_only_formats_shows_nothing():
    formats = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) == "Cf"]

    assert all(says_nothing(char) for char in formats)
    assert not seen("\u00ad\u200b\u200e\u202e\u2066\ufeff\U000e0041")


@given(st.text(alphabet=" \n\u00a0\u200b\u202e\u00ad\u3164\u2800\ufe0f\u0301"))
def test_what_nobody_sees_says_nothing_however_long(text):
    assert says_nothing(text)
    assert not says_nothing(text + "a")


@given(st.text())
def test_what_is_seen_is_seen_again(text):
    assert seen(seen(text)) == seen(text)
