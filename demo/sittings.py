"""The meetings of the story: which ones, when, and what is put to the vote at each."""

from datetime import date
from typing import Final

import msgspec

from demo.days import evening, offset
from demo.story import Story
from demo.tables import Line, table

WINTER: Final = 11
"""The month from which a board votes the budget of the next year."""
TERM: Final = 3
"""Years that a mandate lasts, to the end of June."""


class Decision(Line, frozen=True):
    """Something put to the vote; those who are not against, abstaining or blank are in favour, unless rejected."""

    key: str
    subject: str
    meeting: str = ""
    resolution: str = ""
    type: str = "ordinary"
    method: str = "show"
    mission: str = ""
    amount: str = ""
    replaces: str = ""
    against: int = 0
    abstained: int = 0
    blank: int = 0
    rejected: bool = False
    casting: str = ""
    withdrawn: bool = False
    """Whether somebody interested in it leaves the room."""

    def of(self, key: str, year: int) -> "Decision":
        """Return what is put to the vote for a year."""
        said = {name: getattr(self, name).format(year=year) for name in ("subject", "resolution")}
        return msgspec.structs.replace(self, key=key, **said)


class Sitting(Line, frozen=True):
    """A meeting: when it is held, how many come, and what its minutes tell."""

    key: str
    type: str
    month: int = 0
    day: int = 0
    before_end: int | None = None
    after: str = ""
    """The meeting without quorum that it follows."""
    place: str = "Maison de santé de Montvernay"
    notice: int = 12
    there: int = 75
    late: int = 0
    minutes: str = ""


class Meetings(Line, frozen=True):
    """The tables of meetings."""

    meetings: tuple[Sitting, ...]
    yearly: Sitting


class Decisions(Line, frozen=True):
    """The tables of decisions."""

    decisions: tuple[Decision, ...]
    yearly: tuple[Decision, ...]
    renewal: Decision
    budget: Decision
    admission: Decision


MEETINGS: Final = table("meetings", Meetings)
DECISIONS: Final = table("decisions", Decisions)


def held_on(story: Story, sitting: Sitting) -> date:
    """Return the day of a meeting; that which follows another comes three weeks after it."""
    if sitting.key == "constitutive":
        return story.start
    if sitting.after:
        first = next(one for one in MEETINGS.meetings if one.key == sitting.after)
        return evening(offset(held_on(story, first), 0, 21))
    if sitting.before_end is not None:
        return evening(offset(story.end, 0, -sitting.before_end))
    return story.evening(sitting.month, sitting.day)


def calendar(story: Story) -> list[tuple[date, Sitting, tuple[Decision, ...]]]:
    """Return every meeting with its day and what is put to the vote, in order."""
    found = [(held_on(story, one), one, _put_to(one.key)) for one in MEETINGS.meetings]
    for year in range(story.start.year, story.end.year + 2):
        day = _free(date(year, 6, 10), {on for on, *_ in found})
        if day <= offset(story.start, 5):
            continue
        sitting = msgspec.structs.replace(MEETINGS.yearly, key=f"ago-{day.year}")
        votes = tuple(one.of(f"{one.key}-{day.year - 1}", day.year - 1) for one in DECISIONS.yearly)
        if day.year == story.start.year + TERM:
            votes += (DECISIONS.renewal,)
        found.append((day, sitting, votes))
    found.sort(key=lambda one: one[0])
    return _with_admissions(story, _with_budgets(found))


def _free(day: date, taken: set[date]) -> date:
    """Return the first evening, that of a day or later, without a meeting."""
    day = evening(day)
    return day if day not in taken else _free(offset(day, 0, 1), taken)


def _put_to(meeting: str) -> tuple[Decision, ...]:
    return tuple(one for one in DECISIONS.decisions if one.meeting == meeting)


def _with_budgets(
    found: list[tuple[date, Sitting, tuple[Decision, ...]]],
) -> list[tuple[date, Sitting, tuple[Decision, ...]]]:
    """Add the budget: of the year at the first board, of the next year at the first board of each winter."""
    voted, whole = set[int](), []
    for day, sitting, votes in found:
        year = day.year + (day.month >= WINTER)
        added = votes
        if sitting.type == "board" and sitting.minutes and year not in voted:
            voted.add(year)
            added = (*votes, DECISIONS.budget.of(f"budget-{year}", year))
        whole.append((day, sitting, added))
    return whole


def _with_admissions(
    story: Story, found: list[tuple[date, Sitting, tuple[Decision, ...]]]
) -> list[tuple[date, Sitting, tuple[Decision, ...]]]:
    """Add the admission of those who applied to each board that follows the statutes which confide it to the board."""
    amending = next(one.meeting for one in DECISIONS.decisions if one.key == "statutes")
    since = held_on(story, next(one for one in MEETINGS.meetings if one.key == amending))
    return [
        (day, sitting, (*votes, msgspec.structs.replace(DECISIONS.admission, key=f"admissions-{sitting.key}")))
        if sitting.type == "board" and sitting.minutes and day > since
        else (day, sitting, votes)
        for day, sitting, votes in found
    ]
