import re
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.facts import Id, PartyId
from core.model.paper import Dossier
from core.subjects.admission.admit import AdmitMember
from core.subjects.parties.changes import RenameParty
from tests.web.conftest import TODAY, House
from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]
ADHERENTS = {"Picard": "p-aaaaaaaaaaaaaaaa", "Garnier": "p-bbbbbbbbbbbbbbbb"}


@pytest.fixture(autouse=True)
def adherents(house: House) -> None:
    for family, party in ADHERENTS.items():
        house.record(AdmitMember(party=PartyId(Id(party)), family=family, on=TODAY))


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_the_rows_that_a_page_found_are_one_file(browse: Browse) -> None:
    one = browse("coordination")
    every = one.get("/documents/adhesion.pdf")
    assert every.headers["content-type"] == "application/pdf"
    assert 'filename="attestation-dadhesion_situation-' in every.headers["content-disposition"]
    assert len(pages(every.content)) == len(ADHERENTS)
    (alone,) = pages(one.get("/documents/adhesion.pdf?q=picard").content)
    assert "Picard" in alone


def test_a_list_and_the_page_of_a_member_lead_to_their_documents(browse: Browse) -> None:
    one = browse("coordination")
    for path in ("/attestations", f"/adherents/{ADHERENTS['Picard']}"):
        one.get(path)
        (link,) = re.findall(r'href="(/documents/adhesion\.pdf[^"]*)"', one.page)
        assert one.get(link.replace("&amp;", "&")).status_code == 200, path


def test_who_reads_nothing_draws_nothing_and_what_is_not_there_is_not_found(browse: Browse) -> None:
    assert browse("admin").get("/documents/adhesion.pdf").status_code == 403
    one = browse("auditor")
    for path in ("facture.pdf", "adhesion.docx", "adhesion", "adhesion.pdf?q=introuvable"):
        assert one.get(f"/documents/{path}").status_code == 404, path
    assert one.get("/documents/adhesion.pdf?payer=x").status_code == 400


def test_the_code_of_a_document_is_answered_to_anybody_without_a_name(browse: Browse, house: House) -> None:
    one = browse("coordination")
    (drawn,) = pages(one.get("/documents/adhesion.pdf?q=picard").content)
    found = re.search(r"/verifier/(adhesion\.p-\w{16}\.\d{4}-\d\d-\d\d\.\d+\.[A-Z2-7]{20})", "".join(drawn.split()))
    assert found
    code = found[1]
    stranger = Browser(one.client, "")
    for path in (f"/verifier/{code}", f"/verifier?code={code}", f"/verifier?code=%20http://x/verifier/{code}%20"):
        assert stranger.get(path).status_code == 200, path
        assert "Document valable" in stranger.page
        assert house.ledger.name in stranger.page, "whose register answers"
        assert "Picard" not in stranger.page
    assert stranger.get(f"/verifier/{code[:-1]}").status_code == 404
    assert "Code inconnu" in stranger.page
    assert house.ledger.name in stranger.page
    assert stranger.get("/verifier").status_code == 200
    assert house.ledger.name in stranger.page


def test_a_document_that_would_say_something_else_is_told_from_one_of_no_register(browse: Browse, house: House) -> None:
    one = browse("coordination")
    (drawn,) = pages(one.get("/documents/adhesion.pdf?q=picard").content)
    found = re.search(r"/verifier/(adhesion\.[-\w.]+\.[A-Z2-7]{20})", "".join(drawn.split()))
    assert found
    house.record(RenameParty(party=PartyId(Id(ADHERENTS["Picard"])), family="Picardie", on=TODAY))
    stranger = Browser(one.client, "")
    assert stranger.get(f"/verifier/{found[1]}").status_code == 200
    assert "qui n’est plus à jour" in stranger.page
    assert "Document valable" not in stranger.page
    assert "Picard" not in stranger.page


def test_no_dossier_attests_of_a_day_to_come(browse: Browse, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    adhesion = {"adhesion": {"party": "{party}"}}
    made = Dossier(name="essai", title="Dossier", view="members", key="party", papers=adhesion)
    monkeypatch.setitem(house.ledger.registry.dossiers, "essai", made)
    one, path = browse("coordination"), f"/dossiers/essai.zip?party={ADHERENTS['Picard']}"
    assert one.get(path).status_code == 200
    assert one.get(f"{path}&on=2199-12-31").status_code == 400
    assert "l’avenir" in one.page


def test_no_document_attests_of_a_day_to_come(browse: Browse) -> None:
    one = browse("coordination")
    assert one.get("/documents/adhesion.pdf?on=2199-12-31").status_code == 400
    assert "l’avenir" in one.page
