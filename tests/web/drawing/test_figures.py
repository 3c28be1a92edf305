from dataclasses import replace

from markupsafe import escape

from core import display
from core.facts import Cents, EntryId, Id
from core.ids import derived_id
from core.model.roles import COORDINATION
from core.model.screens import Figures, Table
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Purchase
from web.drawing.address import piece
from web.drawing.amending import fixes
from web.drawing.figures import Figure, Group, figures, unbroken
from web.drawing.formats import euros
from web.drawing.menu import homes
from web.drawing.tables import table


def test_figures_are_labelled_and_lead_to_their_reasons(house: House) -> None:
    shown = figures(Figures(view="purchases.sum", columns=("spent", "ceiling", "last")), {}, house.visit(), 1)
    (group,) = shown.groups
    assert [(one.title, one.text) for one in group.figures] == [
        ("Dépensé cette année", "1\u202f127,94\u00a0€"),
        ("Plafond de l’année", "800,50\u00a0€"),
        ("Dernier achat", "20 janvier 2026"),
    ]
    assert "shared_ceiling@2026-01-01" in group.why
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert "<dt>Dépensé cette année</dt>" in html


def test_figures_of_another_day_are_those_of_that_day(house: House) -> None:
    shown = figures(Figures(view="purchases.sum", columns=("spent",)), {}, house.visit("/a?on=2025-06-01"), 1)
    assert shown.groups[0].figures[0].text == "0,00\u00a0€"


def test_no_row_is_said(house: House) -> None:
    shown = figures(Figures(view="neighbours", only={"party": "p-0"}, empty="Inconnu."), {}, house.visit(), 1)
    assert "Inconnu." in house.desk.piece(shown.template, house.visit(), block=shown, title="")


def test_a_column_that_does_not_apply_is_left_out_only_where_it_is_blank(house: House) -> None:
    house.record(Purchase(entry=EntryId(Id(derived_id("e", "nobody"))), label="Seul", amount=Cents(100), on=TODAY))
    block = Figures(view="purchases", columns=("label", "party"), sparing=("party",))
    shown = {group.figures[0].text: len(group.figures) for group in figures(block, {}, house.visit(), 1).groups}
    assert (shown["Achat 0"], shown["Seul"]) == (2, 1)


def test_an_id_leads_to_its_page_and_a_long_text_takes_the_whole_width(house: House) -> None:
    block = Figures(view="purchases", columns=("label", "party"), only={"label": "Achat 0"})
    home = homes(house.ledger.registry, frozenset({COORDINATION}))["party"].removesuffix("/{party}")
    label, party = figures(block, {}, house.visit(), 1).groups[0].figures
    assert party.text == f'<a href="{home}/{house.people["Élodie Œuvrard"]}">Élodie Œuvrard</a>'
    assert (label.long, party.long) == (False, False)
    entry = EntryId(Id(derived_id("e", "long")))
    house.record(Purchase(entry=entry, label="Un tensiomètre\nUn oxymètre", amount=Cents(100), on=TODAY))
    house.record(Purchase(entry=EntryId(Id(derived_id("e", "longer"))), label="x" * 40, amount=Cents(100), on=TODAY))
    groups = figures(Figures(view="purchases", columns=("label",)), {}, house.visit(), 1).groups
    assert [group.figures[0].long for group in groups] == [False, False, False, True, True]


def test_large_numbers_and_long_words_are_given_room(house: House) -> None:
    def amount(cents: int) -> Figure:
        return Figure("Solde", "", euros(cents), numeric=True, long=False, unbroken=unbroken(euros(cents)))

    assert [Group((amount(cents),), "", ()).wide for cents in (99_999_99, 999_999_99)] == [False, True]
    house.record(
        Purchase(entry=EntryId(Id(derived_id("e", "word"))), label="adresse@exemple.org", amount=Cents(100), on=TODAY)
    )
    groups = figures(Figures(view="purchases", columns=("label",)), {}, house.visit(), 1).groups
    assert groups[-1].figures[0].long


def test_no_line_breaks_within_a_number_or_between_a_day_and_its_month() -> None:
    assert [unbroken(text) for text in ("22 novembre 2026", "12 345,00 €", "mot et mots", "")] == [16, 11, 4, 0]

    def dated(text: str) -> bool:
        return Group((Figure("Le", "", text, numeric=False, long=False, unbroken=unbroken(text)),), "", ()).wide

    assert [dated(text) for text in ("3 mars 2026", "22 novembre 2026")] == [False, True]


def test_a_file_is_opened_and_its_line_is_not_shown(house: House) -> None:
    line = house.ledger.attach(b"%PDF-1.4\n%%EOF\n")
    assert isinstance(line, str)
    entry = EntryId(Id(derived_id("e", "voucher")))
    house.record(Purchase(entry=entry, label="Un lit", amount=Cents(100), on=TODAY, voucher=line))
    block = Figures(view="purchases.vouchers", columns=("voucher",))
    texts = [group.figures[0].text for group in figures(block, {}, house.visit(), 1).groups]
    assert texts == ["—", "—", "—", f'<a href="{escape(piece(line))}">Ouvrir la pièce (PDF)</a>']
    listed, words = Table(view="purchases.vouchers"), ("lit", "pdf", line[:9])
    assert [table(listed, {}, house.visit(f"/achats?q={word}"), 1).found for word in words] == [1, 0, 0]
    exported = display.table(house.ledger, house.ledger.show("purchases.vouchers", on=TODAY), ("voucher",))
    assert [row.cells[0].text for row in exported.lines] == ["", "", "", "oui (PDF)"]


def test_figures_of_one_thing_offer_to_correct_the_records_behind_them(house: House) -> None:
    block = Figures(view="purchases", columns=("label",), only={"label": "Achat 0"}, fixed=True)

    def offered(shown: Figures, address: str, *roles: str) -> list[tuple[str, str]]:
        groups = figures(shown, {}, house.visit(address, *roles), 1).groups
        return [(fix.title, fix.link) for group in groups for fix in group.fixes]

    (row,) = house.visit().rows("purchases", {"label": "Achat 0"})
    assert [link for _, link in offered(block, "/achats")] == [
        f"/enregistrements/{row.positions[0]}/corriger?de=/achats"
    ]
    assert offered(replace(block, fixed=False), "/achats") == []
    assert offered(block, "/achats", "auditor") == [], "who changes nothing is offered nothing"
    assert offered(block, "/achats?on=2026-02-01") == [], "the past is read"
    html = house.desk.piece("blocks/figures.html", house.visit(), block=figures(block, {}, house.visit(), 1), title="")
    assert f'Corriger : <a href="/enregistrements/{row.positions[0]}/corriger?de=/voisins">' in html
    (fix,) = fixes(row, house.visit())
    assert f">{fix.title}</a>" in html, "capitals stay: those of DPC, of ACI"
