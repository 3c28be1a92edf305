from datetime import date

from core.subjects.association.facts import AssociationFounded, AssociationRenamed, SeatTransferred
from tests.core.subjects.val import rows

FOUNDED = AssociationFounded(on=date(2020, 3, 2), label="CPTS du Val", department="59", seat="1 place du Marché")
RENAMED = AssociationRenamed(on=date(2023, 1, 1), label="CPTS du Val et des Monts")
MOVED = SeatTransferred(on=date(2024, 1, 1), seat="3 rue des Lilas", department="68")


def test_the_association_is_shown_as_it_was_on_a_day():
    (then,) = rows("association", FOUNDED, RENAMED, MOVED, on=date(2023, 6, 1))
    (now,) = rows("association", FOUNDED, RENAMED, MOVED, on=date(2024, 6, 1))

    assert (then.label, then.seat, then.positions) == ("CPTS du Val et des Monts", "1 place du Marché", (1, 2))
    assert (now.seat, now.positions) == ("3 rue des Lilas", (1, 2, 3))


def test_the_law_follows_the_seat():
    (before,) = rows("association", FOUNDED, MOVED, on=date(2023, 6, 1))
    (after,) = rows("association", FOUNDED, MOVED, on=date(2024, 6, 1))

    assert before.law == "Loi du 1er juillet 1901"
    assert after.law == "Code civil local, articles 21 à 79-3"


def test_there_is_no_association_before_its_founding():
    assert rows("association", FOUNDED, on=date(2020, 3, 1)) == []
    assert rows("association") == []
    assert rows("association", RENAMED, on=date(2024, 1, 1)) == []


def test_a_day_of_declaration_that_nobody_said_is_not_invented():
    """A register that is begun records its own first day in the place of one it does not know."""
    begun = AssociationFounded(on=date(2024, 6, 3), label="CPTS du Val", department="59")

    assert rows("association", begun, on=date(2024, 6, 3))[0].declared == "non renseignée"
    assert rows("association", FOUNDED, on=date(2024, 6, 3))[0].declared == "2 mars 2020"
