"""Adhesions by waves, and departures, some of which are learnt late."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from core.subjects import PROFESSIONS
from demo import admissions, dues
from demo.apportioning import apportioned
from demo.days import office_day, offset
from demo.people import PARTNERS, Crowd, Person
from demo.story import Story
from demo.tables import Line, table

SPECIALISED: Final = "ipa"
BEFORE: Final = "infirmier"
EARLY: Final = 40
"""Those who will leave are among so many first adherents, after the founders."""
LAST: Final = 31
"""Days before the end after which the register learns of no adhesion: the last board answers all who applied."""


class Departure(Line, frozen=True):
    """Somebody leaves; without ``month``, another part of the story says when. ``late`` is in days."""

    key: str
    profession: str
    late: int
    kind: str = "resigned"
    cause: str = ""
    month: int | None = None


class Plan(Line, frozen=True):
    """Waves of adhesions (months after the beginning, how many), and departures."""

    waves: tuple[tuple[int, int], ...]
    founders: tuple[str, ...]
    members: int
    departures: tuple[Departure, ...]


PLAN: Final = table("members", Plan)
DEPARTURES: Final = {one.key: one for one in PLAN.departures}


def plan(story: Story) -> None:
    """Put the adhesions and the departures on the agenda."""
    people = iter(_everybody(story))
    for months, number in PLAN.waves:
        for _ in range(number):
            _expect(story, next(people), months)
    admissions.plan(story)
    for departure in PLAN.departures:
        if departure.month is not None and departure.kind != "removal":
            on = story.office(departure.month, 11)
            story.agenda.at(on, "08:30", partial(leave, story, departure.key, on))


def leave(story: Story, key: str, on: date) -> None:
    """Have somebody leave on a day; the register learns it as late as the table says."""
    departure = DEPARTURES[key]
    told = office_day(max(story.today, offset(on, 0, departure.late)))
    story.agenda.at(told, "17:05", partial(_left, story, departure, on))


def leaver(story: Story, key: str) -> Person | None:
    """Return the adherent who will leave so, None before the adhesion or once gone."""
    return next((person for person in story.people if person.leaving == key), None)


def _everybody(story: Story) -> list[Person]:
    """Return everybody in the order of their adhesion: those who stay make the proportions of the country."""
    crowd = story.crowd
    shared = apportioned({code: one.national for code, one in PROFESSIONS.items()}, PLAN.members)
    staying = list(_staying(crowd, shared))
    people = []
    for profession in PLAN.founders:
        founder = next(p for p in staying if p.profession == profession and p.nature == "person")
        staying.remove(founder)
        people.append(founder)
    people += story.chance.shuffled(person for person in staying if person.nature == "person")
    for departure in PLAN.departures:
        person = crowd.draw(departure.profession)
        person.practice, person.leaving = "liberal", departure.key
        people.insert(story.chance.between(len(PLAN.founders), EARLY), person)
    for structure in (person for person in staying if person.nature != "person"):
        people.insert(story.chance.between(2 * EARLY, len(people)), structure)
    return people


def _staying(crowd: Crowd, shared: dict[str, int]) -> Iterator[Person]:
    for profession, number in shared.items():
        for _ in range(number):
            yield crowd.draw(profession, structure=crowd.has_structure(profession))


def _expect(story: Story, person: Person, months: int) -> None:
    """Put an adhesion on the agenda: that of a founder is recorded once the register is open."""
    chance = story.chance
    if months == 0:
        story.agenda.at(story.opening, "10:30", partial(_admit, story, person, story.start, "Fondateur"))
        return
    on = office_day(offset(story.start, months, chance.between(0, 24)))
    late = chance.between(18, 30) if chance.once_in(14) else chance.between(0, 8)
    category = "Partenaire" if person.profession in PARTNERS else "Actif"
    told = max(on, min(office_day(offset(on, 0, late)), office_day(offset(story.end, 0, -LAST))))
    hour = chance.one(("09:20", "11:35", "14:10", "16:25"))
    story.agenda.at(told, hour, partial(_admit, story, person, on, category))


def _admit(story: Story, person: Person, on: date, category: str) -> None:
    college = "partenaires" if person.profession in PARTNERS else "soignants"
    said = person.said | {"college": college, "category": category}
    if person.profession == SPECIALISED:  # admitted before the diploma
        said["profession"] = BEFORE
    admissions.join(story, on, said, partial(_joined, story, person))


def _joined(story: Story, person: Person, party: str, on: date) -> None:
    person.party = party
    if person.profession == SPECIALISED:
        story.agenda.at(story.soon(90, 150), "11:10", partial(_specialise, story, person))
    person.joined = on
    story.people.append(person)
    dues.expect_first(story, person, on)


def _specialise(story: Story, person: Person) -> None:
    said = {"profession": person.profession, "practice": person.practice}
    story.tell("training", "declare-profession", party=person.party, on=offset(story.today, 0, -12), **said)


def _left(story: Story, departure: Departure, on: date) -> None:
    person = leaver(story, departure.key)
    if person is None:
        return
    if departure.kind == "resigned":
        story.tell("coordination", "resign-member", party=person.party, on=on, cause=departure.cause)
    else:
        story.tell("coordination", "lapse-membership", party=person.party, on=on, cause=departure.kind)
    story.people.remove(person)
    story.gone[departure.key] = str(person.party)
