import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.texts import read_text, unseen


def test_accents_have_one_form():
    assert read_text("Cle\u0301ment") == "Clément"


def test_line_breaks_have_one_form_and_nothing_stands_around():
    assert read_text("  un\r\ndeux\rtrois\u2028quatre\t! \n") == "un\ndeux\ntrois\nquatre !"


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\u202e", "\u2066"])
def test_what_nobody_sees_is_found(char):
    assert unseen(f"Camille{char} Durand", lines=True)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\u200bCamille\ufeff Du\u00adrand\u200e", "Camille Durand"),
        ("Cam\u200dille Durand\ufe0f", "Camille Durand"),
        ("Cle\u200b\u0301ment", "Clément"),
        ("Cle\u200d\u0301\u200dment", "Clément"),
        ("Camille\u3164\u2800", "Camille"),
        ("👩\u200d⚕\ufe0f", "👩\u200d⚕\ufe0f"),
    ],
)
def test_two_texts_that_look_the_same_are_the_same(written, read):
    assert read_text(written) == read


def test_a_line_break_belongs_to_a_text_and_not_to_a_line():
    assert not unseen("un\ndeux", lines=True)
    assert unseen("un\ndeux", lines=False)


@pytest.mark.parametrize("text", ["Zoé Œuvré-L’Huillier", "1\u202f234,50\u00a0€", "👩‍⚕️", "«\u00a0présent\u00a0»"])
def test_french_typography_and_pictures_pass(text):
    assert not unseen(text, lines=False)


STRANGE = st.text(alphabet="aé e\u0301\u200d\u200b\u00ad\u3164\u202e\ufe0f👩\n\u1160\U000e0020")


@given(st.text() | STRANGE)
def test_reading_twice_changes_nothing(written):
    text = read_text(written)

    assert read_text(text) == text
    assert unicodedata.is_normalized("NFC", text)
