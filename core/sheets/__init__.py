"""Sheets both ways: CSV, XLSX and JSON out; CSV, XLSX and ODS in."""

from core.sheets.decoding import SEPARATORS
from core.sheets.reading import LARGEST, read_lines, read_sheet
from core.sheets.sheet import Cell, Column, Grid, Kind, Line, Sheet, SheetError, file_name
from core.sheets.to_csv import to_csv
from core.sheets.to_json import to_json
from core.sheets.to_model import Asked, to_model
from core.sheets.to_xlsx import to_xlsx
from core.sheets.unpacking import is_packed

__all__ = [
    "LARGEST",
    "SEPARATORS",
    "Asked",
    "Cell",
    "Column",
    "Grid",
    "Kind",
    "Line",
    "Sheet",
    "SheetError",
    "file_name",
    "is_packed",
    "read_lines",
    "read_sheet",
    "to_csv",
    "to_json",
    "to_model",
    "to_xlsx",
]
