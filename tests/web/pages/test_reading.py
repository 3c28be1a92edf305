"""« À faire », « Pourquoi ? », « Barèmes », « Rechercher » and the files of the look."""

from collections.abc import Callable

from tests.web.conftest import House
from tests.web.pages.conftest import Browser
from web.drawing.assets import asset

Browse = Callable[..., Browser]


def test_home_tells_what_is_late_first(browse: Browse) -> None:
    one = browse("coordination")
    one.get("/")
    assert "Régler la participation" in one.page
    assert "Élodie Œuvrard" in one.page
    assert "En retard" in one.page


def test_why_tells_the_records_and_the_rule_steps_behind_a_row(browse: Browse) -> None:
    one = browse("auditor")
    one.get("/achats")
    link = one.page.split('href="/pourquoi?')[1].split('"')[0].replace("&amp;", "&")
    one.get(f"/pourquoi?{link}")
    for told in (
        "Achat 0",
        "Achat 1",
        "Achat 2",
        "Plafond annuel des achats en commun",
        "800,50\u00a0€",
        "à confirmer",
    ):
        assert told in one.page, told
    assert "3 enregistrements et 1 barème" in one.page


def test_why_reads_whatever_it_is_given(browse: Browse) -> None:
    one = browse("auditor")
    for query in ("", "?positions=0,x,-1,9999999999999999999999&rules=@,x@y,shared_ceiling@", "?positions=,&rules=,"):
        assert one.get(f"/pourquoi{query}").status_code == 200
        assert "Rien n’est nommé ici." in one.page


def test_rules_are_shown_with_their_steps_and_sources(browse: Browse) -> None:
    one = browse("auditor")
    one.get("/baremes")
    for told in ("Plafond annuel des achats en commun", "Décision du bureau du 12 décembre 2023", "valeur à confirmer"):
        assert told in one.page, told


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


def test_the_register_is_read_by_readers(browse: Browse) -> None:
    one = browse("admin")
    for path in ("/enregistrements", "/enregistrements/3", "/pourquoi", "/baremes", "/recherche", "/verification"):
        assert one.get(path).status_code == 403, path


def test_the_look_is_kept_for_a_year_under_its_digest(browse: Browse) -> None:
    one = browse()
    sheet = one.get(asset("registre.css"))
    assert sheet.headers["content-type"].startswith("text/css")
    assert "immutable" in sheet.headers["cache-control"]
    stale = one.get("/static/000000000000/registre.css")
    assert stale.headers["cache-control"] == "no-cache"
    for name in ("../app.py", "vendor/htmx.LICENSE.txt", "registre", "..%2fapp.py"):
        assert one.get(f"/static/x/{name}").status_code == 404, name
