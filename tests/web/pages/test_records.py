import base64
import hashlib
import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from markupsafe import escape

from tests.web.conftest import House
from tests.web.pages.conftest import Browser
from web.drawing.address import piece

Browse = Callable[..., Browser]
PDF = (
    b"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n"
    b"trailer <</Size 3 /Root 1 0 R>>\nstartxref\n106\n%%EOF\n"
)


def purchase(house: House, place: int = 0) -> int:
    return house.ledger.journal(kind="purchase-made", newest_first=False)[place].position


def test_the_journal_is_newest_first_by_kind_and_by_thing(house: House, browse: Browse) -> None:
    one = browse("auditor")

    def numbers() -> list[int]:
        return [int(number) for number in re.findall(r'href="/enregistrements/(\d+)[^"]*">n° ', one.page)]

    one.get("/enregistrements")
    assert numbers()[:2] == [house.ledger.head(), house.ledger.head() - 1]
    one.get("/enregistrements?kind=purchase-made")
    assert numbers() == [purchase(house, place) for place in (2, 1, 0)]
    one.get(f"/enregistrements?tag={house.people['Élodie Œuvrard']}")
    assert "Seulement ce qui concerne <strong>Élodie Œuvrard</strong>" in one.page
    assert purchase(house) in numbers()
    one.get("/enregistrements?known=5")
    assert numbers() == [5, 4, 3, 2, 1]
    one.get("/enregistrements?avant=3")
    assert numbers() == [2, 1]
    assert one.get("/enregistrements?avant=1&kind=x").status_code == 200


def test_a_record_is_told_with_its_author_its_bytes_and_its_leaf(house: House, browse: Browse) -> None:
    one = browse("auditor")
    position = purchase(house)
    one.get(f"/enregistrements/{position}")
    for told in ("Achat en commun", "123,45\u00a0€", "Élodie Œuvrard", "purchase-made.1", "Premier compte"):
        assert told in one.page, told
    data = one.get(f"/enregistrements/{position}/octets").content
    entry = house.ledger.entry(position)
    assert entry is not None
    assert data == entry.data
    leaf = base64.b64encode(hashlib.sha256(b"\x00" + data).digest()).decode()
    one.get(f"/enregistrements/{position}")
    assert leaf in one.page


def test_a_record_that_does_not_exist_is_not_found(browse: Browse) -> None:
    one = browse("auditor")
    assert one.get("/enregistrements/0").status_code == 404
    assert one.get("/enregistrements/9999").status_code == 404
    assert one.get("/enregistrements/9999/corriger").status_code == 404


@pytest.mark.parametrize(
    "written", ["1_0", "%D9%A3", "+3", "-3", "%203", "3%20", "03", "3.0", "0x3", "1" * 30, "%EF%BC%93"]
)
@pytest.mark.parametrize("after", ["", "/octets", "/corriger", "/retirer"])
def test_the_number_of_a_record_is_written_in_plain_digits(browse: Browse, written: str, after: str) -> None:
    assert browse().get(f"/enregistrements/{written}{after}").status_code == 404


def test_a_correction_starts_from_the_record_and_replaces_it(house: House, browse: Browse) -> None:
    one, position = browse(), purchase(house)
    one.get(f"/enregistrements/{position}")
    assert f'href="/enregistrements/{position}/corriger"' in one.page
    address = f"/enregistrements/{position}/corriger"
    one.get(address)
    assert 'value="Achat 0"' in one.page
    assert 'value="123,45"' in one.page
    assert 'value="2026-01-20"' in one.page
    fields = {"label": "Achat 0", "amount": "100", "on": "2026-01-20", "party": house.people["Élodie Œuvrard"]}
    answer = one.send(address, fields)
    head = house.ledger.head()
    assert (answer.status_code, answer.headers["location"]) == (303, f"/enregistrements/{head}")
    one.get(f"/enregistrements/{position}")
    assert "/corriger" not in one.page, "what no longer holds is not corrected"
    assert f'Corrigé : voir l’enregistrement <a href="/enregistrements/{head}">n° {head}</a>.' in one.page
    assert "Cet enregistrement ne vaut plus" in one.page
    assert f'href="/enregistrements/{head}">le n° {head}</a>' in one.page
    one.get("/achats")
    assert "100,00\u00a0€" in one.page
    assert "123,45\u00a0€" not in one.page
    one.get(f"/achats?known={head - 1}")
    assert "123,45\u00a0€" in one.page, "what was known before is unchanged"


def test_a_correction_leads_back_to_where_it_was_asked(house: House, browse: Browse) -> None:
    one, position = browse(), purchase(house)
    one.get("/achats?q=achat")
    why = "/pourquoi?" + unescape(next(part.split('"')[0] for part in one.page.split('href="/pourquoi?')[1:]))
    one.get(why)
    links = [unescape(link) for link in re.findall(r'href="(/enregistrements/\d+/corriger[^"]*)"', one.page)]
    assert links
    assert all(parse_qs(urlsplit(link).query) == {"de": ["/achats?q=achat"]} for link in links)
    one.get(f"/enregistrements/{position}", Referer=f"http://testserver.local{why}")
    assert links[0] in map(unescape, re.findall(r'href="([^"]*)"', one.page)), "reasons lead to the row behind them"
    one.get(links[0])
    fields = {"label": "Achat 0", "amount": "100", "on": "2026-01-20", "party": house.people["Élodie Œuvrard"]}
    answer = one.send(escape(links[0]), fields)
    assert (answer.status_code, answer.headers["location"]) == (303, "/achats?q=achat")
    one.get("/achats?q=achat")
    assert "Corrigé : voir l’enregistrement" in one.page


@pytest.mark.parametrize("elsewhere", ["//exemple.org", "https://exemple.org", "/nulle-part"])
def test_a_correction_leads_nowhere_else(house: House, browse: Browse, elsewhere: str) -> None:
    one, address = browse(), f"/enregistrements/{purchase(house)}/corriger?de={elsewhere}"
    one.get(address)
    answer = one.send(one.page.split('<form class="sheet" method="post" action="')[1].split('"')[0], {"amount": "1"})
    assert answer.status_code in {303, 422}
    assert "exemple.org" not in answer.headers.get("location", "")


def test_a_correction_of_a_sealed_text_opens_it_in_its_field(house: House, browse: Browse) -> None:
    one = browse()
    position = house.ledger.journal(kind="neighbour-joined", newest_first=False)[0].position
    one.get(f"/enregistrements/{position}/corriger")
    assert 'value="Élodie Œuvrard"' in one.page


def test_a_correction_that_is_wrong_is_shown_again(house: House, browse: Browse) -> None:
    one, position = browse(), purchase(house)
    address = f"/enregistrements/{position}/corriger"
    one.get(address)
    assert one.send(address, {"label": "Achat 0", "amount": "trop"}).status_code == 422
    assert 'value="trop"' in one.page
    assert "<title>erreur : Corriger" in one.page


def test_a_withdrawal_says_why_and_the_record_counts_no_more(house: House, browse: Browse) -> None:
    one, position = browse(), purchase(house, 2)
    address = f"/enregistrements/{position}/retirer"
    one.get(address)
    assert one.send(address, {"reason": ""}).status_code == 422
    assert one.send(address, {"reason": "Saisi deux fois."}).status_code == 303
    one.get(f"/enregistrements/{position}")
    assert "Cet enregistrement ne vaut plus" in one.page
    assert "/retirer" not in one.page
    one.get("/achats")
    assert "Achat 2" not in one.page
    one.get(f"/enregistrements/{house.ledger.head()}")
    assert "Saisi deux fois." in one.page


@pytest.mark.parametrize("deed", ["corriger", "retirer"])
def test_the_auditor_changes_nothing(house: House, browse: Browse, deed: str) -> None:
    one, position = browse("auditor"), purchase(house)
    one.get(f"/enregistrements/{position}")
    assert "Corriger" not in one.page
    assert "Retirer" not in one.page
    assert one.get(f"/enregistrements/{position}/{deed}").status_code == 403


def test_the_past_is_not_written_to(house: House, browse: Browse) -> None:
    one = browse()
    one.get(f"/enregistrements/{purchase(house)}?known={house.ledger.head() - 1}")
    assert "/corriger" not in one.page


def test_an_unknown_deed_is_not_found(house: House, browse: Browse) -> None:
    assert browse().get(f"/enregistrements/{purchase(house)}/effacer").status_code == 404


def test_the_register_is_read_by_readers(browse: Browse) -> None:
    one = browse("admin")
    for path in ("/enregistrements", "/enregistrements/3", "/pourquoi", "/baremes", "/recherche", "/verification"):
        assert one.get(path).status_code == 403, path


def test_a_correction_keeps_the_file_of_a_record_unless_another_is_chosen(house: House, browse: Browse) -> None:
    one, tea, nothing = (
        browse(),
        {"label": "Thé", "on": "2026-02-01"},
        {"voucher": ("", b"", "application/octet-stream")},
    )
    one.get("/achats")
    one.send("/achats", {**tea, "amount": "5"}, {"voucher": ("ticket.pdf", PDF, "application/pdf")})
    (made,) = house.ledger.journal(limit=1)
    line, action = getattr(made.fact, "voucher", ""), f"/enregistrements/{made.position}/corriger"
    one.get(action)
    assert f'Pièce conservée — <a href="{escape(piece(line))}">ouvrir</a>' in one.page
    assert one.send(action, {**tea, "amount": "six"}, nothing).status_code == 422
    assert "Un texte est attendu" not in one.page
    assert one.send(action, {**tea, "amount": "6"}, nothing).status_code == 303
    (corrected,) = house.ledger.journal(limit=1)
    assert (getattr(corrected.fact, "amount", 0), getattr(corrected.fact, "voucher", "")) == (600, line)
    one.get(action)
    other = {"voucher": ("autre.pdf", PDF + b"\n", "application/pdf")}
    assert one.send(action, {**tea, "amount": "6"}, other).status_code == 303
    (replaced,) = house.ledger.journal(limit=1)
    assert house.ledger.attachment(getattr(replaced.fact, "voucher", "")) == (PDF + b"\n", "application/pdf")
