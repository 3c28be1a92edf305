"""Telling the story: each thing said as a user's JSON says it, to the one way in, by an account that may."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from msgspec import Struct

from core.clock import day_in_paris
from core.facts import AccountId
from core.ids import derived_id
from core.intake import Invalid, askable, bind
from core.ledger import Ledger
from core.model.command import Refused
from demo.agenda import Act, Agenda, Simulated
from demo.chance import Chance
from demo.days import evening, office_day, offset
from demo.people import Crowd, Person

PACE: Final = (25, 190)
"""Seconds between two things recorded one after the other."""


class Told(Struct, frozen=True):
    """What was recorded: the command as it was understood, and the position of its first record."""

    command: Any
    position: int


class StoryError(Exception):
    """Something of the story was refused: the story or the register is wrong."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Story:
    """A register being lived: its ledger, its clock, what is to come, and who records."""

    def __init__(self, ledger: Ledger, clock: Simulated, start: date, end: date) -> None:
        self.ledger = ledger
        self.clock = clock
        self.start = start
        """The day of the constitutive assembly."""
        self.end = end
        """The last day of the story."""
        self.agenda = Agenda(clock)
        self.chance = Chance("cpts")
        self.opening = opening(start)
        """The day on which the register is opened, after the assembly."""
        self.crowd = Crowd(self.chance)
        self.authors: dict[str, AccountId] = {}
        """The account that records for each role."""
        self.people: list[Person] = []
        """The adherents that the register knows of, in the order of their recording."""
        self.board: list[Person] = []
        """Those who sit on the board, its officers first."""
        self.applicants: list[tuple[str, Callable[[str, date], object]]] = []
        """Who waits for the board, since the statutes confide admission to it, and what follows its answer."""
        self.gone: dict[str, str] = {}
        """The parties that left, by their key in the tables."""
        self.waived: set[tuple[str, int]] = set()
        """The dues that were given up, by party and year."""
        self.meetings: dict[str, str] = {}
        self.decisions: dict[str, str] = {}
        """The decisions that were adopted, by their key in the tables."""
        self.missions: dict[str, str] = {}
        self._following: dict[str, list[Act]] = {}
        self._asked = askable(ledger.registry)
        self._count = 0

    @property
    def today(self) -> date:
        """The day at which the story stands."""
        return day_in_paris(self.clock())

    def knows(self, *commands: str) -> bool:
        """Tell whether the plugins installed here bring these commands."""
        return all(name in self._asked for name in commands)

    def tell(self, role: str, name: str, /, **fields: object) -> Told:
        """Record a command by its name and fields; :class:`StoryError` when it is not accepted, or changes nothing."""
        return self._record(role, name, fields, None)

    def correct(self, position: int, role: str, name: str, /, **fields: object) -> Told:
        """Record a command that corrects a record."""
        return self._record(role, name, fields, position)

    def _record(self, role: str, name: str, fields: Mapping[str, object], corrects: int | None) -> Told:
        self._count += 1
        self.clock.wait(self.chance.between(*PACE))
        command_id = derived_id("c", "demo", str(self._count))
        command = bind(self._asked[name].command, fields, command_id=command_id, today=self.today)
        if isinstance(command, Invalid):
            raise StoryError("invalid", f"{name}, {self.today} : {dict(command.fields)} {fields}")
        outcome = self.ledger.record(command, by=self.authors[role], command_id=command_id, corrects=corrects)
        if isinstance(outcome, Refused):
            raise StoryError(outcome.code, f"{name}, {self.today} : {outcome.message} {fields}")
        if not outcome.positions:
            raise StoryError("nothing-new", f"{name}, {self.today} : {fields}")
        return Told(command, outcome.positions[0])

    def attach(self, content: bytes) -> str:
        """Seal a file and return what a command keeps of it."""
        line = self.ledger.attach(content)
        if isinstance(line, Refused):
            raise StoryError(line.code, line.message)
        return line

    def follow(self, decision: str, act: Act) -> None:
        """Say what is done once a decision is adopted and its meeting closed."""
        self._following.setdefault(decision, []).append(act)

    def carry_out(self, decision: str) -> None:
        """Do what follows a decision."""
        for act in self._following.get(decision, ()):
            act()

    def rows(self, view: str, only: Mapping[str, str] | None = None) -> tuple[Any, ...]:
        """Return the rows of a view, as they stand at this point of the story."""
        return self.ledger.show(view, only=only).rows

    def office(self, months: int, days: int = 0) -> date:
        """Return a working day, so long after the beginning."""
        return office_day(offset(self.start, months, days))

    def evening(self, months: int, days: int = 0) -> date:
        """Return a day of meetings, so long after the beginning."""
        return evening(offset(self.start, months, days))

    def soon(self, least: int, most: int) -> date:
        """Return a working day, so many days from the one at which the story stands."""
        return office_day(offset(self.today, 0, self.chance.between(least, most)))


def opening(start: date) -> date:
    """Return the day on which the register is opened, after the constitutive assembly."""
    return office_day(offset(start, 0, 9))
