"""What is written in a file is found, wherever it stands; what cannot be read is said."""

import pytest
from pypdf import PdfReader, PdfWriter

from core.contents import pdf as apart
from core.contents import read
from core.intake.sensitive import mentions_nir
from core.vault import MediaType, sniff
from tests.core.contents.made import NIR, odt, pdf, xlsx

SPLIT = "<text:p>1 85 05 <text:span>78 006</text:span> 084 91</text:p>"


@pytest.mark.parametrize(
    "content",
    [
        pdf(f"Compte rendu de la réunion. {NIR}."),
        odt(f"<text:p>Compte rendu</text:p><text:p>{NIR}</text:p>"),
        odt(SPLIT),
        xlsx({"Bilan": [["Total", 12]], "Notes": [["Suivi", NIR]]}, hidden="Notes"),
        xlsx({"Bilan": [["Numéro"], [185057800608491]]}),
        f"Réunion\n{NIR}\n".encode(),
        f"nom;numéro\nRoux;{NIR}\n".encode(),
    ],
    ids=["pdf", "odt", "odt-styled", "xlsx-hidden", "xlsx-number", "text", "csv"],
)
def test_a_number_is_found_in_a_file(content):
    media = sniff(content)
    assert isinstance(media, MediaType)
    found = read(content, media)

    assert found.state == "read"
    assert mentions_nir(found.whole)


def test_the_digits_of_two_cells_are_not_one_number():
    rows: list[list[object]] = [[int(digit) for digit in "185057800608491"]]
    content = xlsx({"Effectifs": rows})

    assert not mentions_nir(read(content, MediaType.XLSX).whole)


def test_what_is_no_text_is_a_picture_or_unread():
    blank = pdf("#rect(width: 4cm)")

    assert read(b"\x89PNG", MediaType.PNG).state == "picture"
    assert read(blank, MediaType.PDF).state == "picture"
    assert read(b"%PDF-1.7\nfacture\n%%EOF\n", MediaType.PDF).state == "unread"


def test_a_file_that_needs_a_password_is_locked(tmp_path):
    plain, shut = tmp_path / "clair.pdf", tmp_path / "ferme.pdf"
    plain.write_bytes(pdf("Bilan"))
    with PdfWriter(clone_from=PdfReader(plain)) as writer:
        writer.encrypt("sésame", algorithm="RC4-128")
        writer.write(shut)

    assert read(shut.read_bytes(), MediaType.PDF).state == "locked"


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read():
    long = pdf("#for n in range(300) [Ligne #n #pagebreak()]")

    assert apart.read(long, deadline=0.001) is None
    found = apart.read(pdf("Bilan"))
    assert found is not None
    assert "Bilan" in found.text


def test_a_workbook_too_large_is_read_in_part(monkeypatch):
    monkeypatch.setattr("core.contents.office.LONGEST", 100)

    assert read(xlsx({"Bilan": [["Total", 12]]}), MediaType.XLSX).state == "unread"
