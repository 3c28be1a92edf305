import pytest

from core.vault.media import MediaType, sniff
from core.vault.refusals import Refusal

ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:document-content/>"}


def test_another_archive_is_refused(zipped):
    assert sniff(zipped(**{"lisez-moi.txt": "bonjour"})) is Refusal.UNKNOWN
    assert sniff(zipped(**ODT | {"mimetype": "application/vnd.oasis.opendocument.graphics"})) is Refusal.UNKNOWN
    assert sniff(zipped(**{"content.xml": "", "mimetype": ODT["mimetype"]})) is Refusal.UNKNOWN
    assert sniff(zipped(**{"[Content_Types].xml": "", "xl/workbook.xml": ""})) is Refusal.UNKNOWN


def test_a_bomb_is_refused_before_it_is_unpacked(zipped):
    bomb = zipped(**ODT | {"content.xml": bytes(60_000_000)})

    assert len(bomb) < 100_000
    assert sniff(bomb) is Refusal.SWOLLEN


def test_a_bomb_that_lies_about_its_size_is_refused(zipped):
    """The directory announces ten bytes: reading stops there, and the checksum does not match."""
    bomb = zipped(**ODT | {"content.xml": bytes(5_000_000)})
    lying = bomb.replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    assert lying != bomb
    assert sniff(lying) is Refusal.BROKEN


def test_an_archive_of_too_many_files_is_refused(zipped):
    assert sniff(zipped(**ODT | {f"Pictures/{number}": "" for number in range(2_001)})) is Refusal.SWOLLEN


def test_a_document_that_repeats_itself_is_no_bomb(zipped):
    """A sheet of ten thousand equal lines is packed very small, and is honest."""
    assert sniff(zipped(**ODT | {"content.xml": "<p>Jeanne Dupont, présente</p>" * 10_000})) is MediaType.ODT


@pytest.mark.parametrize("name", ["../passwd", "/etc/passwd", "Pictures/../../x", "..\\x", "C:\\x"])
def test_a_file_that_would_leave_its_folder_is_refused(zipped, name):
    assert sniff(zipped(**ODT | {name: "x"})) is Refusal.BROKEN


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Basic/Standard/Module1.xml",
            "Scripts/python/a.py",
            "Object 1/Basic/Module1.xml",
            "xl/macrosheets/sheet1.xml",
        ),
        *("xl/vbaProject.bin", "xl/other/vbaProject.bin", "vbaprojectsignature.BIN", "xl/a/VBAPROJECT2.bin"),
    ],
)
def test_macros_are_refused(zipped, name):
    assert sniff(zipped(**ODT | {name: "x"})) is Refusal.MACROS


SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
PLAIN = f'<Types><Override PartName="/xl/workbook.xml" ContentType="{SHEET}"/></Types>'
BOOK = {"[Content_Types].xml": PLAIN, "xl/workbook.xml": "<workbook/>"}


@pytest.mark.parametrize(
    "said",
    [
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macro&#69;nabled.main+xml",
        "application/vnd.ms-office.vbaProject",
        "application/vnd.ms-excel.intlmacrosheet+xml",
    ],
)
def test_a_workbook_that_declares_macros_is_refused_whatever_its_parts_are_called(zipped, said):
    types = PLAIN.replace("</Types>", f'<Override PartName="/xl/a.bin" ContentType="{said}"/></Types>')

    assert sniff(zipped(**BOOK)) is MediaType.XLSX
    assert sniff(zipped(**BOOK | {"[Content_Types].xml": types, "xl/a.bin": "x"})) is Refusal.MACROS


def test_a_workbook_bound_to_macros_is_refused(zipped):
    bound = '<Relationship Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"/>'

    assert sniff(zipped(**BOOK | {"xl/_rels/workbook.xml.rels": bound, "xl/a.bin": "x"})) is Refusal.MACROS


def test_a_workbook_that_gives_names_of_its_own_to_types_is_refused(zipped):
    types = '<!DOCTYPE t [<!ENTITY m "macroEn">]>' + PLAIN

    assert sniff(zipped(**BOOK | {"[Content_Types].xml": types})) is Refusal.BROKEN


def test_a_locked_document_is_refused(zipped):
    """Bit 0 of the flags, in the header of each file and in the directory."""
    locked = bytearray(zipped(**ODT))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1

    assert sniff(bytes(locked)) is Refusal.LOCKED


def test_bytes_before_or_after_the_archive_are_refused(zipped):
    odt = zipped(**ODT)

    assert sniff(b"PK\x03\x04" + b"<script>" + odt) is Refusal.TWO_KINDS
    assert sniff(odt + b"<script>") is Refusal.TWO_KINDS
    assert sniff(odt[:-1]) is Refusal.BROKEN


def test_a_file_whose_content_is_damaged_is_refused(zipped):
    odt = bytearray(zipped(**ODT))
    odt[odt.index(b"opendocument")] ^= 1

    assert sniff(bytes(odt)) is Refusal.BROKEN


def test_a_packing_that_readers_do_not_share_is_refused(zipped):
    odt = bytearray(zipped(**ODT))
    odt[odt.index(b"PK\x01\x02") + 10] = 12  # bzip2

    assert sniff(bytes(odt)) is Refusal.BROKEN


def test_an_archive_without_a_file_is_refused():
    assert sniff(b"PK\x03\x04" + b"PK\x05\x06" + bytes(18)) is Refusal.TWO_KINDS
