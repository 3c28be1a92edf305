"""Whom people act for, where they work, and who takes part in the SAS: ties and qualities, begun and ended."""

from functools import partial
from typing import Final

from demo.days import offset
from demo.people import Person
from demo.story import Story

DOCTORS: Final = 9
"""General practitioners who take part in the SAS from the start."""
BY: Final = 21
"""Months after the beginning."""


def plan(story: Story) -> None:
    """Put ties and qualities on the agenda."""
    story.agenda.at(story.office(14, 7), "10:40", partial(_join_sas, story))
    story.agenda.at(story.office(22, 3), "11:05", partial(_affiliate, story))
    story.agenda.at(story.office(26, 9), "16:05", partial(_leave_sas, story))
    story.agenda.at(story.office(33, 5), "09:50", partial(_part, story))


def _join_sas(story: Story) -> None:
    for one in _persons(story, "medecin-generaliste")[:DOCTORS]:
        told = {"party": one.party, "quality": "sas", "holds": True}
        story.tell("coordination", "declare-quality", on=offset(story.today, 0, -6), **told)


def _leave_sas(story: Story) -> None:
    one = _persons(story, "medecin-generaliste")[0]
    told = {"party": one.party, "quality": "sas", "holds": False}
    story.tell("coordination", "declare-quality", on=offset(story.today, 0, -3), **told)


def _affiliate(story: Story) -> None:
    """Have pharmacists work in the pharmacies that adhere, the first one act for hers."""
    for one, pharmacy in _pairs(story):
        story.tell("coordination", "start-affiliation", on=story.today, **_tie(one, pharmacy, "works-in"))
    for one, pharmacy in _pairs(story)[:1]:
        story.tell("coordination", "start-affiliation", on=story.today, **_tie(one, pharmacy, "acts-for"))


def _part(story: Story) -> None:
    for one, pharmacy in _pairs(story)[-1:]:
        story.tell("coordination", "end-affiliation", on=offset(story.today, 0, -12), **_tie(one, pharmacy, "works-in"))


def _tie(one: Person, structure: Person, how: str) -> dict[str, str]:
    return {"party": one.party, "structure": structure.party, "how": how}


def _pairs(story: Story) -> list[tuple[Person, Person]]:
    """Return each pharmacy that has adhered by then with the pharmacist beside it."""
    early = offset(story.start, BY, 0)
    pharmacies = [one for one in _structures(story) if one.profession == "pharmacien" and one.joined <= early]
    pharmacists = [one for one in _persons(story, "pharmacien") if one.joined <= early]
    return list(zip(pharmacists, pharmacies, strict=False))


def _structures(story: Story) -> list[Person]:
    return [one for one in story.people if one.nature == "structure"]


def _persons(story: Story, profession: str) -> list[Person]:
    return [one for one in story.people if (one.nature, one.profession, one.leaving) == ("person", profession, "")]
