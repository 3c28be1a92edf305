"""Rows are frozen, and say what stands behind them."""

from datetime import date
from typing import Annotated

import msgspec
import pytest

from core.model.command import ask
from core.model.view import READERS, AsOf, Row, Todo, View


class LoanRow(Row, frozen=True, kw_only=True):
    item: Annotated[str, ask("Objet")]


def test_a_row_stands_on_nothing_until_it_says_so() -> None:
    row = LoanRow(item="Vidéoprojecteur")

    assert (row.positions, row.rules) == ((), ())
    with pytest.raises(AttributeError, match="immutable"):
        row.item = "Tableau"  # type: ignore[misc]  # that is the point


def test_a_view_is_read_by_who_reads_unless_it_says_otherwise() -> None:
    assert View("loans.out", "Prêts", LoanRow, (), lambda _asof: ()).roles == READERS


def test_something_to_do_is_everybodys_until_it_says_whose() -> None:
    todo = Todo(what="Relancer")

    assert (todo.due, todo.roles, todo.late) == (None, (), False)


def test_two_clocks_are_compared_by_value() -> None:
    today = date(2026, 3, 10)

    assert AsOf(today, 41, today) == AsOf(today, 41, today) != AsOf(today, 40, today)
    assert msgspec.structs.asdict(AsOf(today, 41, today)) == {"on": today, "known": 41, "today": today}
