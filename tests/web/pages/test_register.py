from collections.abc import Callable

import pytest

from core.facts import Id, PartyId
from core.ids import new_id
from core.ledger import Ledger
from core.ledger.health import Health
from core.store import BusyError, DiskFullError
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Join
from tests.web.pages.conftest import Browser
from web.drawing.address import piece
from web.drawing.choices import LISTED
from web.drawing.grids import BLANK

Browse = Callable[..., Browser]
PDF = (
    b"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n"
    b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n"
    b"trailer <</Size 3 /Root 1 0 R>>\nstartxref\n106\n%%EOF\n"
)


def test_a_form_that_is_right_is_recorded_and_leads_on(house: House, browse: Browse) -> None:
    one, before = browse(), house.ledger.head()
    one.get("/voisins")
    answer = one.send("/voisins", {"label": "Nadia Ferrand", "trade": "gp", "on": "01/02/2026", "paid_up": "oui"})
    assert answer.status_code == 303
    assert house.ledger.head() == before + 1
    one.get(answer.headers["location"])
    assert "<h1>Nadia Ferrand</h1>" in one.page
    assert f'C’est fait : enregistrement <a href="/enregistrements/{before + 1}">n° {before + 1}</a>.' in one.page
    one.get(answer.headers["location"])
    assert "C’est fait" not in one.page, "said once"


def test_a_form_leads_to_the_record_of_what_its_page_does_not_show_yet(house: House, browse: Browse) -> None:
    one, before = browse(), house.ledger.head()
    one.get("/voisins")
    answer = one.send("/voisins", {"label": "Nadia Ferrand", "trade": "gp", "on": "2031-02-01"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/enregistrements/{before + 1}")
    assert one.get(answer.headers["location"]).status_code == 200


def test_the_same_form_sent_twice_is_recorded_once(house: House, browse: Browse) -> None:
    one = browse()
    one.get("/voisins")
    page = one.page
    fields = {"label": "Nadia Ferrand", "trade": "gp"}
    first = one.send("/voisins", fields)
    head = house.ledger.head()
    one.page = page
    second = one.send("/voisins", fields)
    assert (second.status_code, second.headers["location"]) == (303, first.headers["location"])
    assert house.ledger.head() == head


def test_every_error_comes_at_once_and_nothing_typed_is_lost(house: House, browse: Browse) -> None:
    one, head = browse(), house.ledger.head()
    one.get("/achats")
    answer = one.send("/achats", {"label": "", "amount": "douze", "on": "32/13/2026", "party": "p-inconnu"})
    assert answer.status_code == 422
    assert "Il y a 4 choses à corriger" in one.page
    assert "<title>erreur : Achats" in one.page
    for typed in ("douze", "32/13/2026"):
        assert f'value="{typed}"' in one.page
    assert house.ledger.head() == head


def test_a_refusal_of_the_trade_is_said_and_the_same_form_may_be_sent_again(house: House, browse: Browse) -> None:
    one = browse()
    one.get("/achats")
    answer = one.send("/achats", {"label": "Voiture", "amount": "1000,01"})
    assert answer.status_code == 422
    assert "Au-delà de 1 000 €, il faut une décision." in one.page
    assert 'href="#formulaire-5-amount">Montant : Trop cher.' in one.page
    assert one.send("/achats", {"label": "Voiture", "amount": "1000"}).status_code == 303
    assert house.ledger.journal(limit=1)[0].kind == "purchase-made.1"


def test_given_fields_are_those_of_the_page_whatever_is_sent(house: House, browse: Browse) -> None:
    one, zoe = browse(), house.people["Zoé Picard"]
    one.get(f"/voisins/{zoe}")
    fields = {"label": "Thé", "amount": "5", "party": house.people["Camille Dupont"]}
    assert one.send(f"/voisins/{zoe}", fields).status_code == 303
    (entry,) = house.ledger.journal(limit=1)
    assert getattr(entry.fact, "party", "") == zoe


def test_more_rows_are_given_without_recording_anything(house: House, browse: Browse) -> None:
    one, head = browse(), house.ledger.head()
    one.get("/rencontres")
    answer = one.send("/rencontres", {"start": "18:30", "_more": "presences", "topics": "Un\nDeux"})
    assert answer.status_code == 200
    assert one.page.count('name="presences.') == (len(house.people) + BLANK) * 3
    assert 'value="18:30"' in one.page
    assert "Un\nDeux</textarea>" in one.page
    assert house.ledger.head() == head


def test_a_grid_is_recorded_row_by_row(house: House, browse: Browse) -> None:
    one = browse()
    one.get("/rencontres")
    fields = {
        "start": "9h05",
        "presences.3.came": "oui",
        "presences.1.hours": "3",
        "hosts": [house.people["Zoé Picard"]],
    }
    assert one.send("/rencontres", fields).status_code == 303
    (entry,) = house.ledger.journal(limit=1)
    assert getattr(entry.fact, "came", ()) == (house.people["Élodie Œuvrard"],)
    assert getattr(entry.fact, "hosts", ()) == (house.people["Zoé Picard"],)
    assert getattr(entry.fact, "start", "") == "09:05"


def test_a_file_is_sealed_kept_through_errors_and_read_again(house: House, browse: Browse) -> None:
    one = browse()
    one.get("/achats")
    files = {"voucher": ("ticket.pdf", PDF, "application/pdf")}
    assert one.send("/achats", {"label": "Café", "amount": "?"}, files=files).status_code == 422
    assert one.send("/achats", {"label": "Café", "amount": "12"}).status_code == 303
    (entry,) = house.ledger.journal(limit=1)
    one.get(f"/enregistrements/{entry.position}")
    assert "Ouvrir la pièce" in one.page
    line = getattr(entry.fact, "voucher", "")
    read = one.get(piece(line))
    assert read.content == PDF
    assert read.headers["content-disposition"].startswith("attachment")
    assert read.headers["content-security-policy"] == "sandbox"
    assert one.get(piece("autre")).status_code == 404


def test_a_file_of_another_kind_is_refused_beside_its_field(browse: Browse) -> None:
    one = browse()
    one.get("/achats")
    files = {"voucher": ("ticket.pdf", b"<html>", "application/pdf")}
    assert one.send("/achats", {"label": "Café", "amount": "12"}, files=files).status_code == 422
    assert 'id="formulaire-5-voucher-erreur"' in one.page


def test_who_may_not_ask_has_no_form_and_cannot_send_one(house: House, browse: Browse) -> None:
    auditor, other = browse("auditor"), browse()
    assert auditor.get("/voisins").status_code == 200
    assert '<details class="block form"' not in auditor.page
    other.get("/voisins")
    theirs, head = other.page, house.ledger.head()
    auditor.get("/verification")
    mine = auditor.page.split('name="_csrf" value="')[1].split('"')[0]
    auditor.page = theirs
    assert auditor.send("/voisins", {"label": "X", "trade": "gp"}).status_code == 403, "the form of somebody else"
    auditor.page = theirs
    assert auditor.send("/voisins", {"_csrf": mine, "label": "X", "trade": "gp"}).status_code == 403, "no such role"
    assert house.ledger.head() == head


def test_a_form_that_is_not_of_the_page_is_refused(browse: Browse) -> None:
    one = browse()
    one.get("/voisins")
    for block in ("1", "99", "x", "", "1234abc", "1_0", "٣"):
        assert one.send("/voisins", {"_block": block, "label": "X", "trade": "gp"}).status_code == 400
        one.get("/voisins")


def test_a_form_of_what_was_not_there_yet_is_not_found(house: House, browse: Browse) -> None:
    one, zoe, head = browse(), house.people["Zoé Picard"], house.ledger.head()
    one.get(f"/voisins/{zoe}")
    one.page = one.page.replace(f'action="/voisins/{zoe}"', f'action="/voisins/{zoe}?known=1"')
    answer = one.send(f"/voisins/{zoe}?known=1", {"label": "Thé", "amount": "trop"})
    assert answer.status_code == 404
    assert house.ledger.head() == head


@pytest.mark.parametrize(
    "name",
    [
        *("presences.123456abc.came", "presences.x.a.b.c.d", "presences.1_0.came", "start.x.a.b.c.d"),
        *("presences.9.party.x", "presences.9.party.x.y", "hosts.x", "start.x"),
    ],
)
def test_names_that_no_form_of_ours_bears_are_told(house: House, browse: Browse, name: str) -> None:
    one, head = browse(), house.ledger.head()
    one.get("/rencontres")
    one.page = one.page.replace("</form>", f'<input name="{name}"></form>')
    assert one.send("/rencontres", {"topics": "Un", name: "oui"}).status_code == 422
    assert house.ledger.head() == head


@pytest.mark.parametrize(
    ("path", "status"), [("/nulle-part", 404), ("/voisins/p-aaaaaaaaaaaaaaaa", 404), ("/voisins.csx", 404)]
)
def test_what_does_not_exist_is_not_found(browse: Browse, path: str, status: int) -> None:
    one = browse()
    assert one.get(path).status_code == status
    assert 'id="menu"' in one.page, "with its menu"


def test_pages_are_for_their_roles(browse: Browse) -> None:
    assert browse("admin").get("/voisins").status_code == 403


def test_who_manages_accounts_only_is_led_there(browse: Browse) -> None:
    answer = browse("admin").get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/comptes")


def test_htmx_is_told_to_leave_the_page_and_gets_the_whole_form_again(browse: Browse) -> None:
    one = browse()
    one.get("/voisins")
    page = one.page
    wrong = one.send("/voisins", {"label": "", "trade": ""}, **{"HX-Request": "true"})
    assert wrong.status_code == 422
    assert 'id="formulaire-3"' in wrong.text
    one.page = page
    right = one.send("/voisins", {"label": "Nadia", "trade": "gp"}, **{"HX-Request": "true"})
    assert right.headers["hx-redirect"].startswith("/voisins/p-")


def test_a_page_is_the_same_for_htmx_as_for_a_reload(browse: Browse) -> None:
    one = browse("auditor")
    for path in ("/voisins?tri=name&q=e", "/achats?page=1"):
        plain, swapped = one.get(path).text, one.get(path, **{"HX-Request": "true"}).text
        assert _lines(plain) == _lines(swapped)


def _lines(page: str) -> str:
    """Return the part that a search or an order replaces."""
    return page.split('id="tableau-1-lignes"')[1].split("</section>", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("error", "status"),
    [(DiskFullError("disk-full", "Le disque est plein."), 507), (BusyError("busy", "Réessayez."), 503)],
)
def test_a_store_that_cannot_write_says_so_in_the_form_and_loses_nothing(
    browse: Browse, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    def record(*_: object, **__: object) -> None:
        raise error

    one = browse()
    one.get("/voisins")
    monkeypatch.setattr(Ledger, "record", record)
    assert one.send("/voisins", {"label": "Nadia Ferrand", "trade": "gp"}).status_code == status
    assert str(error) in one.page
    assert 'value="Nadia Ferrand"' in one.page


def test_a_clock_that_cannot_be_read_is_400(browse: Browse) -> None:
    one = browse()
    assert one.get("/voisins?on=hier").status_code == 400
    assert "La date « hier » ne se lit pas" in one.page


def test_nobody_sees_anything_without_a_session(browse: Browse) -> None:
    one = browse()
    one.cookie = ""
    for path in ("/", "/voisins", "/vues/neighbours.csv", "/enregistrements", "/enregistrements/3", "/pourquoi"):
        answer = one.get(path)
        assert answer.status_code == 303, path
        assert answer.headers["location"].startswith("/connexion")


def test_a_register_that_is_altered_offers_no_form_and_says_why_once(house: House, browse: Browse) -> None:
    one = browse()
    one.get("/achats")
    assert 'class="block form"' in one.page
    position = house.ledger.journal(kind="purchase-made", newest_first=False)[0].position
    told = "Un enregistrement a changé. Rien n’est réparé : prévenez l’auditeur."
    one.client.app.state.house.ledger.health = Health(
        read_only=True, code="root-differs", message=told, position=position
    )
    one.get("/achats")
    assert 'class="block form"' not in one.page
    assert one.page.count("lecture seule") == one.page.count("Un enregistrement a changé.") == 1
    assert f'href="/enregistrements/{position}">enregistrement en cause, n° {position}</a>' in one.page
    one.get(f"/enregistrements/{position}")
    assert "La vérification désigne cet enregistrement." in one.page
    assert "/corriger" not in one.page
    assert "/retirer" not in one.page
    one.get(f"/enregistrements/{position + 1}")
    assert "La vérification désigne" not in one.page


def test_an_unambiguous_beginning_is_proposed_and_taken_when_sent_again(house: House, browse: Browse) -> None:
    for number in range(LISTED):
        house.record(Join(party=PartyId(Id(new_id("p"))), label=f"Voisin {number}", trade="other", on=TODAY))
    one = browse()
    one.get("/achats")
    tea = {"label": "Thé", "amount": "5", "on": "2026-02-01"}
    assert one.send("/achats", {**tea, "party": "œuv"}).status_code == 422
    assert "Est-ce « Élodie Œuvrard » ?" in one.page
    assert 'value="Élodie Œuvrard"' in one.page
    assert one.send("/achats", {**tea, "party": "Élodie Œuvrard"}).status_code == 303
    (made,) = house.ledger.journal(limit=1)
    assert getattr(made.fact, "party", "") == house.people["Élodie Œuvrard"]


def test_a_press_records_what_its_row_says(house: House, browse: Browse) -> None:
    one, before = browse(), house.ledger.head()
    one.get("/achats-a-refaire")
    answer = one.send("/achats-a-refaire", {"_block": "1"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/achats-a-refaire")
    said = house.ledger.entry(before + 1)
    first = house.ledger.entry(next(iter(house.visit().rows("purchases", {}))).positions[0])
    assert said is not None
    assert first is not None
    assert (said.fact.label, said.fact.amount) == (first.fact.label, first.fact.amount)


def test_a_press_that_is_refused_says_why_on_the_same_page(house: House, browse: Browse) -> None:
    one, head = browse(), house.ledger.head()
    one.get("/achats-a-refaire")
    answer = one.send("/achats-a-refaire", {"amount": "1 000,01"})
    assert (answer.status_code, house.ledger.head()) == (422, head)
    assert "Au-delà de 1 000 €, il faut une décision." in one.page
