"""What is signed at each half-day: on the telephone, on the tablet of who teaches, by some late, by some not at all."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from demo.days import offset
from demo.people import Person
from demo.sessions import TRAININGS, Session
from demo.story import Story

LATE: Final = 3
"""Who arrives late at the first half-day, by place on the list."""
EARLY: Final = 5
"""Who leaves before the end of the last one."""
MINUTES: Final = 20


def halves(session: Session, on: date) -> list[dict[str, object]]:
    """Return the half-days of a session as its form says them."""
    return [{"on": offset(on, 0, one.later), "starts": one.starts, "ends": one.ends} for one in session.halves]


def expect(story: Story, session: Session, made: str, on: date, coming: Sequence[Person], trainer: str) -> None:
    """Expect those who come to sign each half-day; the last ones sign the first half-day only, and the last nothing."""
    last = len(session.halves)
    for part, one in enumerate(session.halves, start=1):
        day = offset(on, 0, one.later)
        signing = coming[:-1] if part == 1 or session.signed else coming[:-LATE]
        for place, person in enumerate(signing):
            said: dict[str, object] = {"means": "tablet" if place % LATE else "link"}
            if place == LATE and part == 1 and not session.signed:
                said["arrived"] = _shifted(one.starts, MINUTES)
            if place == EARLY and part == last and not session.signed:
                said["left"] = _shifted(one.ends, -MINUTES)
            here = said.get("arrived", _shifted(one.starts, place))
            story.agenda.at(day, str(here), partial(_sign, story, made, part, person, said))
        story.agenda.at(day, one.ends, partial(_teach, story, session, made, part, trainer))


def _sign(story: Story, made: str, part: int, person: Person, said: dict[str, object]) -> None:
    written = f"{person.given} {person.family}"
    said = said | ({"trace": _drawn(written)} if said["means"] == "tablet" else {})
    story.tell("training", "sign-half-day", session=made, part=part, party=person.party, written=written, **said)


def _teach(story: Story, session: Session, made: str, part: int, trainer: str) -> None:
    one = TRAININGS.trainers[session.trainer]
    written = f"{one.given} {one.family}"
    said = {"written": written, "trace": _drawn(written), "means": "tablet"}
    story.tell("training", "sign-half-day", session=made, part=part, party=trainer, **said)


def _shifted(clock: str, minutes: int) -> str:
    """Return a time of the day some minutes before or after another."""
    hours, rest = divmod(int(clock[:2]) * 60 + int(clock[3:]) + minutes, 60)
    return f"{hours:02d}:{rest:02d}"


def _drawn(name: str) -> str:
    """Return a stroke as a finger leaves it, one wave a letter, each name its own."""
    points = [(40 + 24 * place, 40 + ord(letter) * 37 % 120) for place, letter in enumerate(name.casefold()[:22])]
    return "M" + "L".join(f"{across} {down}" for across, down in points)
