import pytest

from core.sheets.extent import check_extent
from core.sheets.sheet import SheetError

FULL = "<table:table-cell {} office:value-type='string'><text:p>a</text:p></table:table-cell>"
BLANK = "<table:table-cell {}/>"
COLUMNS = 'table:number-columns-repeated="{}"'
ROWS = 'table:number-rows-repeated="{}"'


def row(cells: str, times: int = 1) -> str:
    return f"<table:table-row {ROWS.format(times)}>{cells}</table:table-row>"


@pytest.mark.parametrize(
    "xml",
    [
        '<c r="XFD1048576" t="n"/>',
        "<x:c t='n' r='xfd99999'/>",
        '<row r="1048576"><c r="XFD1"/></row>',
        '<c r="A1" x=">" /><c a=">" r="XFD1048576"/>',
        "<si>" + "x" * 100_000 + "</si>" + '<c t="s" r="A1"><v>0</v></c>' * 2_000,
        row(FULL.format(COLUMNS.format(1000)), 2_000),
        row(FULL.format('table:formula="of:=1>2" ' + COLUMNS.format(16_384)), 100),
        row(FULL.format(""), 1_000_001),
        row(BLANK.format(""), 2_000_000_000) + row(FULL.format("")),
        row(BLANK.format(COLUMNS.format(16_000)) + FULL.format(""), 100),
        row(f"<table:table-cell {COLUMNS.format(16_000)} office:value-type='string'>{'x' * 10_000}</table:table-cell>"),
    ],
)
def test_a_small_file_that_would_fill_the_memory_is_refused(xml):
    with pytest.raises(SheetError) as refused:
        check_extent([xml.encode()])

    assert refused.value.code == "sheet-too-large"


@pytest.mark.parametrize(
    "xml",
    [
        "",
        '<c r="A1"/><c r="Z30000"/>',
        row(FULL.format("") + BLANK.format(COLUMNS.format(16_383)))
        + row(BLANK.format(COLUMNS.format(16_384)), 1_048_000),
        row(FULL.format(COLUMNS.format(20)), 40_000),
        "<sst>" + "<si>texte</si>" * 1000 + '</sst><c t="s" r="B2"><v>0</v></c>',
    ],
)
def test_an_ordinary_sheet_passes(xml):
    check_extent([xml.encode()])


@pytest.mark.parametrize("xml", ['<c r="&#65;1"/>', '<c r="ABCD1"/>', row(FULL.format(COLUMNS.format("&#49;")))])
def test_a_measure_that_hides_is_refused(xml):
    with pytest.raises(SheetError) as refused:
        check_extent([xml.encode()])

    assert refused.value.code == "sheet-unreadable"
