from datetime import date

from core.papers import letterhead
from tests.core.papers.conftest import follow


def test_the_head_says_what_was_known_on_the_day_and_nothing_before_the_founding(ledger):
    (founding,) = ledger.journal(kind="association-founded.1")
    seat = {"seat": "3 rue des Tilleuls, 59000 Lille", "department": "59", "rna": "W123456789"}
    follow(ledger, "found-association", {"on": "2024-03-02", "label": "CPTS", **seat}, corrects=founding.position)
    found = letterhead(ledger, date(2025, 1, 1))

    assert (found["label"], found["seat"], found["rna"]) == ("CPTS", seat["seat"], seat["rna"])
    assert letterhead(ledger, date(2024, 3, 1)) == {}
