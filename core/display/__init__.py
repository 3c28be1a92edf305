"""Views in words, for every face: the command line, the sheets and the pages."""

from core.display.about import about, imprint
from core.display.tables import Cell, Line, Table, by_name, cell, narrowed, table
from core.display.visits import visit_words
from core.display.words import of
from core.display.writing import as_json, sheet
from core.subjects.calendar import recorded as show_moment

__all__ = [
    "Cell",
    "Line",
    "Table",
    "about",
    "as_json",
    "by_name",
    "cell",
    "imprint",
    "narrowed",
    "of",
    "sheet",
    "show_moment",
    "table",
    "visit_words",
]
