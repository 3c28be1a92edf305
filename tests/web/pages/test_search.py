from collections.abc import Callable

from tests.web.conftest import House
from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]


def test_a_search_looks_in_every_list_and_finds_records_by_number(house: House, browse: Browse) -> None:
    one = browse("auditor")
    one.get("/recherche?q=oeuvrard")
    assert f'href="/voisins/{house.people["Élodie Œuvrard"]}">Élodie Œuvrard</a>' in one.page
    one.get("/recherche?q=3")
    assert 'href="/enregistrements/3">Enregistrement n° 3</a>' in one.page
    one.get("/recherche?q=%3Cscript%3E")
    assert "&lt;script&gt;" in one.page
    one.get(f"/recherche?q={house.people['Zoé Picard']}")
    assert "Tout ce qui concerne Zoé Picard" in one.page
