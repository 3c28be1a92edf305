"""A session to come with three people, one of whom has no address, and the page that sends their convocations."""

from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from core.facts import Id, PartyId, SessionId
from core.model.roles import COORDINATION
from core.subjects.parties.register import RegisterParty
from core.subjects.training.places.enrolment import EnrolMembers
from core.subjects.training.sessions.scheduling import ScheduleSession
from tests.web.served import Browser, Served

SESSION = SessionId(Id("s-aaaaaaaaaaaaaaaa"))
INES, PAUL, ZOE = (PartyId(Id(f"p-{letter * 16}")) for letter in "abc")
PEOPLE = {INES: ("Petit", "ines.petit@exemple.fr"), PAUL: ("Lemaire", "paul.lemaire@exemple.fr"), ZOE: ("Picard", "")}
PAGE = f"/envois/convocation?session={SESSION}"
BOTH = [f"{SESSION}-{INES}", f"{SESSION}-{PAUL}"]
DAY = date(2026, 3, 10)


def summon(served: Served) -> Served:
    """Plan a session of next week, and enrol three people."""
    for party, (family, email) in PEOPLE.items():
        served.record(RegisterParty(party=party, nature="person", family=family, email=email, on=DAY))
    served.record(ScheduleSession(session=SESSION, label="Plaies", on=date(2026, 3, 17), duration=180, capacity=12))
    served.record(EnrolMembers(session=SESSION, parties=(INES, PAUL, ZOE), on=DAY))
    return served


def send(browser: Browser, form: str = "", **typed: str | list[str]) -> int:
    """Send the form of the page, as it is proposed but for what is typed; return the status."""
    browser.get(PAGE)
    said = {
        "_id": form or "c-aaaaaaaaaaaaaaaa",
        "who": BOTH,
        "subject": "Votre convocation",
        "text": "Bonjour,\nà lundi",
    }
    return browser.post(PAGE, {**said, **typed}).status_code


def posted(served: Served, who: str = COORDINATION) -> Browser:
    """Send both convocations once, and return the browser."""
    browser = served.inside(who)
    assert send(browser) == 303
    return browser


def read(path: Path) -> EmailMessage:
    """Read a message back as a mail program does."""
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def sent(served: Served) -> list[str]:
    """Return to whom the register says that something was sent."""
    return [str(row.party) for row in served.ledger.show("sendings").rows]
