import gc
import threading

import pytest

from core.store import StoreError
from core.store.access import Access


@pytest.fixture
def access(path):
    opened = Access(path, readonly=False)
    yield opened
    opened.close()


def test_the_connection_of_a_thread_that_ended_is_closed(access):
    thread = threading.Thread(target=access.connection)
    thread.start()
    thread.join()
    access.connection()
    gc.collect()

    assert len(access._open) == 1


def test_a_wait_ends_at_news(access):
    seen = access.commits
    thread = threading.Thread(target=lambda: access.wait(seen, 30))
    thread.start()
    access.tell()
    thread.join(10)

    assert not thread.is_alive()


def test_a_wait_ends_without_news(access):
    access.wait(access.commits, 0.001)


def test_news_before_the_wait_are_not_waited_for(access):
    seen = access.commits
    access.tell()
    access.wait(seen, 30)


def test_once_closed_nothing_is_opened(access):
    access.close()

    with pytest.raises(StoreError) as refused:
        access.connection()
    assert refused.value.code == "closed"
