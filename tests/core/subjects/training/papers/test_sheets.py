"""A sheet says on each of its pages which half-day it is, who teaches and its code; nobody is lost between two."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from core.model.view import AsOf
from core.papers import square
from core.papers.typesetting import typeset
from core.subjects.parties.fold import PARTIES
from core.subjects.training import LINES, SESSIONS, Attendance, SessionHeld
from core.subjects.training.papers.sheets import SHEET_PAPER
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.core.subjects.training.attendance.test_signing import PARTS, signed
from tests.spec import folded

LINK = "https://registre.exemple.fr/verifier/emargement.s-asthmeaaaaaaaaaa-1.2024-03-12.ABCDEFGHIJKLMNOPQRST"
SAID: dict[str, str] = {
    "label": "Asthme de l’enfant",
    "when": "12/03/2024, 09:00 – 12:30",
    "length": "3 h 30",
    "place": "Salle des fêtes",
    "taught_by": "",
    "guest": "",
    "action": "12345678901",
    "number": "1",
    "profession": "Médecin spécialiste (hors médecine générale)",
    "present": "",
    "arrived": "",
    "left": "",
    "means": "Pas encore",
    "written": "",
    "trace": "",
    "at": "",
    "code": "code",
    "link": LINK,
    "qr": square(LINK),
}
TRACE = "M10 100L60 40L120 160"


def told(day: date, *facts: Any, **more: Any) -> list[tuple[Any, ...]]:
    given = (session(parts=PARTS, trainer=LUCIEN, duration=390, **more), enrolled(CAMILLE))
    states = folded(SESSIONS, (*given, *facts)), folded(PARTIES, [person(one) for one in (CAMILLE, LUCIEN, NOURA)])
    rows = LINES.rows(AsOf(day, 9, day), *states)
    return [(row.part, row.party, row.present, row.means) for row in rows if not row.teaches]


def held(*marks: tuple[Any, Any]) -> SessionHeld:
    return SessionHeld(session=ASTHME, on=DAY, rows=tuple(Attendance(party=who, present=mark) for who, mark in marks))


def test_a_session_recorded_whole_leaves_nothing_to_sign_and_names_who_came_unasked() -> None:
    closed = held((CAMILLE, "absent"), (NOURA, "part"))

    assert told(date(2024, 3, 11), closed) == [(1, CAMILLE, "", ""), (2, CAMILLE, "", "")]
    assert told(DAY, closed) == [
        (1, CAMILLE, "absent", ""),
        (1, NOURA, "part", "session"),
        (2, CAMILLE, "absent", ""),
    ]


def test_once_closed_whoever_did_not_sign_a_half_day_was_absent_from_it() -> None:
    facts = (signed(), held((CAMILLE, "part"), (NOURA, "all")))

    assert told(DAY, *facts) == [
        (1, CAMILLE, "all", "tablet"),
        (1, NOURA, "all", "session"),
        (2, CAMILLE, "absent", ""),
    ]


def pages(count: int, **more: str) -> list[str]:
    people = [SAID | {"name": f"Personne-{number:03}", "teaches": "non"} for number in range(1, count + 1)]
    rows = [*people, SAID | {"name": "Berthier Lucien", "teaches": "oui"}]
    data = {
        "title": "Feuille d’émargement",
        "association": "CPTS des Tilleuls",
        "house": {},
        "day": "12 mars 2024",
        "recorded": "12 mars 2024",
        "made": "12 mars 2024",
        "dated": [2024, 3, 12],
        "about": {"Enregistrement n°": "9", "Empreinte du registre": "n° 9 · abc="},
        "rows": [row | more for row in rows],
    }
    drawn = typeset(SHEET_PAPER.template, data, datetime(2024, 3, 12, tzinfo=UTC))
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(drawn)).pages]


@pytest.mark.parametrize(("count", "most"), [(0, 1), (5, 1), (18, 1), (40, 3), (500, 28)])
def test_each_page_of_a_sheet_says_by_itself_what_it_proves(count: int, most: int) -> None:
    drawn = pages(count)

    assert len(drawn) <= most
    for number, page in enumerate(drawn, start=1):
        assert "12/03/2024, 09:00 – 12:30" in page
        assert "Nom et prénom" in page
        assert "Formation assurée par Berthier Lucien" in page
        assert LINK in page.replace(" ", "")
        assert f"page {number} sur {len(drawn)}" in page
        assert "Personne-" in page or not count, "a page of nobody"
    assert [f"Personne-{number:03}" in " ".join(drawn) for number in range(1, count + 1)] == [True] * count


def test_how_each_signed_is_read_on_the_sheet() -> None:
    (by_name,) = pages(1, written="Jeanne Écrit", means="Sur place", present="Présent·e")
    (drawn,) = pages(
        1, written="Jeanne Écrit", trace=TRACE, means="Sur place", present="Présent·e", at="12/03/2024 à 09:04"
    )
    (paper,) = pages(1, means="Sur papier", present="En partie", arrived="09:20")
    (absent,) = pages(1, present="Absent·e")

    assert "Jeanne Écrit" in by_name
    assert "Jeanne Écrit" not in drawn, "the drawn signature stands for it"
    assert "signé à 09:04" in drawn
    assert "signé le 13/03/2024 à 00:10" in pages(1, means="Sur place", present="Présent·e", at="13/03/2024 à 00:10")[0]
    assert "En partie arrivée 09:20 sur papier" in paper
    assert absent.count("Pas encore") == absent.count("pas encore") == 0
