"""Training sessions on the calendar, some of them cancelled; what is done at each is elsewhere."""

from datetime import date
from functools import partial
from typing import Final

from demo import actions, claims, enrolments, signatures
from demo.days import evening, office_day, offset
from demo.sessions import TRAININGS, Session
from demo.story import Story

TUESDAY: Final = 1
"""The day of training."""
AHEAD: Final = 52
"""Days before a session at which it is put on the calendar."""

SETTLED: Final = 18
"""Days after the opening of the register before which nothing is scheduled: a short story begins with what is near."""


def plan(story: Story) -> None:
    """Put the sessions on the agenda."""
    claims.plan(story, TRAININGS.odpc)
    known: dict[str, str] = {}
    for session in TRAININGS.sessions:
        on = _held_on(story, session)
        told = office_day(offset(on, 0, -AHEAD))
        if told < offset(story.opening, 0, SETTLED):
            continue
        story.agenda.at(told, "11:45", partial(_schedule, story, session, on, known))


def _held_on(story: Story, session: Session) -> date:
    if session.before_end is not None:
        return evening(offset(story.end, 0, -session.before_end), TUESDAY)
    return evening(offset(story.start, session.month, session.day), TUESDAY)


def _schedule(story: Story, session: Session, on: date, known: dict[str, str]) -> None:
    hours, minutes = divmod(18 * 60 + 30 + session.minutes, 60)
    said = {name: getattr(session, name) for name in ("label", "starts", "place", "modality", "action")}
    said["ends"] = session.ends or f"{hours}:{minutes:02d}"
    trainer = _trainer(story, session.trainer, known)
    if session.halves:
        said["parts"] = signatures.halves(session, on)
        said["ends"] = session.halves[-1].ends
    if session.action:
        said["number"] = "1"
    actions.declare(story, session)
    told = story.tell(
        "training",
        "schedule-session",
        on=on,
        duration=session.minutes,
        capacity=enrolments.CAPACITY,
        trainer=trainer,
        mission=story.missions.get(session.mission),
        **said,
    )
    enrolments.expect(story, session, told.command.session, on, trainer)
    if session.cancelled:
        act = partial(_cancel, story, told.command.session, session.cancelled)
        story.agenda.at(office_day(offset(on, 0, -6)), "18:15", act)


def _cancel(story: Story, made: str, reason: str) -> None:
    story.tell("training", "cancel-session", session=made, on=story.today, reason=reason)
    story.tell("training", "tell-enrolled", session=made, on=story.today)


def _trainer(story: Story, key: str, known: dict[str, str]) -> str:
    """Return who teaches, registered the first time."""
    if key not in known:
        one = TRAININGS.trainers[key]
        said = {"family": one.family, "given": one.given, "profession": one.profession, "practice": "employee"}
        known[key] = story.tell("training", "register-party", on=story.today, **said).command.party
    return known[key]
