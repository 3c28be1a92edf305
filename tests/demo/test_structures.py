"""Structures of several sorts, one of which the story sees go."""

from demo.structures import STRUCTURES


def test_each_is_of_a_sort_that_the_register_knows(ledger):
    assert {one.sort for one in STRUCTURES} <= {row.code for row in ledger.show("structures").rows}


def test_those_that_stay_adhere_at_the_end_by_their_sort(ledger):
    counted = {row.code: row.members for row in ledger.show("members.by-structure").rows}

    assert "" not in counted
    assert {one.becomes or one.sort for one in STRUCTURES if one.until is None} <= counted.keys()
    assert (counted["msp"], counted["ehpad"], counted.get("esp", 0)) == (3, 2, 0)


def test_one_was_dissolved(ledger):
    left = [row.left for row in ledger.show("members.leaving").rows if row.code == "lapsed/dissolution"]
    assert sum(left) == sum(one.until is not None for one in STRUCTURES)
