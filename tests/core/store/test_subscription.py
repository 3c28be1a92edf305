import threading

import pytest
from eventsourcing.dcb.api import DCBQuery, DCBQueryItem
from eventsourcing.persistence import ProgrammingError

from core.store import SqliteRecorder, StoreError, subscription

CAMILLE = DCBQuery([DCBQueryItem(tags=["p-camille"])])


@pytest.fixture
def unpolled(monkeypatch):
    """Leave only signals to wake a subscription."""
    monkeypatch.setattr(subscription, "POLL_SECONDS", 60)


def take(followed, number):
    return [next(followed).position for _ in range(number)]


def in_a_thread(work):
    """Run it and give what it returned, and whether it had to wait for something."""
    said = []
    thread = threading.Thread(target=lambda: said.append(work()))
    thread.start()
    return thread, said


@pytest.mark.usefixtures("unpolled")
def test_it_gives_what_is_there_then_what_comes(recorder, row):
    recorder.append_rows([row(), row()])
    with recorder.subscribe() as followed:
        assert take(followed, 2) == [1, 2]
        thread, said = in_a_thread(lambda: take(followed, 2))
        recorder.append_rows([row()])
        recorder.append_rows([row()])
        thread.join(10)

    assert said == [[3, 4]]


def test_it_gives_only_what_matches_from_where_it_was_told(recorder, row):
    recorder.append_rows([row("a.1", "p-camille"), row("b.1", "p-bruno"), row("c.1", "p-camille")])
    with recorder.subscribe(CAMILLE, after=1) as followed:
        assert take(followed, 1) == [3]
        thread, said = in_a_thread(lambda: take(followed, 1))
        recorder.append_rows([row("d.1", "p-bruno")])
        recorder.append_rows([row("e.1", "p-camille")])
        thread.join(10)

    assert said == [[5]]


def test_it_goes_on_after_a_full_batch(recorder, row, monkeypatch):
    monkeypatch.setattr(subscription, "_BATCH", 2)
    recorder.append_rows([row("a.1", *(["p-camille"] if number % 3 else [])) for number in range(9)])

    with recorder.subscribe(CAMILLE) as followed:
        assert take(followed, 6) == [2, 3, 5, 6, 8, 9]


def test_it_gives_nothing_twice_though_records_come_while_it_looks(recorder, row, monkeypatch):
    recorder.append_rows([row(), row(), row()])
    seen_before_the_last_two = iter([1])
    real = recorder.head
    monkeypatch.setattr(recorder, "head", lambda: next(seen_before_the_last_two, None) or real())

    with recorder.subscribe() as followed:
        assert take(followed, 3) == [1, 2, 3]
        recorder.append_rows([row()])
        assert take(followed, 1) == [4]


def test_it_sees_what_another_process_commits(recorder, row, monkeypatch):
    """No signal comes from there: it looks again."""
    monkeypatch.setattr(subscription, "POLL_SECONDS", 0.01)
    other = SqliteRecorder(recorder.path)
    with recorder.subscribe() as followed:
        thread, said = in_a_thread(lambda: take(followed, 1))
        other.append_rows([row()])
        thread.join(10)
    other.close()

    assert said == [[1]]


def test_it_does_not_see_what_is_not_committed(recorder, row):
    with recorder.subscribe() as followed:
        thread, said = in_a_thread(lambda: take(followed, 1))
        with recorder.writing():
            recorder.append_rows([row()])
            thread.join(0.05)
            assert said == []
        thread.join(10)

    assert said == [[1]]


@pytest.mark.usefixtures("unpolled")
def test_stopping_ends_a_wait_in_another_thread(recorder):
    followed = recorder.subscribe()
    thread, said = in_a_thread(lambda: list(followed))
    thread.join(0.05)
    assert thread.is_alive()

    followed.stop()
    thread.join(10)

    assert said == [[]]


def test_nothing_is_given_once_it_is_stopped(recorder, row):
    recorder.append_rows([row(), row()])
    with recorder.subscribe() as followed:
        assert take(followed, 1) == [1]

    assert list(followed) == []


def test_it_is_entered_once(recorder):
    with recorder.subscribe() as followed, pytest.raises(ProgrammingError):
        followed.__enter__()


@pytest.mark.usefixtures("unpolled")
def test_closing_the_ledger_ends_a_wait_with_an_error(path):
    recorder = SqliteRecorder(path)
    refused = []

    def follow():
        try:
            list(recorder.subscribe())
        except StoreError as error:
            refused.append(error.code)

    thread = threading.Thread(target=follow)
    thread.start()
    thread.join(0.05)
    recorder.close()
    thread.join(10)

    assert refused == ["closed"]
