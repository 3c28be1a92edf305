"""What was read, in words, for whoever looks: names for those who read the register, ids for the others."""

from core.display import visit_words
from core.model.view import READERS
from web.drawing.visit import Visit


def words_of_reading(what: str, visit: Visit) -> str:
    """Return the page that an address was, and whom or what it was about."""
    return visit_words(visit.ledger.registry, what, visit.ledger.label if visit.may(READERS) else str)
