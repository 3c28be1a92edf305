from core.ids import derived_id
from core.ledger.coding import is_code
from core.subjects.batches import by_a_sheet, marked


def test_the_id_of_a_command_says_that_a_row_asked_it_and_stays_a_code():
    told = derived_id("c", "x")

    assert by_a_sheet(marked(told))
    assert not by_a_sheet(told)
    assert is_code(marked(told))
