"""The association is declared, the register opened: statutes, accounts, and who signs in."""

from functools import partial
from typing import Any, Final

from core.access import AccessFile, logins, passwords
from core.subjects import spelt
from demo.days import offset
from demo.papers import pdf
from demo.story import Story, StoryError
from demo.tables import Line, table

FIRST: Final = "first"
"""Who opens the register and the other accounts."""


class Account(Line, frozen=True):
    """An account: what is shown of it, how its holder signs in, and the office whose holder has it."""

    role: str
    login: str
    label: str
    office: str = ""


class Association(Line, frozen=True):
    """What is public of the association."""

    name: str
    department: str
    rna: str
    seat: str
    next_seat: str
    territory: str
    population: int
    odpc: str
    iban: str
    accounts: tuple[Account, ...]


ASSOCIATION: Final = table("association", Association)
STATUTES: Final = table("statutes", dict[str, dict[str, Any]])
OFFICERS: Final = ("president", "treasurer", "secretary", "vice-president", "deputy-treasurer")
"""The offices of those who come first on the board, in their order."""


def plan(story: Story) -> None:
    """Put the beginning on the agenda."""
    day = story.opening
    story.agenda.at(day, "09:10", partial(_open_accounts, story, holders=False))
    story.agenda.at(day, "09:40", partial(_adopt_first, story))
    story.agenda.at(day, "13:45", partial(_open_accounts, story, holders=True))
    story.agenda.at(story.office(1, 2), "11:00", partial(_receive_number, story))
    story.agenda.at(story.office(1, 9), "10:20", partial(_open_bank_account, story))


def adopt_second(story: Story) -> None:
    """Record the statutes that the extraordinary meeting has adopted, in force from the day after."""
    said = STATUTES["second"] | {"decision": story.decisions["statutes"], "document": _paper(story, "second")}
    story.tell("board", "adopt-statutes", on=offset(story.today, 0, 1), **said)


def give_access(story: Story, password: str) -> None:
    """Let each account be signed in to with the same password."""
    with AccessFile(story.ledger.directory) as access:
        for account in ASSOCIATION.accounts:
            author = story.authors[account.role]
            logins.bind(access, author, account.login)
            refusal = passwords.set_password(access, author, password, story.clock())
            if refusal is not None:
                raise StoryError(refusal.value, refusal.sentence)


def _open_accounts(story: Story, *, holders: bool) -> None:
    for account in ASSOCIATION.accounts:
        if bool(account.office) is holders:
            held = story.people[OFFICERS.index(account.office)].party if holders else None
            told = story.tell(FIRST, "open-account", label=account.label, role=account.role, party=held)
            story.authors[account.role] = told.command.account


def _adopt_first(story: Story) -> None:
    paper = _paper(story, "first")
    story.tell(FIRST, "adopt-statutes", on=story.start, document=paper, **STATUTES["first"])


def _paper(story: Story, version: str) -> str:
    text = [ASSOCIATION.name, STATUTES[version]["reference"], f"Texte déposé au siège le {spelt(story.today)}."]
    return story.attach(pdf("Statuts", text))


def _open_bank_account(story: Story) -> None:
    said = {"iban": ASSOCIATION.iban, "reference": f"Relevé d’identité bancaire du {spelt(story.today)}"}
    story.tell("treasurer", "give-bank-account", on=story.today, **said)


def _receive_number(story: Story) -> None:
    """Correct the declaration: the administration's receipt gives its day and the number of the association."""
    (founding,) = story.ledger.journal(kind="association-founded.1")
    story.correct(
        founding.position,
        "coordination",
        "found-association",
        on=offset(story.start, 0, 6),
        label=ASSOCIATION.name,
        department=ASSOCIATION.department,
        seat=ASSOCIATION.seat,
        rna=ASSOCIATION.rna,
        territory=ASSOCIATION.territory,
    )
