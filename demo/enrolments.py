"""Who takes a place at a session, who gives it back, and the sheet that is signed."""

from datetime import date
from functools import partial
from typing import Final

from demo import actions, claims, signatures
from demo.days import office_day, offset
from demo.membership import leave, leaver
from demo.people import Person
from demo.sessions import Session
from demo.story import Story

CAPACITY: Final = 20
FIRST, LAST = 48, 12
"""Days before a session between which places are taken."""
ASKED: Final = 30
"""Days before a session at which places are asked for by link."""
MANY: Final = 9
"""With so many enrolled, somebody gives the place back, and somebody does not come."""


def expect(story: Story, session: Session, made: str, on: date, trainer: str) -> None:
    """Expect places to be taken in the weeks before, one to be given back, then the sheet."""
    chance, wanted = story.chance, _wanting(story, session)
    for number, person in enumerate(wanted):
        asked = office_day(max(story.today, offset(on, 0, -chance.between(LAST, FIRST))))
        funder = "other" if session.other_funder and number == 0 else "dpc"
        hour = chance.one(("12:10", "13:20", "17:30"))
        story.agenda.at(asked, hour, partial(_enrol, story, made, person, funder))
    for person in _asking(story, session, wanted):
        asked = office_day(max(story.today, offset(on, 0, -ASKED)))
        story.agenda.at(asked, "20:40", partial(_ask, story, made, person))
    coming = list(wanted)
    if len(wanted) > MANY:
        gone = coming.pop()
        given_back = office_day(offset(on, 0, -chance.between(4, 9)))
        story.agenda.at(given_back, "17:45", partial(_withdraw, story, made, gone))
    actions.expect(story, session, made, on, coming)
    signatures.expect(story, session, made, on, coming, trainer)
    if session.signed and not session.cancelled:
        told = office_day(offset(on, 0, chance.between(1, 4)))
        story.agenda.at(told, "11:15", partial(_hold, story, session, made, on, coming))


def _wanting(story: Story, session: Session) -> list[Person]:
    """Return who wants a place; those whom the story needs come first."""
    persons = [one for one in story.people if one.nature == "person"]
    needed = [one for one in persons if session.psychologist and one.profession == "psychologue"]
    late = leaver(story, session.leaver) if session.leaver else None
    needed += [late] if late is not None else []
    others = [one for one in persons if one not in needed and not one.leaving]
    return needed + story.chance.some(others, session.enrolled - len(needed))


def _asking(story: Story, session: Session, wanted: list[Person]) -> list[Person]:
    """Return some who ask for a place and are not enrolled."""
    if not session.asking:
        return []
    others = [one for one in story.people if one.nature == "person" and one not in wanted and not one.leaving]
    return story.chance.some(others, session.asking)


def _ask(story: Story, made: str, person: Person) -> None:
    story.tell("training", "ask-place", session=made, party=person.party, on=story.today)


def _enrol(story: Story, made: str, person: Person, funder: str) -> None:
    story.tell("training", "enrol-member", session=made, party=person.party, on=story.today, funder=funder)


def _withdraw(story: Story, made: str, person: Person) -> None:
    story.tell("training", "withdraw-enrolment", session=made, party=person.party, on=story.today)


def _hold(story: Story, session: Session, made: str, on: date, coming: list[Person]) -> None:
    rows = [{"party": person.party, "present": "all"} for person in coming]
    if len(coming) > MANY:
        rows[-1]["present"] = "absent"
    if session.left_early:
        rows[-2]["present"] = "part"
    story.tell("training", "hold-session", session=made, on=on, rows=rows)
    claims.expect(story, session, made, on)
    if session.leaver:
        leave(story, session.leaver, offset(on, 0, -6))
