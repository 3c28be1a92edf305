"""The program that reads PDF files apart: asked by lengths, answered by lengths, as long as there is something."""

import io

import msgspec

from core.contents.pdf_worker import Found, answer, serve
from tests.core.contents.made import pdf


def test_each_file_has_its_answer_whatever_the_one_before():
    files = [b"%PDF-1.7 rien", pdf("Premier bilan"), b"", pdf("Second bilan")]
    asked, told = io.BytesIO(b"".join(len(one).to_bytes(8, "big") + one for one in files)), io.BytesIO()
    serve(asked, told)
    told.seek(0)
    answers = []
    while size := told.read(8):
        answers.append(msgspec.json.decode(told.read(int.from_bytes(size, "big")), type=Found | None))

    assert [one and one.text.strip() for one in answers] == [None, "Premier bilan", None, "Second bilan"]


def test_more_pages_than_are_read_is_said(monkeypatch):
    monkeypatch.setattr("core.contents.pdf_worker.PAGES", 1)
    found = msgspec.json.decode(answer(pdf("Un #pagebreak() Deux")), type=Found)

    assert (found.whole, "Deux" in found.text) == (False, False)
