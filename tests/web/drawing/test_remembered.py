from collections.abc import Callable

from core.facts import PartyId
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Join
from web.drawing.page import draw_page
from web.drawing.remembered import Remembered


def test_a_value_is_made_once_until_the_next_record() -> None:
    made: list[int] = []
    remembered: Remembered[int] = Remembered(2)
    for head in (1, 1, 2, 2):
        remembered.get(head, "a", lambda: made.append(1) or len(made))
    assert len(made) == 2


def test_nothing_of_an_older_head_stays_or_comes_back() -> None:
    remembered: Remembered[str] = Remembered(2)
    remembered.get(1, "a", lambda: "old")
    remembered.get(2, "b", lambda: "new")
    assert remembered.get(2, "a", lambda: "made again") == "made again"
    assert remembered.get(1, "a", lambda: "late reader") == "late reader"
    assert remembered.get(2, "a", lambda: "no") == "made again"


def test_the_least_asked_for_is_forgotten_first() -> None:
    remembered: Remembered[str] = Remembered(2)
    for key in ("a", "b", "a", "c"):
        remembered.get(1, key, lambda key=key: key)
    assert remembered.get(1, "a", lambda: "again") == "a"
    assert remembered.get(1, "b", lambda: "again") == "again"


def test_a_page_is_drawn_anew_for_each_question_and_after_each_record(
    house: House, party: Callable[[str], PartyId]
) -> None:
    def drawn(address: str, *roles: str) -> str:
        return draw_page(house.desk, house.ledger.registry.pages["/voisins"], {}, house.visit(address, *roles))

    assert "Zoé Picard" in drawn("/voisins")
    assert "Zoé Picard" not in drawn("/voisins?q=elodie")
    assert "Zoé Picard" not in drawn("/voisins?on=2025-01-10")
    assert "Zoé Picard" not in drawn("/voisins", "admin")
    assert "Nadia Ferrand" not in drawn("/voisins")
    house.record(Join(party=party("Nadia"), label="Nadia Ferrand", trade="gp", on=TODAY))
    assert "Nadia Ferrand" in drawn("/voisins")


def test_what_was_being_made_while_all_was_forgotten_is_not_remembered():
    """An erasure comes after its record, at the same head: what was opened before it must not outlive it."""
    remembered: Remembered[str] = Remembered(4)

    def slow() -> str:
        remembered.forget()
        return "Jeanne"

    assert remembered.get(7, "nom", slow) == "Jeanne"
    assert remembered.get(7, "nom", lambda: "Personne effacée") == "Personne effacée"
    remembered.forget()
    assert remembered.get(7, "nom", lambda: "Karim") == "Karim"
