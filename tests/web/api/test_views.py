"""Views as JSON, on a day, as known then, narrowed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts import Cents, EntryId, Id, PartyId
from core.ids import derived_id
from core.model.roles import ADMIN, AUDITOR
from tests.web.neighbours import Join, Purchase
from tests.web.served import Served

ZOE = PartyId(Id(derived_id("p", "Zoé Picard")))
ANNE = PartyId(Id(derived_id("p", "Anne Morel")))


@pytest.fixture
def peopled(served: Served) -> Served:
    """Give a register of two neighbours, one of whom bought something."""
    served.record(Join(party=ZOE, label="Zoé Picard", trade="nurse", on=date(2026, 1, 5)))
    served.record(Join(party=ANNE, label="Anne Morel", trade="gp", on=date(2026, 2, 5), paid_up=True))
    entry = EntryId(Id(derived_id("e", "café")))
    served.record(Purchase(entry=entry, label="Café", amount=Cents(1_250), on=date(2026, 2, 10), party=ZOE))
    return served


def rows(served: Served, query: str = "", view: str = "neighbours") -> list[dict[str, object]]:
    answer = served.browser().get(f"/api/views/{view}{query}", headers=served.token(AUDITOR))
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = answer.json()["rows"]
    return found


def test_a_row_is_an_object_with_what_stands_behind_it(peopled: Served) -> None:
    head = peopled.ledger.head()
    zoe, anne = rows(peopled)
    assert zoe == {
        "party": ZOE,
        "name": "Zoé Picard",
        "trade": "nurse",
        "on": "2026-01-05",
        "spent": 1250,
        "paid_up": False,
        "positions": [head - 2, head],
        "rules": [],
    }
    assert anne["name"] == "Anne Morel"


def test_both_clocks_are_asked_and_told(peopled: Served) -> None:
    head = peopled.ledger.head()
    assert [row["name"] for row in rows(peopled, "?on=2026-01-31")] == ["Zoé Picard"]
    assert [row["name"] for row in rows(peopled, f"?known={head - 2}")] == ["Zoé Picard"]
    assert rows(peopled, "?known=2020-01-01") == []
    answer = peopled.browser().get("/api/views/neighbours?on=31/01/2026&known=3", headers=peopled.token(AUDITOR)).json()
    assert (answer["view"], answer["on"], answer["known"]) == ("neighbours", "2026-01-31", 3)
    assert answer["recorded"].endswith("Z")
    assert {"name": "spent", "title": "Dépensé", "kind": "cents"} in answer["columns"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?trade=gp", ["Anne Morel"]),
        ("?trade=Médecin généraliste", ["Anne Morel"]),
        ("?paid_up=non", ["Zoé Picard"]),
        (f"?party={ZOE}", ["Zoé Picard"]),
        ("?name=Zoé Picard&trade=gp", []),
        ("?only.on=2026-02-05", ["Anne Morel"]),
        ("?spent=1250", ["Zoé Picard"]),
    ],
)
def test_rows_are_narrowed_by_any_column(peopled: Served, query: str, names: list[str]) -> None:
    assert [row["name"] for row in rows(peopled, query)] == names


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/api/views/inconnue", 404, "not-found"),
        ("/api/views/neighbours?couleur=bleu", 400, "filter-unknown"),
        ("/api/views/neighbours?positions=3", 400, "filter-unknown"),
        ("/api/views/neighbours?on=hier", 400, "clock-unreadable"),
        ("/api/views/neighbours?known=99999999999999999999", 400, "clock-unreadable"),
        ("/api/views/neighbours?known=2026-13-01", 400, "clock-unreadable"),
        ("/api/rien", 404, "not-found"),
    ],
)
def test_what_is_not_there_is_said(shared: Served, path: str, status: int, code: str) -> None:
    answer = shared.browser().get(path, headers=shared.token(AUDITOR))
    assert (answer.status_code, answer.json()["refused"]) == (status, code)


def test_who_may_not_read_is_told_so(shared: Served) -> None:
    browser, told = shared.browser(), shared.token(ADMIN)
    assert browser.get("/api/views/neighbours", headers=told).json()["refused"] == "role-missing"
    assert "accounts" in {one["name"] for one in browser.get("/api/views", headers=told).json()}
    assert "neighbours" not in {one["name"] for one in browser.get("/api/views", headers=told).json()}


CLOCKS = st.one_of(
    st.text(max_size=25),
    st.dates().map(str),
    st.datetimes().map(str),
    st.integers().map(str),
    st.sampled_from(["0001-01-01", "9999-12-31", "0001-01-01T00:00", "9999-12-31T23:59:59", "2026-W01-1", "١٢", "-0"]),
)


@given(on=CLOCKS, known=CLOCKS, column=st.sampled_from(["trade", "name", "on", "rien"]), value=st.text(max_size=20))
@settings(max_examples=150)
def test_no_question_is_a_failure_of_ours(shared: Served, on: str, known: str, column: str, value: str) -> None:
    query = {"on": on, "known": known, f"only.{column}": value}
    told = shared.token(AUDITOR)
    assert shared.browser().get("/api/views/neighbours", params=query, headers=told).status_code in {200, 400}
    assert shared.inside(AUDITOR).get("/voisins", params={"on": on, "known": known}).status_code in {200, 400}
