import tempfile
from pathlib import Path

import apsw
import pytest
from eventsourcing.dcb.api import DCBAppendCondition, DCBEvent, DCBQuery, DCBQueryItem
from eventsourcing.dcb.popo import InMemoryDCBRecorder
from eventsourcing.dcb.tests import DCBRecorderTestCase
from eventsourcing.persistence import IntegrityError, ProgrammingError
from hypothesis import given, settings
from hypothesis import strategies as st

from core.store import SqliteRecorder

EXAMPLES, OPERATIONS = 60, 70  # 4,200 operations compared

RACE = """
import sys, threading
from pathlib import Path
from eventsourcing.dcb.api import DCBAppendCondition, DCBQuery, DCBQueryItem
from eventsourcing.persistence import IntegrityError
from core.store import Row, SqliteRecorder

recorder = SqliteRecorder(Path(sys.argv[1]))
votes = DCBQuery([DCBQueryItem(tags=["decision-7"], types=["vote-cast.1"])])
conflicts = []

def vote():
    for _ in range(20):
        while True:
            head, seen = recorder.matching(votes)
            row = Row("vote-cast.1", b"%d" % (len(seen) + 1), ("decision-7", "p-" + sys.argv[2]), bytes(32))
            try:
                recorder.append_rows([row], DCBAppendCondition(votes, head))
                break
            except IntegrityError:
                conflicts.append(head)

threads = [threading.Thread(target=vote) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(conflicts))
"""


class TestOfTheLibrary(DCBRecorderTestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.recorder = SqliteRecorder(Path(folder.name) / "ledger.db")
        self.addCleanup(self.recorder.close)

    def test_append_read(self):
        self._test_append_read(self.recorder)

    def test_append_read_after_others(self):
        for _ in range(3):
            self.recorder.append([DCBEvent("other.1", b"")])
        self._test_append_read(self.recorder, initial_position=3)

    def test_append_subscribe(self):
        self._test_append_subscribe(self.recorder)


KINDS = st.sampled_from(["joined.1", "left.1", "held.1"])
TAGS = st.sampled_from(["p-a", "p-b", "s-é", "\0"])
EVENTS = st.builds(DCBEvent, KINDS, st.binary(max_size=3), st.lists(TAGS, max_size=3))
ITEMS = st.builds(DCBQueryItem, st.lists(KINDS, max_size=2), st.lists(TAGS, max_size=2))
QUERIES = st.builds(DCBQuery, st.lists(ITEMS, max_size=3))
AFTER = st.none() | st.integers(-1, 150)
CONDITIONS = st.builds(DCBAppendCondition, QUERIES, AFTER)
APPENDS = st.tuples(st.just("append"), st.lists(EVENTS, max_size=3), st.none() | CONDITIONS)
READS = st.tuples(st.just("read"), st.none() | QUERIES, AFTER, st.none() | st.integers(-1, 5))


def answer(recorder, operation):
    """Give what a recorder answers, an exception included, as values to compare."""
    verb, subject, *rest = operation
    if verb == "append":
        try:
            return recorder.append(subject, rest[0])
        except (IntegrityError, ProgrammingError) as error:
            return type(error)
    after, limit = rest
    response = recorder.read(subject, after=after, limit=limit)
    return list(response), response.head


@settings(max_examples=EXAMPLES)
@given(st.lists(APPENDS | READS, min_size=OPERATIONS, max_size=OPERATIONS))
def test_it_answers_as_the_recorder_in_memory_does(operations):
    model = InMemoryDCBRecorder()
    with tempfile.TemporaryDirectory() as folder, SqliteRecorder(Path(folder) / "ledger.db") as recorder:
        for operation in operations:
            assert answer(recorder, operation) == answer(model, operation)
            if operation[0] == "read":
                _, query, after, _ = operation
                raw = [(event.position, event.event.data) for event in model.read(query, after=after)]
                assert recorder.rows_matching(query, after or 0) == raw
        assert list(recorder.rows()) == [(event.position, event.event.data) for event in model.read()]


def test_processes_and_threads_lose_no_vote(recorder, programs):
    """Each vote says how many it has seen: a lost update would say a number twice."""
    conflicts = programs(RACE, [(recorder.path, voter) for voter in ("awa", "bruno", "camille", "diane")])

    assert [int(data) for _, data in recorder.rows()] == list(range(1, 161))
    assert [position for position, _ in recorder.rows()] == list(range(1, 161))
    assert sum(map(int, conflicts)) > 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET data = x'00' WHERE position = 1",
        "UPDATE record SET position = 9 WHERE position = 2",
        "DELETE FROM record WHERE position = 2",
        "DELETE FROM record",
        "INSERT OR REPLACE INTO record VALUES (2, 'a.1', x'00', '[]', x'00', NULL)",
        "REPLACE INTO record VALUES (1, 'a.1', x'00', '[]', x'00', NULL)",
        "INSERT OR IGNORE INTO record VALUES (2, 'a.1', x'00', '[]', x'00', NULL)",
        "INSERT INTO record VALUES (2, 'a.1', x'00', '[]', x'00', NULL) ON CONFLICT DO UPDATE SET data = x'00'",
        "INSERT INTO record VALUES (4, 'a.1', x'00', '[]', x'00', NULL)",
        "INSERT INTO record VALUES (0, 'a.1', x'00', '[]', x'00', NULL)",
        "INSERT INTO record VALUES (NULL, 'a.1', x'00', '[]', x'00', NULL)",
        "INSERT INTO record VALUES (3, 'a.1', 'text', '[]', x'00', NULL)",
        "UPDATE tag SET tag = 'p-other'",
        "UPDATE OR REPLACE tag SET position = 1",
        "DELETE FROM tag",
        "INSERT OR REPLACE INTO tag VALUES ('p-camille', 1)",
    ],
)
def test_no_statement_changes_deletes_or_leaves_a_gap(recorder, row, statement):
    recorder.append_rows([row("a.1", "p-camille"), row("b.1", "p-camille")])
    before = list(recorder.entries()), list(recorder.tag_rows())

    with pytest.raises(apsw.ConstraintError):
        recorder._connection().execute(statement)

    assert (list(recorder.entries()), list(recorder.tag_rows())) == before


def test_the_schema_itself_cannot_be_written(recorder):
    with pytest.raises(apsw.SQLError):
        recorder._connection().execute("PRAGMA writable_schema = 1; DELETE FROM sqlite_schema")


@pytest.mark.parametrize(
    "tag", ["x" * 60_000, 'a","b', "\0", "a\0b", "'; DROP TABLE tag; --", "\n\t", "œ é 🜛", "", "%_*?", "\\u0000"]
)
def test_a_tag_may_hold_any_character(recorder, row, tag):
    recorder.append_rows([row("a.1", tag, "p-camille"), row("b.1", f"{tag}+"), row("c.1")])

    found = recorder.rows_matching(DCBQuery([DCBQueryItem(tags=[tag])]))

    assert [position for position, _ in found] == [1]
    assert recorder.tags_of(1) == (tag, "p-camille")
    assert [event.event.tags for event in recorder.read()] == [[tag, "p-camille"], [f"{tag}+"], []]


def test_a_tag_given_twice_counts_once_and_is_read_back_twice(recorder, row):
    recorder.append_rows([row("a.1", "p-camille", "p-camille")])

    assert list(recorder.tag_rows()) == [("p-camille", 1)]
    assert recorder.tags_of(1) == ("p-camille", "p-camille")


def test_a_boundary_of_thousands_is_one_question(recorder, row):
    recorder.append_rows([row("joined.1", f"p-{number}") for number in range(3000)])
    everybody = DCBQuery([DCBQueryItem(["joined.1"], [f"p-{number}"]) for number in range(3000)])

    assert len(recorder.rows_matching(everybody)) == 3000
    with pytest.raises(IntegrityError):
        recorder.append_rows([row("a.1")], DCBAppendCondition(everybody, after=2999))
    assert recorder.append_rows([row("a.1")], DCBAppendCondition(everybody, after=3000)) == 3001


@pytest.mark.parametrize("append", ["append", "append_rows"])
def test_nothing_cannot_be_appended(recorder, append):
    with pytest.raises(ProgrammingError):
        getattr(recorder, append)([])


def test_a_read_goes_on_over_pages(recorder, row):
    recorder.append_rows([row("a.1", "p-camille", data=b"%d" % number) for number in range(10_500)])
    camille = DCBQuery([DCBQueryItem(tags=["p-camille"])])

    response = recorder.read(camille)

    assert response.head == 10_500
    assert [int(event.event.data) for event in response] == list(range(10_500))
    assert len(list(recorder.read(camille, limit=6_000))) == 6_000
