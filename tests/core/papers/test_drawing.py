from datetime import date

import pytest
from pypdf import PdfReader

from core.papers import draw
from tests.core.papers.conftest import HUGO, LEA, follow

ADDRESS = "https://registre.example.fr"
DAY = date(2026, 3, 1)


@pytest.fixture
def read(tmp_path):
    def read(pdf):
        (tmp_path / "drawn.pdf").write_bytes(pdf)
        return PdfReader(tmp_path / "drawn.pdf")

    return read


def test_each_row_has_a_page_of_its_own_with_its_texts_and_its_code(ledger, paper, read):
    drawn = read(draw(ledger, paper, ledger.show("attestations", on=DAY), ADDRESS))
    first, second = (page.extract_text() for page in drawn.pages)

    assert "Brunet Léa" in first
    assert "10001234003" in first
    assert "CPTS des Tilleuls" in first
    assert "1er mars 2026" in first
    assert f"{ADDRESS}/verifier/adhesion.{LEA}.2026-03-01." in first.replace("\n", "")
    assert HUGO in second.replace("\n", "")


def test_what_people_typed_is_text_whatever_it_looks_like(ledger, paper, read):
    drawn = read(draw(ledger, paper, ledger.show("attestations", on=DAY, only={"party": HUGO}), ADDRESS))

    assert '#panic("Petit") Hugo' in drawn.pages[0].extract_text()


def test_drawn_again_it_is_the_same_byte_for_byte(ledger, paper):
    shown = ledger.show("attestations", on=DAY)
    first = draw(ledger, paper, shown, ADDRESS)
    follow(ledger, "register-party", {"family": "Royer", "given": "Inès"})

    assert draw(ledger, paper, ledger.show("attestations", on=DAY, known=shown.asof.known), ADDRESS) == first


def test_the_file_says_its_language_its_title_and_is_tagged(ledger, paper, read):
    drawn = read(draw(ledger, paper, ledger.show("attestations", on=DAY), ADDRESS))

    assert drawn.trailer["/Root"]["/Lang"] == "fr-FR"
    assert drawn.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert drawn.metadata.title == "Attestation d’adhésion"


def test_a_number_to_be_checked_is_not_attested_and_its_day_is_said_once(ledger, paper, read):
    said = {
        "party": "p-cccccccccccccccc",
        "family": "Vidal",
        "given": "Inès",
        "rpps": "10001234004",
        "on": "2026-03-01",
    }
    follow(ledger, "admit-member", said)
    drawn = read(draw(ledger, paper, ledger.show("attestations", on=DAY, only={"party": said["party"]}), ADDRESS))
    text = drawn.pages[0].extract_text()

    assert "Vidal" in text
    assert "RPPS" not in text
    assert "depuis ce jour, 1er mars 2026" in " ".join(text.split())
