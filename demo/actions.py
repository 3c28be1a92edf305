"""Actions of DPC declared as the agency publishes them, and what people tell of their registration there."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from demo.days import office_day, offset
from demo.papers import pdf
from demo.people import Person
from demo.sessions import Session
from demo.story import Story

PUBLISHED: Final = 20
"""Days after which the agency's publication is declared here."""
TOLD: Final = 6
"""Days before a session at which people have told that they registered."""


PROGRAMME: Final = (
    "Programme de la séance",
    "Accueil, attentes de chacun, évaluation de départ",
    "Recommandations et cas cliniques, en petits groupes de plusieurs professions",
    "Qui fait quoi sur le territoire ; évaluation de fin",
)


def declare(story: Story, session: Session) -> None:
    """Declare the action of a session that is put on the calendar."""
    if session.action and story.knows("declare-action"):
        story.tell(
            "training",
            "declare-action",
            number=session.action,
            label=session.label,
            kind="fc",
            modality=session.modality,
            minutes=session.minutes,
            published_from=offset(story.today, 0, -PUBLISHED),
        )


def expect(story: Story, session: Session, made: str, on: date, coming: Sequence[Person]) -> None:
    """Expect the programme to be joined and registrations to be told; those of the last session wait for one."""
    if session.action and not session.cancelled and story.knows("tell-registrations"):
        told = max(story.today, office_day(offset(on, 0, -TOLD)))
        story.agenda.at(told, "16:50", partial(_tell, story, session, made, coming))


def _tell(story: Story, session: Session, made: str, coming: Sequence[Person]) -> None:
    story.tell("training", "attach-session-file", session=made, file=story.attach(pdf(session.label, PROGRAMME)))
    parties = [person.party for person in coming[1:]]
    story.tell("training", "tell-registrations", session=made, parties=parties, on=story.today)
