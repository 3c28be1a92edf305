"""Who sits on the board and the bureau: elected, co-opted, renewed; and what is declared of it."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.founding import ASSOCIATION, OFFICERS
from demo.people import Person
from demo.sittings import TERM
from demo.story import Story

SEATS: Final = 12
RENEWED: Final = 2
"""Seats that change hands when the mandates end."""
LEAVING: Final = OFFICERS.index("deputy-treasurer")
"""The officer who resigns near the end of the story."""

COMMISSIONS: Final = ("Parcours de soins", "Prévention")
FEDERATION: Final = "Fédération régionale des CPTS"


def plan(story: Story) -> None:
    """Put on the agenda what follows elections, and two resignations."""
    last = date(story.start.year + TERM, 6, 30)
    story.follow("elected-board", partial(_elect_board, story, last))
    story.follow("bureau", partial(_elect_bureau, story, last))
    story.follow("co-option-1", partial(_co_opt_member, story, last))
    story.follow("renewed-board", partial(_renew, story, last + timedelta(days=1)))
    story.follow("co-option-2", partial(_co_opt_officer, story, last))
    story.agenda.at(story.office(7, 2), "10:20", partial(_sit_elsewhere, story))
    story.agenda.at(story.office(14, 3), "09:45", partial(_resign_member, story))
    resigning = office_day(offset(story.end, 0, -40))
    if date(last.year, 6, 1) <= resigning <= last:  # not between an election and the mandate that it gives
        resigning = date(last.year, 5, 28)
    story.agenda.at(resigning, "09:45", partial(_resign_officer, story))


def _elect_board(story: Story, until: date) -> None:
    story.board = story.people[:SEATS]
    for person in story.board:
        _start(story, person, "board", "member", story.start, until, "elected-board")


def _elect_bureau(story: Story, until: date) -> None:
    for person, office in zip(story.board, OFFICERS, strict=False):
        _start(story, person, "bureau", office, story.today, until, "bureau")


def _sit_elsewhere(story: Story) -> None:
    """Name who leads two working commissions, and who speaks for the CPTS outside."""
    told = {"on": story.today, "body": "commission", "office": "lead"}
    for person, name in zip(story.people[SEATS + 1 :], COMMISSIONS, strict=False):
        story.tell("board", "start-mandate", party=person.party, where=name, **told)
    president = {"party": story.board[0].party, "office": "delegate", "on": story.today}
    story.tell("board", "start-mandate", body="federation", where=FEDERATION, **president)


def _resign_member(story: Story) -> None:
    gone = story.board.pop()
    story.tell("coordination", "end-mandate", party=gone.party, body="board", on=story.today, cause="resigned")


def _co_opt_member(story: Story, until: date) -> None:
    story.board.append(story.people[SEATS])
    _start(story, story.board[-1], "board", "member", offset(story.today, 0, 1), until, "co-option-1")
    _declare_in(story, 34)


def _renew(story: Story, on: date) -> None:
    """Sit again for as long, two of them but for others."""
    until = date(on.year + TERM, 6, 30)
    story.board[-RENEWED:] = []
    story.board += _new(story, SEATS - len(story.board))
    for person in story.board:
        _start(story, person, "board", "member", on, until, "renewed-board")
    for person, office in zip(story.board, OFFICERS, strict=False):
        _start(story, person, "bureau", office, on, until, "renewed-board")
    _declare_in(story, 47)


def _resign_officer(story: Story) -> None:
    gone = story.board.pop(LEAVING)
    for body in ("bureau", "board"):
        story.tell("coordination", "end-mandate", party=gone.party, body=body, on=story.today, cause="resigned")


def _co_opt_officer(story: Story, last: date) -> None:
    """Co-opt until the next general meeting, which is near: nothing of it is declared yet."""
    (new,) = _new(story, 1)
    story.board.insert(LEAVING, new)
    renewing = story.today <= last and "renewed-board" not in story.decisions
    on, until = offset(story.today, 0, 1), last if renewing else offset(story.end, 0, 41)
    _start(story, new, "board", "member", on, until, "co-option-2")
    _start(story, new, "bureau", OFFICERS[LEAVING], on, until, "co-option-2")


def _new(story: Story, number: int) -> list[Person]:
    """Return persons who never sat and will stay."""
    sat = {row.party for row in story.rows("mandates")} | {one.party for one in story.people[: SEATS + 1]}
    able = [one for one in story.people if one.nature == "person" and not one.leaving and one.party not in sat]
    return able[-number:]


def _start(story: Story, person: Person, body: str, office: str, on: date, until: date, decision: str) -> None:
    story.tell(
        "board",
        "start-mandate",
        party=person.party,
        body=body,
        office=office,
        on=on,
        until=until,
        decision=story.decisions[decision],
    )


def _declare_in(story: Story, days: int) -> None:
    on = office_day(offset(story.today, 0, days))
    story.agenda.at(on, "11:05", partial(_declare, story))


def _declare(story: Story) -> None:
    receipt = f"{ASSOCIATION.rna}-{story.today:%Y%m}"
    story.tell("coordination", "declare-change", on=story.today, subject="directors", receipt=receipt)
