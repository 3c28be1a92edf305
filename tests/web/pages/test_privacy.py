"""A request of access is answered from the page of a person, by who answers requests."""

import msgspec
import pytest

from core.access import reads
from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, TREASURER
from core.subjects.parties.register import RegisterParty
from tests.web.served import Served

INES = "p-aaaaaaaaaaaaaaaa"
AT = f"/droits/{INES}"


@pytest.fixture(scope="module")
def known(shared: Served) -> Served:
    """Register Inès Petit."""
    shared.record(RegisterParty(party=INES, on=shared.clock().date(), family="Petit", given="Inès"))
    return shared


@pytest.mark.parametrize("who", [COORDINATION, BOARD])
def test_the_report_is_given_from_the_page_of_the_person(known: Served, who: str) -> None:
    browser = known.inside(who)

    assert f'href="{AT}"' in browser.get(f"/adherents/{INES}").text
    assert browser.get(AT).status_code == 200
    assert "Droit d’accès : Petit Inès" in browser.text
    told = msgspec.json.decode(browser.get(f"{AT}/rapport.json").content)
    assert (told["personne"], told["enregistrements"][0]["sorte"]) == ("Petit Inès", "Personne ou structure inscrite")
    pdf = browser.get(f"{AT}/rapport.pdf")
    assert pdf.content.startswith(b"%PDF-")
    assert "attachment" in pdf.headers["content-disposition"]
    assert AT in {one.what for one in reads.since(known.access, known.clock())}


@pytest.mark.parametrize("who", [ADMIN, AUDITOR, TREASURER])
def test_others_do_not_answer_requests(known: Served, who: str) -> None:
    browser = known.inside(who)
    for path in (AT, f"{AT}/rapport.json", f"{AT}/rapport.pdf"):
        assert browser.get(path).status_code == 403


@pytest.mark.parametrize("party", ["p-zzzzzzzzzzzzzzzz", "personne", "a-aaaaaaaaaaaaaaaa"])
def test_somebody_whom_no_record_names_is_not_found(known: Served, party: str) -> None:
    assert known.inside(BOARD).get(f"/droits/{party}/rapport.json").status_code == 404
