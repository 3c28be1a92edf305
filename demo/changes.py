"""What changes in the life of people and of the association: names, professions, addresses, seat, statutes."""

from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.founding import ASSOCIATION, adopt_second
from demo.membership import leave
from demo.people import Person
from demo.story import Story

NEW_NAME: Final = "Aubriot-Lacaze"
NEW_ADDRESSES: Final = (
    "3 place du Marché, Lorgeville",
    "Maison de santé, 9 rue des Écoles, Chanteraine",
    "27 avenue de la Gare, Montvernay",
)


def plan(story: Story) -> None:
    """Put the changes on the agenda."""
    story.agenda.at(story.office(20, 4), "11:00", partial(_marry, story))
    for number, address in enumerate(NEW_ADDRESSES):
        story.agenda.at(story.office(11 + 8 * number, 3), "16:40", partial(_move, story, 20 + number, address))
    story.agenda.at(story.office(27, 2), "11:20", partial(_transfer, story))
    story.follow("seat", partial(_move_seat, story))
    story.follow("statutes", partial(_after_amendment, story))
    for year in (story.start.year - 1, story.start.year):  # that of the first general meeting
        story.follow(f"report-{year}", partial(_find_letter, story))


def _marry(story: Story) -> None:
    person = _settled(story)[17]
    person.family = NEW_NAME
    on = offset(story.today, 0, -23)
    story.tell("coordination", "rename-party", party=person.party, on=on, family=NEW_NAME, given=person.given)


def _move(story: Story, number: int, address: str) -> None:
    person = _settled(story)[number]
    reach = {"email": person.email, "phone": person.phone, "address": address}
    story.tell("coordination", "give-contact", party=person.party, on=offset(story.today, 0, -9), **reach)


def _transfer(story: Story) -> None:
    """Have a pharmacy take its place among the partners."""
    pharmacies = [one for one in story.people if one.nature == "structure" and one.profession == "pharmacien"]
    if pharmacies:
        moved = {"college": "partenaires", "category": "Partenaire"}
        story.tell("coordination", "transfer-member", party=pharmacies[0].party, on=story.today, **moved)


def _move_seat(story: Story) -> None:
    moved = {"seat": ASSOCIATION.next_seat, "department": ASSOCIATION.department}
    on = offset(story.today, 0, 20)
    story.tell("board", "transfer-seat", on=on, decision=story.decisions["seat"], **moved)
    story.agenda.at(office_day(offset(on, 0, 30)), "11:30", partial(_declare, story, "seat"))


def _after_amendment(story: Story) -> None:
    """Bring the new statutes into force, declare them; weeks later, letters sent to the old seat are found."""
    adopt_second(story)
    story.agenda.at(office_day(offset(story.today, 0, 26)), "11:30", partial(_declare, story, "statutes"))
    first = offset(story.today, 0, -35)
    for number in (1, 2, 3):
        leave(story, f"practice-{number}", first)


def _find_letter(story: Story) -> None:
    """Have somebody who was represented at the meeting turn out to have resigned before it."""
    leave(story, "proxy", offset(story.today, 0, -6))


def _declare(story: Story, subject: str) -> None:
    receipt = f"{ASSOCIATION.rna}-{story.today:%Y%m}"
    story.tell("coordination", "declare-change", on=story.today, subject=subject, receipt=receipt)


def _settled(story: Story) -> list[Person]:
    """Return the persons who stay, in the order of their adhesion."""
    return [one for one in story.people if one.nature == "person" and not one.leaving]
