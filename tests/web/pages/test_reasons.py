import re
from collections.abc import Callable
from html import escape, unescape

from core.facts import Id, PartyId
from core.ids import new_id
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Join
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


def test_reasons_lead_back_to_the_page_they_were_asked_from_and_a_record_to_its_reasons(browse: Browse) -> None:
    one = browse("auditor")
    one.get("/achats?known=18&q=achat")
    link = "/pourquoi?" + unescape(one.page.split('href="/pourquoi?')[1].split('"')[0])
    one.get(link)
    assert 'href="/achats?known=18&amp;q=achat"' in one.page
    assert "Revenir à « Achats »" in one.page
    one.get("/enregistrements/9", Referer=f"http://testserver.local{link}")
    assert f'href="{escape(link)}"' in one.page
    assert "Revenir à « Pourquoi ? »" in one.page
    for elsewhere in ("https://exemple.org/achats", "http://testserver.local/nulle-part", "x"):
        one.get("/enregistrements/9", Referer=elsewhere)
        assert "Revenir à" not in one.page
    for elsewhere in ("//exemple.org", "https://exemple.org", "/nulle-part", "/pourquoi"):
        one.get(f"/pourquoi?positions=9&de={elsewhere}")
        assert "Revenir à" not in one.page


def test_why_reads_whatever_it_is_given(browse: Browse) -> None:
    one = browse("auditor")
    for query in ("", "?positions=0,x,-1,9999999999999999999999&rules=@,x@y,shared_ceiling@", "?positions=,&rules=,"):
        assert one.get(f"/pourquoi{query}").status_code == 200
        assert "Rien n’est nommé ici." in one.page


def test_all_the_records_behind_a_row_are_counted_and_paged_through(house: House, browse: Browse) -> None:
    for number in range(60):
        house.record(Join(party=PartyId(Id(new_id("p"))), label=f"Voisin {number}", trade="other", on=TODAY))
    one, head = browse("auditor"), house.ledger.head()
    one.get(f"/pourquoi?positions={','.join(map(str, range(1, head + 1)))},{head + 9}&de=/achats")
    assert f"{head} enregistrements" in one.page
    told = re.findall(r'id="n-(\d+)"', one.page)
    while 'rel="next"' in one.page:
        one.get(unescape(one.page.split('rel="next" href="')[1].split('"')[0]))
        assert f"{head} enregistrements" in one.page
        assert "Revenir à « Achats »" in one.page
        told += re.findall(r'id="n-(\d+)"', one.page)
    assert told == [str(position) for position in range(1, head + 1)]
