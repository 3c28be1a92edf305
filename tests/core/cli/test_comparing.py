from datetime import date
from typing import Annotated

from core.cli.comparing import compare
from core.display import Cell, Line, Table
from core.intake import fields
from core.model.command import ask
from core.model.view import AsOf, Row


class Seat(Row, frozen=True, kw_only=True):
    code: Annotated[str, ask("Code")]
    state: Annotated[str, ask("État")]


def seats(*rows: tuple[str, str, tuple[int, ...]]) -> Table:
    lines = tuple(Line((Cell(code, code), Cell(state, state)), None, positions, ()) for code, state, positions in rows)
    return Table("seats", "Sièges", fields(Seat), lines, AsOf(date(2026, 1, 1), 9, date(2026, 1, 1)))


def test_rows_come_go_and_change_with_the_records_that_explain_it():
    before = seats(("a", "libre", (1,)), ("b", "libre", (2,)), ("c", "libre", (3,)))
    after = seats(("a", "libre", (1,)), ("c", "pris", (3, 7)), ("d", "libre", (8,)))

    assert [(c.sort, c.row, c.positions) for c in compare(before, after)] == [
        ("changed", "c", (7,)),
        ("added", "d", (8,)),
        ("removed", "b", (2,)),
    ]
    (altered,) = compare(before, after)[0].altered
    assert (altered.column, altered.before, altered.after) == ("state", "libre", "pris")


def test_when_time_alone_changed_a_row_all_its_records_explain_it():
    (change,) = compare(seats(("a", "ouvert", (1, 4))), seats(("a", "en retard", (1, 4))))

    assert change.positions == (1, 4)


def test_rows_of_one_code_are_told_apart_by_rank():
    before = seats(("a", "un", (1,)), ("a", "deux", (2,)))
    after = seats(("a", "un", (1,)), ("a", "deux", (2,)), ("a", "trois", (3,)))

    assert [(c.sort, c.positions) for c in compare(before, after)] == [("added", (3,))]


def test_nothing_changes_between_a_table_and_itself():
    table = seats(("a", "un", (1,)))

    assert compare(table, table) == []
