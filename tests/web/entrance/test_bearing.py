"""Links lent to people without an account: one form, once, and nothing else of the register."""

import re
from datetime import date

import pytest

from core.facts import Id, PartyId, SessionId
from core.ids import new_id
from core.model.roles import COORDINATION
from tests.web.served import Browser, Served
from tests.web.signing import InviteGuest, PlanSupper

SUPPER = SessionId(Id("s-aaaaaaaaaaaaaaaa"))
INES, PAUL = PartyId(Id("p-aaaaaaaaaaaaaaaa")), PartyId(Id("p-bbbbbbbbbbbbbbbb"))
WRITTEN = {"written": "Inès Petit"}


@pytest.fixture
def supper(served: Served) -> Served:
    """Give a supper of today with two guests."""
    served.record(PlanSupper(session=SUPPER, label="Soupe de printemps", on=date(2026, 3, 10)))
    served.record(InviteGuest(session=SUPPER, party=INES, label="Inès Petit", email="ines.petit@exemple.fr"))
    served.record(InviteGuest(session=SUPPER, party=PAUL, label="Paul Lemaire"))
    return served


def lend(served: Served, do: str) -> list[str]:
    """Make links as the organiser does; return their paths."""
    browser = served.inside(COORDINATION)
    assert browser.get(f"/liens?page=/repas/{SUPPER}&bloc=3").status_code == 200
    sent = {"page": f"/repas/{SUPPER}", "bloc": "3", "until": "2026-03-10", "_do": do}
    answer = browser.post("/liens", sent)
    assert answer.status_code == 200, browser.text
    return re.findall(rf"{re.escape(served.house.settings.address)}(/p/[\w-]+)", answer.text)


def sign(browser: Browser, path: str, **typed: str) -> int:
    browser.get(path)
    return browser.post(path, {"_id": new_id("c"), **typed}).status_code


def test_a_personal_link_records_once_under_the_name_of_its_person(supper: Served) -> None:
    path = lend(supper, "people")[0]
    phone = supper.browser()

    assert phone.get(path).status_code == 200
    assert "Inès Petit" in phone.text
    assert "Soupe de printemps" in phone.text
    assert sign(phone, path, **WRITTEN) == 200
    assert "C’est enregistré" in phone.text

    entry = supper.ledger.journal(limit=1)[0]
    assert (entry.kind, entry.by, entry.fact.party) == ("supper-signed.1", INES, INES)
    other = supper.browser()
    assert other.get(path).status_code == 410
    assert "Ce lien a déjà servi." in other.text
    record = supper.inside(COORDINATION)
    record.get(f"/enregistrements/{entry.position}")
    assert "Inès Petit, par un lien" in record.text
