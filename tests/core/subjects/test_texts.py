from core.facts import clear
from core.subjects.texts import given


def test_a_blank_text_is_nothing_to_seal():
    assert given("  ") is None
    assert given(" Dr Lemaire ") == clear("Dr Lemaire")
