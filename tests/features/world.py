"""The world of a scenario: a real register, a clock moved by hand, people known by their first names."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from msgspec import Struct

from core.clock import day_in_paris
from core.display import table
from core.facts import AccountId, Id
from core.intake import Invalid, as_typed, bind
from core.ledger import Ledger, Recorded, open_ledger
from core.model.command import Refused
from core.registry import Registry
from core.store import StoreError
from core.subjects.training.half_days import begins, ending
from tests.features.words import typeset

FOUNDED = date(2019, 1, 7)
"""The day on which the association of every scenario is declared, and its register made."""
AHEAD = frozenset({"schedule-session", "convene-meeting", "plan-campaign"})
"""Commands whose day is to come."""


class HandClock:
    """A clock that stands still until a day is said; it never goes back."""

    def __init__(self, day: date) -> None:
        self.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(microseconds=1)
        return self.now

    def day(self, day: date) -> None:
        self.reach(datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC))

    def reach(self, moment: datetime) -> None:
        self.now = max(self.now, moment)


class Shown(Struct, frozen=True):
    """A row of a view: as programs take it, and column by column as people read it."""

    row: Any
    said: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return typeset(self.said[column])


class Done(Struct, frozen=True):
    """A command that was followed, and the position of the last record that it made."""

    command: Any
    position: int


class World:
    """What the sentences of a scenario share. What happens is recorded on its day, unless they say otherwise."""

    def __init__(self, directory: Path, registry: Registry, account: AccountId) -> None:
        self.directory = directory
        self.registry = registry
        self.account = account
        self.clock = HandClock(FOUNDED)
        self.ledger: Ledger = open_ledger(directory, registry, clock=self.clock, check="none")
        self.ids: dict[str, Any] = {}
        """Ids by what sentences call them: a first name, the title of a mission, of a session, of a decision."""
        self.groups: dict[str, list[Any]] = {}
        """Those whom sentences speak of together: the members of the association, those enrolled in a session."""
        self.done: dict[str, Done] = {}
        """The last thing done of each sort, by the name of its command: « cette dépense »."""
        self.before = 0
        """The last record before the last command."""
        self.step = "given"
        self.commands = self.readings = 0
        self.unread: Refused | None = None
        """A refusal that no sentence has spoken of yet."""
        self._numbers = count(1)

    @property
    def today(self) -> date:
        return day_in_paris(self.clock())

    def day(self, day: date) -> None:
        """Come to a day, if it is not past yet."""
        self.clock.day(day)

    def begin(self, session: str, part: int = 0, on: date = date.max) -> None:
        """Come to the beginning of a half-day, the last one unless said, when it is by a day and not past yet."""
        row = self.ledger.show("session.half-days", only={"session": session}).rows[part - 1]
        if row.on <= on:
            self.clock.reach(begins(row.on, row.starts or "00:00"))

    def end(self, session: str, part: int = 0) -> None:
        """Come to the end of a half-day, the last one unless said, when it is not past yet."""
        row = self.ledger.show("session.half-days", only={"session": session}).rows[part - 1]
        self.clock.reach(ending(row.on, row.starts, row.ends) if row.ends else begins(row.on, row.starts or "00:00"))

    def do(self, name: str, *, by: str = "", corrects: int | None = None, **fields: Any) -> Any:
        """Follow a command and return it; what is only given must be accepted."""
        on = fields.get("on")
        if isinstance(on, date) and name not in AHEAD and corrects is None:
            self.day(on)
        command_id = f"c-{next(self._numbers)}"
        typed = {field: value for field, value in fields.items() if value is not None}
        asked = bind(self.registry.deciders[name].command, typed, command_id=command_id, today=self.today)
        assert not isinstance(asked, Invalid), (name, asked)
        self.commands, self.before = self.commands + 1, self.ledger.head()
        author = AccountId(Id(self.ids[by])) if by else self.account
        try:
            outcome = self.ledger.record(asked, by=author, command_id=command_id, corrects=corrects)
        except StoreError as error:  # a register that takes nothing more says why, as a refusal does
            outcome = Refused(error.code, error.message)
        self.unread = outcome if isinstance(outcome, Refused) else None
        assert self.unread is None or self.step == "when", (name, self.unread)
        if isinstance(outcome, Recorded) and outcome.positions:
            self.done[name] = Done(asked, outcome.positions[-1])
        return asked

    def correct(self, name: str, **changed: Any) -> Any:
        """Say the last command of a name again with other values, in correction of its record."""
        done = self.done[name]
        return self.do(name, corrects=done.position, **(as_typed(done.command) | changed))

    def rows(self, view: str, *, on: date | None = None, known: Any = None, **only: str) -> list[Shown]:
        """Read a view at its two clocks: today and now, unless said."""
        self.readings += 1
        shown = table(self.ledger, self.ledger.show(view, on=on, known=known, only=only))
        names = [column.name for column in shown.columns]
        return [
            Shown(line.row, {name: cell.text for name, cell in zip(names, line.cells, strict=True)})
            for line in shown.lines
        ]

    def one(self, view: str, *, on: date | None = None, known: Any = None, **only: str) -> Shown:
        """Read the one row of a view that a sentence speaks of."""
        (row,) = self.rows(view, on=on, known=known, **only)
        return row

    def answer(self) -> Refused | None:
        """Read how the last command was answered: None when it was accepted."""
        self.readings += 1
        refused, self.unread = self.unread, None
        return refused

    def reopen(self, registry: Registry | None = None) -> None:
        """Stop the register and start it again, with other rules if need be."""
        self.ledger.close()
        self.registry = registry or self.registry
        self.ledger = open_ledger(self.directory, self.registry, clock=self.clock)
