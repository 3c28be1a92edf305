"""Letting the garbage collector rest while a long loop makes rows and drops them: nothing in it forms a cycle."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Pause the collector, which would otherwise walk the whole state again and again; it goes on as it was."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
