"""« Envoyer » : each gets her own document, once; who has no address is named; the register says what left."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.model.roles import ADMIN, AUDITOR, COORDINATION, TRAINING
from core.subjects.association.banking import GiveBankAccount
from core.subjects.training import CancelSession
from tests.web.served import Browser, Served
from tests.web.summoned import BOTH, DAY, INES, PAGE, PAUL, SESSION, ZOE, posted, read, send, sent, summon
from web.delivery import Delivery
from web.relay import Relay

FORM = "c-aaaaaaaaaaaaaaaa"


@pytest.fixture
def summoned(served: Served) -> Served:
    """Give a session with three people enrolled."""
    return summon(served)


@pytest.fixture
def organiser(summoned: Served) -> Browser:
    """Give the browser of somebody who may send, on the page."""
    browser = summoned.inside(COORDINATION)
    browser.get(PAGE)
    return browser


def test_the_page_of_the_session_leads_to_who_receives_and_who_cannot(organiser: Browser) -> None:
    organiser.get(f"/formations/{SESSION}")
    assert f'href="{PAGE}"' in organiser.page.text
    organiser.get(PAGE)
    assert "Lemaire paul.lemaire@exemple.fr" in organiser.text
    assert f'<a href="/adherents/{ZOE}">Picard</a>' in organiser.page.text
    assert organiser.page.text.count(" checked>") == 2
    assert "en pièce jointe : Convocation, « Plaies », 17 mars 2026" in organiser.text


def test_each_gets_a_message_with_her_own_document(summoned: Served) -> None:
    posted(summoned)
    letters = {message["To"]: message for message in map(read, summoned.letters())}
    assert set(letters) == {"ines.petit@exemple.fr", "paul.lemaire@exemple.fr"}
    body, pdf = letters["ines.petit@exemple.fr"].iter_parts()
    assert body.get_content() == "Bonjour,\nà lundi\n"
    assert pdf.get_filename() == "convocation_2026-03-10.pdf"
    (page,) = PdfReader(BytesIO(pdf.get_content())).pages
    assert "Petit" in page.extract_text()
    assert "Lemaire" not in page.extract_text()


def test_a_notice_is_written_in_the_message_itself_and_leaves_who_has_no_address_to_tell(summoned: Served) -> None:
    browser = summoned.inside(COORDINATION)
    summoned.record(CancelSession(session=SESSION, on=DAY))
    browser.get(f"/formations/{SESSION}")
    assert "Prévenir par courriel" in browser.text
    address = f"/envois/avis?session={SESSION}"
    browser.get(address)
    assert "Bonjour, la formation « Plaies », prévue le 17 mars 2026, est annulée." in browser.text
    assert "en pièce jointe : Avis aux inscrits" not in browser.text
    keys = re.findall(r'name="who" value="([^"]+)" checked', browser.page.text)
    assert (
        browser.post(address, {"_id": FORM, "who": keys, "subject": "Annulée", "text": "Bonjour,"}).status_code == 303
    )
    assert set(sent(summoned)) == {INES, PAUL}
    (row,) = summoned.ledger.show("session.notices", only={"session": SESSION}).rows
    assert row.people == (ZOE,)
    browser.get(address)
    assert " checked>" not in browser.page.text


def test_what_was_sent_is_told_where_it_was_sent_from_and_on_the_page_of_each(summoned: Served) -> None:
    browser = posted(summoned)
    assert set(sent(summoned)) == {INES, PAUL}
    browser.get(PAGE)
    assert "2 courriels attendent d’être envoyés : voir « Courriels »." in browser.text
    assert "courriel écrit le 10 mars 2026" in browser.text
    assert " checked>" not in browser.page.text
    browser.get(f"/formations/{SESSION}")
    assert "3 documents, envoi le 10/03/2026 à 2 personnes, 1 sans adresse" in browser.text
    browser.get(f"/adherents/{INES}")
    assert "« Plaies », 17 mars 2026" in browser.text
    browser.get(f"/adherents/{ZOE}")
    assert "« Plaies », 17 mars 2026" not in browser.text


def test_with_a_server_the_messages_leave(summoned: Served) -> None:
    summoned.house.delivery = Delivery(summoned.house.outbox, Relay("127.0.0.1", 1, "registre@exemple.fr"))
    browser = posted(summoned)
    browser.get(PAGE)
    assert "2 courriels à envoyer." in browser.text
    assert "envoyé le 10 mars 2026" in browser.text
    assert "Aucun serveur d’envoi" not in browser.text


def test_what_is_amiss_with_a_document_is_said_before_it_is_sent(
    summoned: Served, organiser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (
        "l’adresse de vérification imprimée sur le document (http://127.0.0.1:8000) ne s’ouvrira pas" in organiser.text
    )
    assert "Aucun serveur d’envoi n’est configuré" in organiser.text
    assert "IBAN" not in organiser.text, "it prints none"
    papers = summoned.ledger.registry.papers
    wanting = replace(papers["convocation"], wants=papers["cotisation"].wants)
    monkeypatch.setitem(papers, "convocation", wanting)  # type: ignore[arg-type]  # a dict behind it
    organiser.get(PAGE)
    assert "ce courrier dira « IBAN : à compléter »" in organiser.text
    summoned.record(GiveBankAccount(on=DAY, iban="FR14 2004 1010 0505 0001 3M02 606", reference="RIB du 12 mars 2024"))
    organiser.get(PAGE)
    assert "IBAN" not in organiser.text


def test_what_a_document_wants_is_on_the_letterhead(summoned: Served) -> None:
    (row,) = summoned.ledger.show("association.letterhead").rows
    wanted = {name for paper in summoned.ledger.registry.papers.values() for name in paper.wants}
    assert wanted
    assert wanted <= set(row.__struct_fields__)


def test_the_same_form_sent_twice_writes_once_and_another_sends_again(summoned: Served) -> None:
    browser = posted(summoned)
    assert send(browser) == 303
    browser.get(PAGE)
    assert "rien n’est parti deux fois" in browser.text
    assert (len(summoned.letters()), len(sent(summoned))) == (2, 2)
    assert send(browser, form="c-bbbbbbbbbbbbbbbb", who=BOTH[:1]) == 303
    assert (len(summoned.letters()), len(sent(summoned))) == (3, 3)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"subject": " "}, "L’objet a de 1 à 200 caractères."),
        ({"text": ""}, "Le message a de 1 à 4000 caractères."),
        ({"who": []}, "Choisissez de 1 à 300 personnes."),
        ({"who": [f"{SESSION}-{ZOE}", "s-inconnue"]}, "Choisissez de 1 à 300 personnes."),
        ({"text": "Son numéro est 2 69 05 49 588 157 80"}, "numéro de sécurité sociale"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_leaves(
    organiser: Browser, summoned: Served, typed: dict[str, str | list[str]], said: str
) -> None:
    assert send(organiser, **typed) == 422
    assert said in organiser.text
    assert (summoned.letters(), sent(summoned)) == ([], [])


@pytest.mark.parametrize(("who", "status"), [(TRAINING, 200), (AUDITOR, 403), (ADMIN, 403)])
def test_who_does_not_write_sends_nothing(summoned: Served, who: str, status: int) -> None:
    browser = summoned.inside(who)
    assert browser.get(PAGE).status_code == status
    browser.get("/compte")
    assert browser.post(PAGE, {"who": BOTH, "subject": "x", "text": "y"}).status_code in {status, 303}
    assert bool(sent(summoned)) == (status == 200)


@pytest.mark.parametrize(
    "path",
    ["/envois/inconnu", "/envois/emargement", "/envois/convocation?session=s-bbbbbbbbbbbbbbbb"],
)
def test_what_nobody_receives_is_not_there(organiser: Browser, path: str) -> None:
    assert organiser.get(path).status_code == 404


def test_the_past_is_read_not_sent(organiser: Browser) -> None:
    assert organiser.get(f"{PAGE}&on=2026-03-10&known=3").status_code == 400
