"""What was sent is told by the day on which it was, the latest first."""

from datetime import date

from core.model.view import AsOf
from core.subjects.sendings import SENDINGS, VIEWS
from tests.core.subjects.invented import CAMILLE, LUCIEN
from tests.core.subjects.sendings.test_deciders import DAY, sent
from tests.spec import folded

(VIEW,) = VIEWS


def rows(on: date) -> list[tuple[str, str, date, int]]:
    facts = (sent(), sent(LUCIEN), sent(CAMILLE, date(2024, 3, 15)))
    found = VIEW.rows(AsOf(on, 3, on), folded(SENDINGS, facts))
    return [(row.party, row.called, row.on, *row.positions) for row in found]


def test_each_sending_is_a_line_that_leads_to_its_record() -> None:
    first, second, third = rows(date(2024, 3, 15))
    assert first == (CAMILLE, "Attestation", date(2024, 3, 15), 3)
    assert [second[0], third[0]] == [LUCIEN, CAMILLE]


def test_what_is_sent_later_is_not_told() -> None:
    assert [one[0] for one in rows(DAY)] == [LUCIEN, CAMILLE]
    assert rows(date(2024, 3, 11)) == []
