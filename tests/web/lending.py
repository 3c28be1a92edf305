"""A supper with two guests, and the hands of who lends links and of who uses them."""

import re
from datetime import date

from core.facts import Id, PartyId, SessionId
from core.ids import new_id
from core.model.roles import COORDINATION
from tests.web.served import Browser, Served
from tests.web.signing import InviteGuest, PlanSupper

SUPPER = SessionId(Id("s-aaaaaaaaaaaaaaaa"))
INES, PAUL = PartyId(Id("p-aaaaaaaaaaaaaaaa")), PartyId(Id("p-bbbbbbbbbbbbbbbb"))
PAGE = f"/liens?page=/repas/{SUPPER}&bloc=3"
SENT = {"page": f"/repas/{SUPPER}", "bloc": "3", "until": "2026-03-10"}


def set_table(served: Served) -> Served:
    """Plan a supper of today, and expect two guests: one is known by an address."""
    served.record(PlanSupper(session=SUPPER, label="Soupe de printemps", on=date(2026, 3, 10)))
    served.record(InviteGuest(session=SUPPER, party=INES, label="Inès Petit", email="ines.petit@exemple.fr"))
    served.record(InviteGuest(session=SUPPER, party=PAUL, label="Paul Lemaire"))
    return served


def lend(served: Served, do: str, **more: str) -> list[str]:
    """Make links as the organiser does; return their paths, as the page or the e-mails show them."""
    browser = served.inside(COORDINATION)
    browser.get(PAGE)
    answer = browser.post("/liens", {**SENT, "_do": do, **more})
    assert answer.status_code in {200, 303}, browser.text
    texts = [answer.text, *(path.read_text(encoding="utf-8") for path in served.letters())]
    return re.findall(rf"{re.escape(served.house.settings.address)}(/p/[\w-]+)", " ".join(texts))


def sign(browser: Browser, path: str, written: str = "Inès Petit", **typed: str) -> int:
    """Open a link and send its form."""
    browser.get(path)
    return browser.post(path, {"_id": new_id("c"), "written": written, **typed}).status_code


def signatures(served: Served) -> list[tuple[str, str]]:
    """Return who signed, and who the author of each record is."""
    entries = served.ledger.journal(kind="supper-signed", newest_first=False)
    return [(str(entry.fact.party), entry.by) for entry in entries]
