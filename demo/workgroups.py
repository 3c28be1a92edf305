"""The evenings of the working groups: who came, for how long, on what."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from demo.days import evening, office_day
from demo.people import Person
from demo.story import Story

GROUP: Final = 11
"""Members of a working group."""
FEWEST, MOST = 5, 8
"""How many of them come to a meeting."""
MINUTES: Final = (90, 120, 120, 150)
LATE, MISTAKEN = 2, 4
"""The meeting of each group that is recorded a month late, and the one whose length is mistaken at first."""
NOTES: Final = (
    "Compte rendu envoyé aux adhérents le lendemain.",
    "Un référent est désigné pour chaque action ; point d’étape à la prochaine réunion.",
    "Les invités du centre hospitalier ont présenté leur organisation.",
    "Proposition à préparer pour le prochain conseil d’administration.",
    "Deux nouveaux participants rejoignent le groupe.",
)


def expect(story: Story, mission: str, topics: Sequence[str], every: int, weekday: int) -> None:
    """Put the meetings of a mission on the agenda, one topic each, so many days apart."""
    able = [one for one in story.people if one.nature == "person"]
    group = story.chance.some(able, GROUP)
    day = evening(story.today + timedelta(days=12), weekday)
    for number, topic in enumerate(topics):
        late = 33 if number == LATE else story.chance.between(1, 5)
        told = office_day(day + timedelta(days=late))
        story.agenda.at(told, "10:40", partial(_record, story, mission, topic, day, group, number))
        day = evening(day + timedelta(days=every), weekday)


def _record(story: Story, mission: str, topic: str, on: date, group: list[Person], number: int) -> None:
    chance = story.chance
    here = [person for person in group if person in story.people]
    present = [person.party for person in chance.some(here, chance.between(FEWEST, MOST))]
    length = chance.one(MINUTES)
    said: dict[str, Any] = {"mission": mission, "on": on, "topic": topic, "present": present}
    said["notes"] = chance.one(NOTES) if number % 2 else ""
    first = 60 if number == MISTAKEN else length
    told = story.tell("coordination", "record-work-meeting", duration=first, **said)
    if first != length:
        right = {**said, "work": told.command.work, "duration": length}
        story.agenda.at(story.soon(6, 12), "10:20", partial(_correct, story, told.position, right))


def _correct(story: Story, position: int, right: dict[str, Any]) -> None:
    story.correct(position, "coordination", "record-work-meeting", **right)
