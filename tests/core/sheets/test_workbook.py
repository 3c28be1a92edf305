import io
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from core.sheets.sheet import SheetError
from core.sheets.workbook import workbook_rows

ROW = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell>'
    '<table:table-cell office:value-type="float" office:value="76.5"><text:p>76,50</text:p></table:table-cell>'
    '<table:table-cell office:value-type="date" office:date-value="2026-01-02"><text:p>02/01/26</text:p>'
    "</table:table-cell></table:table-row>"
)


def xlsx(*cells: object, hidden: bool = False) -> bytes:
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    if hidden:
        first = book.add_worksheet("Caché")
        first.write(0, 0, "caché")
    page = book.add_worksheet("Visible")
    forms = {datetime: "dd/mm/yyyy hh:mm", date: "dd/mm/yyyy", time: "hh:mm", timedelta: "[h]:mm"}
    for at, cell in enumerate(cells):
        form = book.add_format({"num_format": forms[type(cell)]}) if type(cell) in forms else None
        page.write(2, at, cell, form)
    if hidden:
        page.activate()
        page.set_first_sheet()
        first.hide()
    book.close()
    return written.getvalue()


def test_cells_are_the_texts_that_people_see():
    cells = (6, 76.5, 0.1 + 0.2, 10000000017, True, "texte", date(2026, 1, 2), datetime(2026, 1, 2, 18, 30))  # noqa: DTZ001 -- sheets know no zone

    assert list(workbook_rows(xlsx(*cells)))[2] == (
        3,
        ["6", "76.5", "0.3", "10000000017", "oui", "texte", "2026-01-02", "2026-01-02 18:30"],
    )


def test_durations_and_times_are_hours_and_minutes():
    assert list(workbook_rows(xlsx(time(18, 30), timedelta(hours=27, minutes=5))))[2][1][1] == "27:05"


def test_rows_bear_the_numbers_of_the_sheet():
    assert [number for number, _ in workbook_rows(xlsx("a"))] == [1, 2, 3]


def test_a_hidden_sheet_is_passed_over():
    assert list(workbook_rows(xlsx("visible", hidden=True)))[2][1] == ["visible"]


def test_ods_reads_alike(ods):
    assert list(workbook_rows(ods(ROW))) == [(1, ["Nom", "76.5", "2026-01-02"])]


@pytest.mark.parametrize("parts", [{}, {"xl/workbook.xml": "<workbook/>"}, {"content.xml": "<"}, {"a.txt": "a"}])
def test_a_pack_that_is_no_workbook_is_refused(pack, parts):
    with pytest.raises(SheetError):
        list(workbook_rows(pack({"b.xml": "<b/>", **parts})))


HARM = st.lists(st.tuples(st.integers(4, 4_000), st.integers(0, 255)), min_size=1, max_size=8)


@given(harm=HARM, sort=st.sampled_from(["xlsx", "ods"]))
def test_damage_gives_rows_or_a_sentence(ods, harm, sort):
    data = bytearray(xlsx("Nom", 12, date(2026, 1, 2)) if sort == "xlsx" else ods(ROW))
    for place, byte in harm:
        data[4 + place % (len(data) - 4)] = byte
    try:
        rows = list(workbook_rows(bytes(data)))
    except SheetError:
        return

    assert all(isinstance(cell, str) for _, row in rows for cell in row)
