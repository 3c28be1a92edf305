from collections.abc import Callable

from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]


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
    assert "/corriger" not in one.page
    two = browse("coordination")
    two.get(f"/pourquoi?{link}")
    assert two.page.count("/corriger") == 3, "each of them can be put right from here"


def test_why_reads_whatever_it_is_given(browse: Browse) -> None:
    one = browse("auditor")
    for query in ("", "?positions=0,x,-1,9999999999999999999999&rules=@,x@y,shared_ceiling@", "?positions=,&rules=,"):
        assert one.get(f"/pourquoi{query}").status_code == 200
        assert "Rien n’est nommé ici." in one.page
