"""A campaign is planned, runs, then waits for its report."""

from datetime import date

import msgspec
import pytest

from core.facts import Fact, Ref
from core.model.view import AsOf
from plugins.prevention.fold import CAMPAIGNS, Campaigns
from plugins.prevention.views import LIST, TODO
from tests.plugins.prevention.test_deciders import HELD, PLANNED, ROSE
from tests.spec import folded

(REPORTS,) = TODO


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2024, 9, 30), "planned"),
        (date(2024, 10, 1), "running"),
        (date(2024, 10, 31), "running"),
        (date(2024, 11, 1), "report-missing"),
        (date(2024, 11, 5), "reported"),
    ],
)
def test_a_campaign_follows_its_days(on: date, status: str) -> None:
    (row,) = LIST.rows(AsOf(on, 2, on), folded(CAMPAIGNS, (PLANNED, HELD)))
    assert (row.campaign, row.label, row.status, row.target) == (ROSE, "Octobre rose", status, 300)
    told = (287, 4, Ref(2, "notes"), (1, 2)) if status == "reported" else (None, None, None, (1,))
    assert (row.reached, row.actions, row.notes, row.positions) == told


def test_a_report_alone_shows_nothing() -> None:
    day = date(2024, 11, 5)
    assert list(LIST.rows(AsOf(day, 1, day), folded(CAMPAIGNS, (HELD,)))) == []


def asked(on: date, *facts: Fact) -> list[tuple[object, ...]]:
    rows = REPORTS.rows(AsOf(on, len(facts), on), folded(CAMPAIGNS, facts))
    return [(row.due, row.what, row.link, row.late, row.positions) for row in rows]


def test_a_report_is_asked_for_the_day_after_the_last_one() -> None:
    what = "Enregistrer le bilan de la campagne « Octobre rose »"
    assert asked(date(2024, 10, 31), PLANNED) == []
    assert asked(date(2024, 11, 1), PLANNED) == [(date(2024, 10, 31), what, f"/prevention/{ROSE}", True, (1,))]
    assert asked(date(2024, 11, 5), PLANNED, HELD) == []


def test_a_state_is_written_and_read_back() -> None:
    state = folded(CAMPAIGNS, (PLANNED, HELD))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Campaigns) == state
