from tests.web.conftest import House
from web.drawing.search import Hits, search


def found(house: House, words: str, *roles: str) -> dict[str, Hits]:
    return {hits.title: hits for hits in search(words, house.visit("/recherche?on=2026-03-01", *roles))}


def test_a_name_is_found_in_every_list_and_leads_to_its_page(house: House) -> None:
    results = found(house, "oeuvrard")
    (hit,) = results["Voisins"].hits
    assert hit.name == "Élodie Œuvrard"
    assert hit.link == f"/voisins/{house.people['Élodie Œuvrard']}?on=2026-03-01"
    assert hit.rest == "Infirmier ou infirmière · Depuis : 10/01/2025 · Dépensé : 123,45\u00a0€"
    assert [one.name for one in results["Achats en commun"].hits] == ["Achat 0"]


def test_what_has_no_page_of_its_own_leads_to_its_list_searched(house: House) -> None:
    (hit,) = found(house, "999,99")["Achats en commun"].hits
    assert hit.link == "/achats?q=Achat+2&on=2026-03-01"


def test_only_open_lists_are_searched(house: House) -> None:
    assert found(house, "oeuvrard", "admin") == {}


def test_nothing_is_found_of_what_is_nowhere(house: House) -> None:
    assert found(house, "zzz") == {}
