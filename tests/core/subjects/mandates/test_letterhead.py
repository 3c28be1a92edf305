from datetime import date

from core.subjects.association.facts import AssociationFounded, BankAccountGiven, SeatTransferred
from core.subjects.mandates.facts import MandateStarted
from tests.core.subjects.val import AURELIE, BASTIEN, party, rows

FOUNDED = AssociationFounded(on=date(2020, 3, 2), label="CPTS du Val", department="59", seat="1 rue Haute, 59000 Lille")
FACTS = (
    FOUNDED,
    SeatTransferred(on=date(2024, 1, 1), seat="3 rue des Lilas, 68000 Colmar", department="68"),
    party(AURELIE),
    party(BASTIEN),
    MandateStarted(party=AURELIE, body="board", office="president", on=date(2023, 1, 1), until=date(2023, 12, 31)),
    MandateStarted(party=BASTIEN, body="bureau", office="president", on=date(2024, 1, 1)),
    MandateStarted(party=AURELIE, body="commission", where="Parcours", office="president", on=date(2020, 3, 2)),
    BankAccountGiven(on=date(2024, 2, 1), iban="FR1420041010050500013M02606", reference="RIB"),
)


def head(on):
    (row,) = rows("association.letterhead", *FACTS, on=on)
    return row


def test_a_letter_is_signed_by_who_presides_the_association_that_day():
    assert [ref.position for ref in head(date(2023, 6, 1)).signer] == [3]
    assert [ref.position for ref in head(date(2024, 6, 1)).signer] == [4]
    assert head(date(2022, 6, 1)).signer == ()


def test_the_seat_and_the_account_are_those_of_the_day():
    assert (head(date(2023, 6, 1)).commune, head(date(2023, 6, 1)).iban) == ("Lille", "")
    assert (head(date(2024, 6, 1)).commune, head(date(2024, 6, 1)).iban[:4]) == ("Colmar", "FR14")
    assert head(date(2024, 6, 1)).positions == (1, 2, 6, 8)


def test_there_is_no_head_before_the_founding():
    assert rows("association.letterhead", *FACTS, on=date(2019, 1, 1)) == []
