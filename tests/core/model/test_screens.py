"""Pages as data: what is described alike is alike, and nothing can be changed once described."""

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from core.model.screens import Block, Form, Page, Prose, Table
from core.model.view import READERS


def test_pages_described_alike_are_alike() -> None:
    def page() -> Page:
        return Page(path="/prets", title="Prêts", blocks=(Table(view="loans.out"), Form(command="lend")))

    assert page() == page()
    assert page() != Page(path="/prets", title="Prêts", blocks=(Table(view="loans.out"),))
    assert page().roles == READERS


@pytest.mark.parametrize("block", get_args(Block))
def test_no_block_is_changed_once_described(block: type) -> None:
    assert block.__dataclass_params__.frozen
    with pytest.raises(TypeError, match="positional"):
        block("loans.out")


def test_what_a_block_leaves_out_is_shared_with_no_other() -> None:
    one, other = Table(view="loans.out"), Table(view="loans.out")
    assert one.only == {}
    assert one.only is not other.only
    with pytest.raises(FrozenInstanceError):
        Prose(text="Bonjour.").text = "Bonsoir."  # type: ignore[misc]  # that is the point
