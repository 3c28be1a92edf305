"""A grid takes as many rows as a list may hold."""

from core.intake import LIST_LENGTH
from web.drawing.grids import SPARE, numbered


def test_a_sheet_of_all_the_participants_of_a_session_is_read_whole() -> None:
    typed = {str(number): {"party": f"p-{number}"} for number in range(LIST_LENGTH)}
    assert [number for number, _ in numbered(typed)] == list(range(LIST_LENGTH))
    assert len(numbered({str(number): {} for number in range(2 * LIST_LENGTH)})) == LIST_LENGTH + SPARE
