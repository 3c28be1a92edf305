import pytest

from core.ids import new_id
from core.ledger.coding import is_bare, is_code


@pytest.mark.parametrize("told", ["marie-dupont", "camille", "x", "", "import/adherents"])
def test_a_word_without_a_figure_could_be_a_name(told):
    assert is_bare(told)


@pytest.mark.parametrize("told", ["c-aaaaaaaaaaaaaaaa", "adherents:2024:12", "0f6b9a2e-5b1c-4f7d-9a54-2a7f8f7e3c11"])
def test_a_code_has_a_figure_or_was_drawn(told):
    assert is_code(told)
    assert not is_bare(told)


def test_what_the_register_draws_is_taken():
    assert not any(is_bare(new_id("c")) for _ in range(50))
