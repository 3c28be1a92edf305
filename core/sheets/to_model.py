"""A sheet for people to fill in: titles, lists of choices, and beside it what each column is."""

import io
from collections.abc import Sequence
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # it has no types
from msgspec import Struct

from core.sheets.to_xlsx import CREATED, sheet_name

_ROWS: Final = 1_000
"""Rows to which a list of choices is attached."""
_GUIDE: Final = "Mode d’emploi"
_LISTS: Final = "Choix"


class Asked(Struct, frozen=True):
    """One column to fill: its title, what is said of it, an example, the choices that it offers."""

    title: str
    hint: str
    example: str = ""
    choices: tuple[str, ...] = ()


def to_model(title: str, asked: Sequence[Asked]) -> bytes:
    """Write an empty sheet of these columns, then a sheet that explains them, then the lists of choices."""
    written = io.BytesIO()
    book: Any = xlsxwriter.Workbook(written, {"in_memory": True})
    book.set_properties({"title": title, "created": CREATED})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    page, guide, lists = (book.add_worksheet(name) for name in (sheet_name(title), _GUIDE, _LISTS))
    page.freeze_panes(1, 0)
    for at, named in enumerate(("Colonne", "Ce que l’on y écrit", "Exemple")):
        guide.write_string(0, at, named, head)
    guide.set_column(0, 2, 44)
    for at, one in enumerate(asked):
        page.set_column(at, at, 22)
        page.write_string(0, at, one.title, head)
        for column, said in enumerate((one.title, one.hint, one.example)):
            guide.write_string(at + 1, column, said, text)
        if one.choices:
            lists.write_column(0, at, one.choices)
            letter = xlsxwriter.utility.xl_col_to_name(at)
            source = f"='{_LISTS}'!${letter}$1:${letter}${len(one.choices)}"
            page.data_validation(1, at, _ROWS, at, {"validate": "list", "source": source, "error_type": "warning"})
    lists.hide()
    book.close()
    return written.getvalue()
