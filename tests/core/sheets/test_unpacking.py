import io
import struct
import zipfile

import pytest

from core.sheets.sheet import SheetError
from core.sheets.unpacking import is_packed, packed, unpacked


def test_a_workbook_is_told_by_its_content(pack):
    assert is_packed(pack({"a.xml": "<a/>"}))
    assert not is_packed(b"Nom;Ville")


def test_only_what_describes_the_sheets_is_kept(pack):
    parts = {
        "mimetype": "x",
        "xl/workbook.xml": "<a/>",
        "xl/_rels/a.rels": "<b/>",
        "xl/media/photo.png": "…",
        "xl/workbook.bin": "x",
    }

    assert set(unpacked(pack(parts))) == {"mimetype", "xl/workbook.xml", "xl/_rels/a.rels"}


def test_what_is_packed_again_holds_the_same_parts(pack):
    parts = unpacked(pack({"a.xml": "<a/>", "b.xml": "é"}))

    with zipfile.ZipFile(packed(parts)) as again:
        assert {name: again.read(name) for name in again.namelist()} == parts


def test_a_part_that_swells_is_refused_before_it_fills_the_memory(pack):
    with pytest.raises(SheetError) as refused:
        unpacked(pack({"a.xml": "0" * 61_000_000}))

    assert refused.value.code == "sheet-too-large"


def test_a_part_that_lies_about_its_size_is_refused(pack):
    honest = pack({"a.xml": "0" * 1_000_000})
    lie = honest.replace(struct.pack("<I", 1_000_000), struct.pack("<I", 10))

    assert lie != honest
    with pytest.raises(SheetError, match="ne se lit pas"):
        unpacked(lie)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + bytes(200)])
def test_a_damaged_pack_is_refused(data):
    with pytest.raises(SheetError):
        unpacked(data)


def test_another_encoding_than_utf8_is_refused():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as pack:
        pack.writestr("content.xml", "<a/>".encode("utf-16"))

    with pytest.raises(SheetError):
        unpacked(written.getvalue())
