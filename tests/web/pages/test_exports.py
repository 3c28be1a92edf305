import re
from collections.abc import Callable
from html import unescape

import msgspec

from core.sheets import read_sheet
from tests.web.conftest import House
from tests.web.pages.conftest import Browser
from web.drawing.collation import order

Browse = Callable[..., Browser]


def rows(content: bytes) -> list[tuple[str, ...]]:
    return [line.cells for line in read_sheet(content).lines]


def test_one_resource_has_several_formats_with_the_same_rows(house: House, browse: Browse) -> None:
    one = browse("auditor")
    csv, xlsx, json = (one.get(f"/voisins.{form}") for form in ("csv", "xlsx", "json"))
    assert [answer.status_code for answer in (csv, xlsx, json)] == [200, 200, 200]
    assert csv.headers["content-type"].startswith("text/csv")
    by_name = sorted(house.people, key=order)
    assert [row[1] for row in rows(csv.content)] == by_name, "people come as on the page"
    assert [row[1] for row in rows(xlsx.content)] == by_name
    told = {row["name"]: row for row in msgspec.json.decode(json.content)["rows"]}
    assert list(told) == by_name
    assert told["Élodie Œuvrard"]["trade"] == "nurse", "codes, for machines"
    assert told["Élodie Œuvrard"]["spent"] == 12_345


def test_an_export_has_the_clocks_of_its_page_and_says_them_in_its_name(house: House, browse: Browse) -> None:
    one = browse("auditor")
    second = [entry.position for entry in house.ledger.journal(kind="neighbour-joined.1", newest_first=False)][1]
    early = one.get(f"/vues/neighbours.csv?on=2025-01-11&known={second}")
    assert len(rows(early.content)) == 2
    assert f'filename="voisins_situation-2025-01-11_n-{second}.csv"' in early.headers["content-disposition"]


def test_a_column_filters_and_an_unknown_one_is_refused(house: House, browse: Browse) -> None:
    one = browse("auditor")
    zoe = house.people["Zoé Picard"]
    assert len(rows(one.get(f"/vues/purchases.csv?party={zoe}").content)) == 1
    refused = one.get("/vues/purchases.csv?payer=x")
    assert refused.status_code == 400
    assert "pas de colonne « payer »" in one.page


def test_the_address_of_a_page_of_one_thing_exports_it_alone(house: House, browse: Browse) -> None:
    zoe = house.people["Zoé Picard"]
    assert len(rows(browse("auditor").get(f"/voisins/{zoe}.csv").content)) == 1


def test_unknown_views_and_formats_are_not_found_and_closed_ones_refused(browse: Browse) -> None:
    auditor, admin = browse("auditor"), browse("admin")
    for path in ("/vues/nothing.csv", "/vues/neighbours.pdf", "/vues/neighbours", "/rencontres.csv"):
        assert auditor.get(path).status_code == 404, path
    assert admin.get("/vues/neighbours.csv").status_code == 403


def test_a_text_cannot_become_a_formula(browse: Browse) -> None:
    one = browse()
    one.get("/achats")
    one.send("/achats", {"label": "=1+1", "amount": "1"})
    assert b"'=1+1" in one.get("/achats.csv").content


def test_an_export_has_the_rows_that_its_page_found_in_their_order(browse: Browse) -> None:
    one = browse("auditor")
    one.get("/achats?q=achat&tri=-amount")
    links = [unescape(link) for link in re.findall(r'href="(/vues/purchases\.[^"]+)"', one.page)]
    whole = [row[1] for row in rows(one.get("/vues/purchases.csv").content)]
    for link in (links[0], links[1], "/achats.csv?q=achat&tri=-amount"):
        found = [row[1] for row in rows(one.get(link).content)]
        assert sorted(found) == sorted(whole), link
        assert found[0] == "Achat 2", link
    one.get("/achats?q=999,99")
    (csv, *_) = [unescape(link) for link in re.findall(r'href="(/vues/purchases\.[^"]+)"', one.page)]
    assert "1 ligne :" in one.page
    assert [row[1] for row in rows(one.get(csv).content)] == ["Achat 2"]
    for unknown in ("payer", "positions", "entry"):
        assert one.get(f"/vues/purchases.csv?parmi={unknown}").status_code == 400, unknown
