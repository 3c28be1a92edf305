import re
from datetime import date

import pytest
from pypdf import PdfReader

from core.clock import day_in_paris, moment
from core.papers import answer, code, draw
from core.subjects.calendar import spelt
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
    second, first = (" ".join(page.extract_text().split()) for page in drawn.pages)

    assert "Brunet Léa" in first
    assert "10001234003" in first
    assert "CPTS des Tilleuls" in first
    assert "1er mars 2026" in first
    assert f"{ADDRESS}/verifier/adhesion.{LEA}.2026-03-01." in first.replace("\n", "")
    assert HUGO in second.replace("\n", "")


def test_papers_follow_the_names_that_people_read_and_each_is_numbered_by_itself(ledger, paper, read):
    for party, family in (
        ("p-dddddddddddddddd", "Élan"),
        ("p-eeeeeeeeeeeeeeee", "Zélie"),
        ("p-ffffffffffffffff", "elan"),
    ):
        follow(ledger, "admit-member", {"party": party, "family": family, "on": "2026-01-20"})
    drawn = read(draw(ledger, paper, ledger.show("attestations", on=DAY), ADDRESS))
    pages = [" ".join(page.extract_text().split()) for page in drawn.pages]
    names = ['#panic("Petit") Hugo', "Brunet Léa", "elan", "Élan", "Zélie"]

    assert [name in page for name, page in zip(names, pages, strict=True)] == [True] * 5
    assert all("page 1 sur 1" in page for page in pages)


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


@pytest.fixture
def housed(ledger):
    """Give the same register once it knows its association, whom it is presided by, and its statutes."""
    seat = {"seat": "3 rue des Tilleuls, 59000 Lille", "department": "59", "rna": "W123456789"}
    (founding,) = ledger.journal(kind="association-founded.1")
    said = {"on": "2024-03-02", "label": "CPTS des Tilleuls", **seat}
    follow(ledger, "found-association", said, corrects=founding.position)
    follow(ledger, "start-mandate", {"party": LEA, "body": "bureau", "office": "president", "on": "2025-03-01"})
    said = {"on": "2024-03-02", "reference": "Statuts du 2 mars 2024, article 7", "dues_grace": "2"}
    college = {"college": "soignants", "label": "Soignants", "dues": "20"}
    lines = {
        "colleges": [college],
        "meetings": [{"type": "ago", "quorum": "1/4", "base": "adherents"}],
        "majorities": [{"type": "ordinary", "fraction": "1/2"}],
    }
    follow(ledger, "adopt-statutes", said | lines)
    for party, on in ((LEA, "2025-02-01"), (HUGO, "2026-01-15")):
        follow(ledger, "transfer-member", {"party": party, "on": on, "college": "soignants"})
    return ledger


def test_an_attestation_is_dated_and_signed_by_who_presides_the_day_it_is_drawn(housed, paper, read):
    def text(on):
        drawn = read(draw(housed, paper, housed.show("attestations", on=on), ADDRESS))
        return [" ".join(page.extract_text().split()) for page in drawn.pages]

    drawn_on = spelt(max(DAY, day_in_paris(moment(housed.entry(housed.head()).at))))
    (alone,) = text(date(2025, 2, 15))
    assert "Siège : 3 rue des Tilleuls, 59000 Lille" in alone
    every = text(DAY)
    assert len(every) == 2
    for one in (alone, *every):
        assert f"Fait à Lille, le {drawn_on} Pour l’association, la présidence Brunet Léa" in one, "never a day before"
        assert "Signature" not in one, "sent by e-mail, it holds no empty box"


def test_where_nobody_presides_a_place_is_left_to_sign_by_hand(ledger, paper, read):
    (alone,) = read(draw(ledger, paper, ledger.show("attestations", on=date(2025, 2, 15)), ADDRESS)).pages

    assert re.search(r"la présidence \.\.\.+ Signature", " ".join(alone.extract_text().split()))


def test_a_call_of_dues_is_one_letter_for_each_and_says_what_is_not_known(housed, read):
    call = housed.registry.papers["cotisation"]
    shown = housed.show("dues.called", on=date(2026, 2, 15), only={"year": "2026"})
    first = draw(housed, call, shown, ADDRESS)
    other, one = (" ".join(page.extract_text().split()) for page in read(first).pages)

    assert "Appel de cotisation 2026" in one
    assert "À régler 20,00 €" in one.replace("\u00a0", " ")
    assert "Au plus tard le 28/02/2026" in one
    assert "Statuts du 2 mars 2024, article 7" in one
    assert "IBAN : à compléter" in one
    assert "Petit" in other
    assert draw(housed, call, shown, ADDRESS) == first
    account = {"iban": "FR1420041010050500013M02606", "reference": "RIB", "on": "2026-01-02"}
    follow(housed, "give-bank-account", account)
    again = read(draw(housed, call, housed.show("dues.called", on=date(2026, 2, 15), only={"year": "2026"}), ADDRESS))
    assert "FR14 2004 1010 0505 0001 3M02 606" in again.pages[1].extract_text().replace("\u00a0", " ")


def test_the_code_of_a_call_stands_for_one_year_until_it_is_paid(housed):
    call, written = housed.registry.papers["cotisation"], f"{LEA}-2026"
    asked_for = code(housed, call, written, housed.asof(DAY))

    assert answer(housed, asked_for).standing == "valid"
    follow(housed, "pay-dues", {"party": LEA, "year": "2026", "on": "2026-02-02"})
    assert answer(housed, asked_for).standing == "void"


def test_the_special_report_of_a_year_is_one_document(housed, read):
    other = {"party": "p-cccccccccccccccc", "nature": "structure", "family": "Pharmacie du Pont", "on": "2025-02-01"}
    follow(housed, "register-party", other)
    follow(housed, "declare-interest", {"party": LEA, "entity": other["party"], "on": "2025-03-01"})
    for text in ("Vaccins", "Trousses"):
        said = {"payee": other["party"], "text": text, "amount": "12,50", "nature": "actions", "on": "2025-06-02"}
        follow(housed, "pay-expense", said)
    report = housed.registry.papers["conventions"]
    drawn = read(draw(housed, report, housed.show("agreements", on=DAY, only={"civil_year": "2025"}), ADDRESS))
    said = " ".join(" ".join(page.extract_text() for page in drawn.pages).split())

    assert said.count("Rapport spécial sur les conventions, 2025") == said.count("Fait à Lille") == 1
    assert said.index("Vaccins") < said.index("Trousses")
    assert said.count("Conclue avec Pharmacie du Pont") == said.count("Personne intéressée Brunet Léa") == 2
    assert said.count("Aucun vote enregistré") == 2
    assert answer(housed, code(housed, report, "2025", housed.asof(DAY))).standing == "valid"
