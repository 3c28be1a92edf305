"""The collector goes on as it was."""

import gc

import pytest

from core.ledger.resting import resting_collector


def test_the_collector_rests_inside_and_goes_on_after() -> None:
    with resting_collector():
        assert not gc.isenabled()
        with resting_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()

    assert gc.isenabled()


def test_an_error_wakes_it_too() -> None:
    with pytest.raises(ValueError, match="au milieu"), resting_collector():
        raise ValueError("au milieu")

    assert gc.isenabled()


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with resting_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
