"""What each of those enrolled is written when a session is cancelled or postponed."""

from datetime import date
from typing import Any

from core.facts import clear, ref
from core.model.view import AsOf
from core.subjects.parties.facts import ContactGiven
from core.subjects.training import SessionHeld
from core.subjects.training.papers.notices import NOTICE_LETTERS
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.core.subjects.training.sessions.test_postponing import LATER, NEW, TOLD
from tests.core.subjects.training.sessions.test_telling import CANCELLED, NEWS
from tests.spec import folded

PEOPLE = tuple(person(party) for party in (CAMILLE, LUCIEN, NOURA))
REACH = ContactGiven(party=CAMILLE, on=date(2024, 1, 8), email=clear("camille.roux@exemple.fr"))
GIVEN = (*PEOPLE, REACH, session(), enrolled(CAMILLE), enrolled(LUCIEN))


def letters(day: date, *facts: Any) -> list[Any]:
    folds = NOTICE_LETTERS.folds
    return list(NOTICE_LETTERS.rows(AsOf(day, len(facts), day), *(folded(fold, facts) for fold in folds)))


def test_each_of_those_enrolled_before_the_news_is_written_to() -> None:
    assert letters(TOLD, *GIVEN) == []
    camille, lucien = letters(TOLD, *GIVEN, NEWS, enrolled(NOURA, TOLD))
    assert (camille.party, camille.email, camille.news) == (CAMILLE, ref(4, "email", REACH.email), "Séance reportée")
    assert (lucien.party, lucien.email) == (LUCIEN, None)
    assert camille.message == lucien.message
    assert (camille.told, camille.paper) == ("« Asthme de l’enfant », 12 mars 2024", f"{ASTHME}-8-{CAMILLE}")
    assert camille.positions == (5, 8)


def test_another_news_is_another_letter_and_none_is_written_once_it_is_over() -> None:
    first, *_ = letters(CANCELLED.on, *GIVEN, NEWS, CANCELLED)
    assert (first.news, first.paper) == ("Séance annulée", f"{ASTHME}-9-{CAMILLE}")
    assert letters(LATER, *GIVEN, NEWS)
    assert letters(date(2024, 4, 10), *GIVEN, NEWS) == []
    assert letters(LATER, *GIVEN, NEWS, SessionHeld(session=ASTHME, on=LATER, rows=())) == []
    assert DAY < NEW.on == LATER
