"""Views in words, for every face: the command line, the sheets and the pages."""

from core.display.about import about, imprint, show_moment
from core.display.tables import Cell, Line, Table, cell, narrowed, table
from core.display.writing import as_json, sheet

__all__ = [
    "Cell",
    "Line",
    "Table",
    "about",
    "as_json",
    "cell",
    "imprint",
    "narrowed",
    "sheet",
    "show_moment",
    "table",
]
