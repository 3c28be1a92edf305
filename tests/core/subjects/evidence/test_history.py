"""The history of a mission is everything recorded about it; its evidence, what proves its work."""

from datetime import date

from core.facts import NOTHING, Ref
from core.model.view import AsOf
from core.subjects.evidence import EVIDENCE, HISTORY
from tests.core.subjects.evidence.life import FACTS, state

END = date(2026, 12, 31)


def test_the_history_is_told_oldest_first() -> None:
    rows = HISTORY.rows(AsOf(END, len(FACTS), END), *state(HISTORY))
    assert [(row.on.isoformat(), row.kind, row.text, row.amount, row.positions) for row in rows] == [
        ("2024-01-08", "opening", "Ouverture de la mission", None, (1,)),
        ("2024-02-12", "milestone", "Démarrage", None, (2,)),
        ("2024-03-12", "session", "Asthme de l’enfant (3 h)", None, (4,)),
        ("2024-04-02", "expense", "Actions du 02/04/2024", 480_50, (7,)),
        ("2024-04-09", "meeting", "Créneaux (1 h 30)", None, (6,)),
        ("2024-09-01", "income", "ACI, volet fixe du 01/09/2024", 70_000_00, (8,)),
        ("2025-09-01", "milestone", "Plein déploiement", None, (9,)),
        ("2025-10-01", "milestone", "Autre échéance : Bilan remis", None, (10,)),
        ("2026-01-31", "closing", "Clôture de la mission", None, (11,)),
    ]


def test_the_evidence_is_told_latest_first_with_people_time_and_notes() -> None:
    day = date(2024, 4, 30)
    rows = EVIDENCE.rows(AsOf(day, len(FACTS), day), *state(EVIDENCE))
    assert [(row.kind, row.people, row.time, row.minutes, row.note) for row in rows] == [
        ("meeting", 2, "3 h", 180, Ref(6, "notes")),
        ("session", 2, "", None, NOTHING),
        ("milestone", None, "", None, Ref(2, "note")),
    ]
