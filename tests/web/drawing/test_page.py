import re
from dataclasses import replace

import pytest

from core.model.screens import Figures, Form, Found, Page, Prose, Table
from tests.web.conftest import House
from web.drawing.forms import Attempt
from web.drawing.menu import homes, menu
from web.drawing.page import NothingThereError, beside, draw_page, heading


def page(house: House, path: str, address: str, *roles: str, **parts: str) -> str:
    return draw_page(house.desk, house.ledger.registry.pages[path], parts, house.visit(address, *roles))


def test_a_page_of_one_thing_is_headed_by_its_name(house: House) -> None:
    zoe = house.people["Zoé Picard"]
    html = page(house, "/voisins/{party}", f"/voisins/{zoe}", party=zoe)
    assert "<h1>Zoé Picard</h1>" in html
    assert "<title>Zoé Picard — CPTS du Val d’Orge</title>" in html
    assert "Achat 1" in html
    assert "Achat 0" not in html


def test_a_thing_that_is_not_known_then_is_nowhere(house: House) -> None:
    of_one = house.ledger.registry.pages["/voisins/{party}"]
    zoe = house.people["Zoé Picard"]
    with pytest.raises(NothingThereError):
        heading(of_one, {"party": zoe}, house.visit(f"/voisins/{zoe}?on=2024-01-01"))
    with pytest.raises(NothingThereError):
        heading(of_one, {"party": "p-0"}, house.visit("/voisins/p-0"))


def test_a_page_that_is_not_today_says_so_in_a_banner(house: House) -> None:
    assert "notice past" not in page(house, "/voisins", "/voisins")
    html = page(house, "/voisins", "/voisins?on=2026-02-01&known=12&q=zoé")
    assert "Situation au 1er février 2026, d’après les enregistrements jusqu’au n° 12." in html
    assert (
        '<a href="/enregistrements/12?on=2026-02-01&amp;known=12">enregistrement n° 12</a>, du 2 janvier 2026' in html
    )
    assert '<a href="/voisins?q=zo%C3%A9">Revenir à aujourd’hui</a>' in html


def test_the_auditor_sees_both_clocks_and_others_may_ask_for_a_day(house: House) -> None:
    asked = page(house, "/voisins", "/voisins", "auditor")
    assert 'name="on"' in asked
    assert 'name="known" value="2026-03-10"' in asked, "both dates are said, today’s too"
    assert "Situation au 10 mars 2026, d’après tout ce qui est enregistré" in asked
    assert "Voir à une date…" not in asked
    assert '<a href="/voisins?known=2026-03-10T13%3A00">une heure précise</a>' in asked
    moment = page(house, "/voisins", "/voisins?known=2026-01-02T10:05", "auditor")
    assert '<input type="datetime-local" id="known" name="known" value="2026-01-02T10:05">' in moment
    other = page(house, "/voisins", "/voisins")
    assert "Voir à une date…" in other
    assert 'name="known"' not in other


def test_every_link_of_a_past_page_keeps_its_clocks(house: House) -> None:
    html = page(house, "/voisins", "/voisins?on=2026-02-01")
    links = re.findall(r'href="(/[^"]*)"', html)
    timeless = [link for link in links if "on=2026-02-01" not in link and not link.startswith("/static/")]
    assert set(timeless) <= {"/", "/voisins", "/compte"}, "home, back to today, one's own account"


def test_blocks_of_a_closed_view_are_left_out(house: House) -> None:
    own = Page(path="/x", title="X", blocks=(Prose(text="Bonjour."), *house.ledger.registry.pages["/voisins"].blocks))
    html = draw_page(house.desk, own, {}, house.visit("/x", "admin"))
    assert "Bonjour." in html
    assert "Zoé" not in html


def test_the_menu_is_that_of_the_roles(house: House) -> None:
    titles = [group.title for group in menu(house.ledger.registry, frozenset({"coordination"}))]
    assert titles[0] == ""
    assert "Vie commune" in titles
    admin = [group.title for group in menu(house.ledger.registry, frozenset({"admin"}))]
    assert admin
    assert not {"", "Vie commune", "Preuves"} & set(admin)
    ours = next(g for g in menu(house.ledger.registry, frozenset({"board"})) if g.title == "Vie commune")
    assert [entry.path for entry in ours.entries] == ["/voisins", "/achats", "/rencontres"]


def test_the_menu_unfolds_what_these_roles_record_and_all_of_it_for_who_only_reads(house: House) -> None:
    def unfolded(role: str) -> set[str]:
        return {group.title for group in menu(house.ledger.registry, frozenset({role})) if group.unfolded}

    assert "Vie commune" in unfolded("coordination")
    assert "Preuves" not in unfolded("coordination")
    assert {"Vie commune", "Preuves"} <= unfolded("auditor")


def test_a_folded_part_of_the_menu_is_unfolded_on_its_own_pages(house: House) -> None:
    elsewhere, there = page(house, "/voisins", "/voisins"), page(house, "/voisins", "/verification")
    assert elsewhere.count("<details open>") + 1 == there.count("<details open>")


def test_the_page_one_is_on_is_marked_in_the_menu(house: House) -> None:
    html = page(house, "/voisins", "/voisins")
    assert '<a href="/voisins" aria-current="page">Voisins</a>' in html
    assert html.count("aria-current") == 1
    zoe = house.people["Zoé Picard"]
    assert '<a href="/voisins" aria-current="true">' in page(house, "/voisins/{party}", f"/voisins/{zoe}", party=zoe)


def test_pages_of_one_thing_are_the_homes_of_ids(house: House) -> None:
    assert homes(house.ledger.registry, frozenset({"admin"})) == {}
    assert "{party}" in homes(house.ledger.registry, frozenset({"board"}))["party"]


def test_a_page_has_one_heading_one_main_and_a_way_to_skip_to_it(house: House) -> None:
    html = page(house, "/achats", "/achats")
    assert html.count("<h1") == html.count("<main") == 1
    assert '<a class="skip" href="#contenu">' in html
    assert '<html lang="fr">' in html


def test_ids_of_a_page_are_unique(house: House) -> None:
    for path in ("/voisins", "/achats", "/rencontres"):
        ids = re.findall(r'\bid="([^"]+)"', page(house, path, path))
        assert len(ids) == len(set(ids)), path


def test_a_form_is_offered_while_what_it_waits_for_is_there(house: House) -> None:
    zoe, nobody = house.people["Zoé Picard"], "p-aaaaaaaaaaaaaaaa"
    bought = Found(view="purchases", only={"party": "{party}"})
    later = Page(path="/x/{party}", title="X", blocks=(Form(command="make-purchase", when=(bought,)),))
    first = Page(path="/x/{party}", title="X", blocks=(Form(command="make-purchase", unless=(bought,)),))

    def offers(page: Page, party: str) -> bool:
        return "make-purchase" in draw_page(house.desk, page, {"party": party}, house.visit(f"/x/{party}"))

    assert [offers(later, zoe), offers(later, nobody)] == [True, False]
    assert [offers(first, zoe), offers(first, nobody)] == [False, True]


def test_other_blocks_wait_too(house: House) -> None:
    zoe, nobody = house.people["Zoé Picard"], "p-aaaaaaaaaaaaaaaa"
    bought = (Found(view="purchases", only={"party": "{party}"}),)
    blocks = (
        Prose(text="Premier achat à venir.", unless=bought),
        Table(view="purchases", title="Achats faits", when=bought),
        Figures(view="purchases", title="Détail", when=bought),
    )
    own = Page(path="/x/{party}", title="X", blocks=blocks)

    def shows(party: str) -> list[bool]:
        html = draw_page(house.desk, own, {"party": party}, house.visit(f"/x/{party}"))
        return [words in html for words in ("Premier achat à venir.", "Achats faits", "Détail")]

    assert shows(zoe) == [False, True, True]
    assert shows(nobody) == [True, False, False]


def test_a_form_that_was_sent_is_shown_again_though_nothing_waits_for_it_any_more(house: House) -> None:
    gone = Found(view="purchases", only={"party": "p-aaaaaaaaaaaaaaaa"})
    page = Page(path="/x", title="X", blocks=(Form(command="make-purchase", when=(gone,)),))
    sent = Attempt(command="make-purchase", ordinal=1, raw={}, command_id="c-1", errors={"amount": "Obligatoire."})
    assert "Obligatoire." in draw_page(house.desk, page, {}, house.visit("/x"), sent)


def test_the_pages_of_one_thing_lead_to_one_another(house: House) -> None:
    zoe = house.people["Zoé Picard"]
    here, other = "/voisins/{party}", Page(path="/essai/{party}", title="Autre vue", blocks=())
    visit = house.visit(f"/voisins/{zoe}?on=2026-03-01")
    pages = {**house.ledger.registry.pages, other.path: other}
    visit.ledger.registry = replace(visit.ledger.registry, pages=pages)
    assert list(beside(pages[here], {"party": zoe}, visit)) == [("Autre vue", f"/essai/{zoe}?on=2026-03-01")]
    assert list(beside(pages["/voisins"], {}, visit)) == [], "a list is not of one thing"


def test_forms_of_one_theme_are_folded_together_and_open_for_the_one_that_was_sent(house: House) -> None:
    plain, rare = Form(command="make-purchase"), Form(command="make-purchase", under="Plus rare")
    folded = Page(path="/plis", title="Plis", blocks=(plain, rare, rare))

    def drawn(attempt: Attempt | None) -> str:
        return draw_page(house.desk, folded, {}, house.visit("/plis"), attempt)

    closed = drawn(None)
    assert closed.count('<details class="theme"') == 1
    assert closed.index('id="formulaire-1"') < closed.index("Plus rare") < closed.index('id="formulaire-2"')
    assert "2 actions" in closed
    sent = Attempt(command="make-purchase", ordinal=3, raw={}, command_id="c-1", errors={}, message="Refusé.")
    assert '<details class="theme" open>' in drawn(sent)
