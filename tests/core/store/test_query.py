import pytest
from eventsourcing.dcb.api import DCBQuery, DCBQueryItem
from hypothesis import given
from hypothesis import strategies as st

from core.store.connection import open_ledger
from core.store.query import EVERYTHING, plan

SESSION, ASTHMA, CAMILLE = "session-held.1", "s-asthme", "p-camille"


def item(*tags, kinds=()):
    return DCBQueryItem(types=list(kinds), tags=list(tags))


@pytest.mark.parametrize("query", [None, DCBQuery(), DCBQuery([item()]), DCBQuery([item(CAMILLE), item()])])
def test_without_a_limit_everything_matches(query):
    assert plan(query) is EVERYTHING


def test_persons_with_the_same_kinds_are_sought_in_one_select():
    query = DCBQuery([item(f"p-{number}", kinds=[SESSION]) for number in range(1000)])

    found = plan(query)

    assert found.found is not None
    assert found.found.count("FROM tag") == 1
    assert set(found.values) == {*(f"p-{number}" for number in range(1000)), SESSION}


def test_few_statements_are_prepared_for_boundaries_of_all_sizes():
    def statement(persons):
        return plan(DCBQuery([item(f"p-{number}") for number in range(persons)])).found

    assert len({statement(persons) for persons in range(1, 129)}) == 8


def test_values_never_enter_the_statement():
    hostile = "x'); DROP TABLE record; --"

    found = plan(DCBQuery([item(hostile, hostile, kinds=[hostile]), item(hostile), item(kinds=[hostile])]))

    assert "DROP" not in found.rows("position") + found.probe()


def test_a_boundary_is_sought_by_its_tags_and_never_by_walking_the_records(path):
    """The plan of SQLite itself: seeks in the tags, then records by position."""
    found = plan(DCBQuery([item(ASTHMA, kinds=[SESSION, "x.1", "y.1"]), item(CAMILLE, ASTHMA, kinds=[SESSION])]))
    connection = open_ledger(path)

    for select in (found.rows("position, data"), found.probe()):
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {select}", (0, 9, *found.values))]
        assert not any(step.startswith("SCAN record") or "record_kind" in step for step in steps), steps
        assert any(step.startswith("SEARCH t USING PRIMARY KEY (tag=? AND position>?") for step in steps), steps


@given(st.lists(st.builds(item, st.sampled_from("abc"), st.sampled_from("abc")) | st.builds(item), max_size=4))
def test_a_query_has_as_many_values_as_parameters(items):
    found = plan(DCBQuery(items))

    text = found.rows("position")
    assert all(f"?{number}" in text for number in range(3, 3 + len(found.values)))
    assert f"?{3 + len(found.values)}" not in text
