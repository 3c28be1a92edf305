"""Papers are whole files, that the register takes for what they are."""

import re
import zlib

from core.vault.media import MediaType, sniff
from demo.papers import pdf, png

LINES = ("Imprimerie des Remparts", "Affiches et dépliants (2 000 ex.)", "Total : 4\u202f120,00\u202f€")


def test_a_pdf_is_one_and_its_table_leads_to_each_object():
    paper = pdf("Facture", LINES)
    start = int(re.search(rb"startxref\n(\d+)\n", paper)[1])
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", paper)]

    assert sniff(paper) is MediaType.PDF
    assert paper[start:].startswith(b"xref\n")
    assert [paper[place:].split(b"\n", 1)[0] for place in places] == [b"%d 0 obj" % number for number in range(1, 7)]
    assert "dépliants \\(2 000 ex.\\)".encode("cp1252") in paper


def test_a_png_is_one_and_shows_as_many_lines_as_it_is_given():
    picture = png(LINES)
    body = picture.index(b"IDAT") + 4
    rows = zlib.decompress(picture[body:])

    assert sniff(picture) is MediaType.PNG
    assert len(rows) == 260 * 181
    inked = [b"\x18" in rows[row * 181 : (row + 1) * 181] for row in range(260)]
    assert sum(inked) == 4 * len(LINES)
    assert png(LINES) != png(LINES[:2])
