"""JSON with names, for machines: amounts in cents, dates in ISO form."""

import msgspec

from core.sheets.sheet import Sheet


def to_json(sheet: Sheet) -> bytes:
    """Write ``{"title", "about", "columns", "rows"}``, each row an object by the names of the columns."""
    names = [column.name for column in sheet.columns]
    written = {
        "title": sheet.title,
        "about": sheet.about,
        "columns": sheet.columns,
        "rows": [dict(zip(names, row, strict=True)) for row in sheet.rows],
    }
    return msgspec.json.encode(written)
