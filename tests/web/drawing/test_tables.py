import re
from collections.abc import Callable

import pytest

from core.facts import PartyId
from core.model.screens import Table
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Join
from web.drawing.address import fill
from web.drawing.collation import order
from web.drawing.menu import homes
from web.drawing.page import draw_page
from web.drawing.tables import DrawnTable, table
from web.drawing.visit import Visit

PEOPLE = Table(view="neighbours", title="Voisins", link="/voisins/{party}")


def drawn(visit: Visit, block: Table = PEOPLE, ordinal: int = 1) -> DrawnTable:
    return table(block, {}, visit, ordinal)


def names(visit: Visit, block: Table = PEOPLE) -> list[str]:
    return [line.name for line in drawn(visit, block).lines]


def test_people_come_by_their_names_accents_folded(house: House) -> None:
    assert names(house.visit()) == sorted(house.people, key=order)
    assert names(house.visit())[3] == "Élodie Œuvrard"


def test_other_rows_and_those_that_follow_days_come_in_the_order_of_the_view(house: House) -> None:
    assert names(house.visit(), Table(view="purchases")) == ["Achat 0", "Achat 1", "Achat 2"]
    for columns in (("on", "name"), ("name", "on"), ("trade", "name")):
        drawn_rows = drawn(house.visit(), Table(view="neighbours", columns=columns)).lines
        read = [line.name if columns[0] == "name" else line.rest[0][1] for line in drawn_rows]
        assert read == list(house.people)


def test_sorting_is_french_and_by_what_is_read(house: House) -> None:
    assert names(house.visit("/voisins?tri=name")) == [
        "amélie Garnier",
        "Bruno Le Goff",
        "Camille Dupont",
        "Élodie Œuvrard",
        "Zoé Picard",
    ]
    assert names(house.visit("/voisins?tri=-spent"))[:2] == ["Élodie Œuvrard", "Zoé Picard"]
    assert drawn(house.visit("/voisins?tri=name")).headings[0].sort == "ascending"
    assert drawn(house.visit("/voisins?tri=name")).headings[0].link == "/voisins?tri=-name"


def test_rows_without_a_value_come_last_either_way(house: House) -> None:
    purchases = Table(view="purchases")
    for sort in ("party", "-party"):
        assert names(house.visit(f"/achats?tri={sort}"), purchases)[-1] == "Achat 2"


def test_an_unknown_order_is_no_order(house: House) -> None:
    assert names(house.visit("/voisins?tri=position")) == names(house.visit())


def test_searching_takes_no_account_of_accents_and_looks_in_every_column(house: House) -> None:
    assert names(house.visit("/voisins?q=elodie")) == ["Élodie Œuvrard"]
    assert names(house.visit("/voisins?q=infirmier")) == ["amélie Garnier", "Camille Dupont", "Élodie Œuvrard"]
    assert drawn(house.visit("/voisins?q=personne")).found == 0
    assert drawn(house.visit("/voisins?q=personne")).whole == 5


def test_fifty_rows_make_a_page(house: House, party: Callable[[str], PartyId]) -> None:
    for number in range(60):
        name = f"Voisin {number:02d}"
        house.record(Join(party=party(name), label=name, trade="other", on=TODAY))
    first, second = (drawn(house.visit(address)) for address in ("/voisins", "/voisins?page=2&tri=name"))
    assert (len(first.lines), first.page.pages, first.page.before, first.page.after) == (50, 2, "", "/voisins?page=2")
    assert (len(second.lines), second.page.before, second.page.after) == (15, "/voisins?tri=name", "")
    beyond = drawn(house.visit("/voisins?page=99"))
    assert beyond.page.page == 2


def test_the_second_table_of_a_page_has_its_own_words_in_the_address(house: House) -> None:
    second = drawn(house.visit("/voisins?q=zoé&q2=elodie"), ordinal=2)
    assert [line.name for line in second.lines] == ["Élodie Œuvrard"]
    assert second.kept == [("q", "zoé")]
    assert second.headings[0].link == "/voisins?q=zo%C3%A9&q2=elodie&tri2=name"


def test_the_first_column_leads_where_the_block_says_and_ids_lead_to_their_page(house: House) -> None:
    line = drawn(house.visit("/voisins?on=2026-03-01")).lines[3]
    home = f"/voisins/{house.people['Élodie Œuvrard']}?on=2026-03-01"
    assert line.first == f'<a href="{home}">Élodie Œuvrard</a>'
    elsewhere = homes(house.ledger.registry, house.visit().account.roles)["party"]
    home = house.visit("/achats?on=2026-03-01").link(fill(elsewhere, {"party": house.people["Élodie Œuvrard"]}))
    bought = drawn(house.visit("/achats?on=2026-03-01"), Table(view="purchases")).lines[0]
    assert bought.rest[0][1] == f'<a href="{home}">Élodie Œuvrard</a>'


def test_an_id_leads_nowhere_for_those_whom_its_page_is_closed_to(house: House) -> None:
    closed = house.visit("/achats", "admin")
    assert drawn(closed, Table(view="purchases")).lines[0].rest[0][1] == "Élodie Œuvrard"


def test_every_row_leads_to_its_reasons_with_the_clocks(house: House) -> None:
    line = drawn(house.visit("/voisins?known=18")).lines[0]
    assert re.fullmatch(
        r"/pourquoi\?positions=\d+(-\d+)?(,\d+(-\d+)?)*&rules=&known=18&de=/voisins%3Fknown%3D18", line.why
    )


def test_exports_keep_the_filter_and_the_clocks(house: House) -> None:
    one = Table(view="purchases", only={"party": "{party}"})
    exports = table(one, {"party": "p-1"}, house.visit("/voisins/p-1?on=2026-03-01"), 1).exports
    assert dict(exports)["CSV"] == "/vues/purchases.csv?party=p-1&on=2026-03-01"
    assert [form for form, _ in exports] == ["CSV", "XLSX", "JSON"]


def test_exports_are_read_one_apart_from_the_other(house: House) -> None:
    shown = drawn(house.visit(), Table(view="neighbours"))
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert re.sub(r"<[^>]*>", "", html.split('class="exports">')[1].split("</p>")[0]) == "5 lignes : CSV, XLSX, JSON"


def test_exports_name_the_columns_of_the_page_whose_first_ones_give_the_order(house: House) -> None:
    by_day = Table(view="neighbours", columns=("on", "name"))
    assert dict(drawn(house.visit(), by_day).exports)["CSV"] == "/vues/neighbours.csv?parmi=on,name"


def test_a_column_that_says_nothing_of_any_row_is_not_shown(house: House) -> None:
    titles = [heading.name for heading in drawn(house.visit(), Table(view="purchases")).headings]
    assert "party" in titles
    lonely = Table(view="purchases", only={"label": "Achat 2"})
    alone = drawn(house.visit(), lonely)
    assert [heading.name for heading in alone.headings] == [name for name in titles if name != "party"]
    assert len(alone.lines[0].rest) == len(alone.headings) - 1


def test_a_cell_that_says_nothing_is_marked_so_that_a_card_leaves_it_out(house: House) -> None:
    rest = drawn(house.visit(), Table(view="purchases")).lines[2].rest
    assert [text for begin, text in rest if 'class="blank"' in begin] == ["—"]


def test_values_are_written_for_people(house: House) -> None:
    texts = [text for _, text in drawn(house.visit()).lines[3].rest]
    assert texts == ["Infirmier ou infirmière", "10/01/2025", "123,45\u00a0€", "non"]


@pytest.fixture
def page(house: House) -> Callable[[str], str]:
    """Draw the page of the neighbours at an address."""
    return lambda address: draw_page(house.desk, house.ledger.registry.pages["/voisins"], {}, house.visit(address))


def test_what_people_wrote_is_never_markup(house: House, page: Callable[[str], str]) -> None:
    house.record(Join(party=house.people["Zoé Picard"], label="<script>alert(1)</script>", trade="gp", on=TODAY))
    html = page("/voisins?q=%3Cscript%3E")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page("/voisins")


def test_a_table_has_a_caption_scoped_headings_and_its_sort_said(page: Callable[[str], str]) -> None:
    html = page("/voisins?tri=name")
    assert '<caption class="unseen">Voisins, 5 lignes</caption>' in html
    assert html.count('scope="col"') == 6
    assert html.count('scope="row"') == 5
    assert 'aria-sort="ascending"' in html


def test_an_empty_table_says_so(house: House) -> None:
    html = draw_page(house.desk, house.ledger.registry.pages["/voisins"], {}, house.visit("/voisins?on=2020-01-01"))
    assert "Personne encore." in html
    assert "<table" not in html
    assert "Aucune ligne ne contient « zzz »" in draw_page(
        house.desk, house.ledger.registry.pages["/voisins"], {}, house.visit("/voisins?q=zzz")
    )
