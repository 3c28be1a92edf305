from datetime import date

from msgspec import structs

from core.subjects.association.deciders import FoundAssociation, RenameAssociation, TransferSeat
from core.subjects.association.facts import AssociationFounded, AssociationRenamed, SeatTransferred
from tests.core.subjects.val import ANCIENNE, adopted, asked, refused, rejected

FOUND = FoundAssociation(
    on=date(2020, 3, 2), label="CPTS du Val", department="59", rna="w123456789", siret="732 829 320 00074"
)
FOUNDED = AssociationFounded(
    on=date(2020, 3, 2), label="CPTS du Val", department="59", rna="W123456789", siret="73282932000074"
)
RENAME = RenameAssociation(on=date(2023, 1, 1), label="CPTS du Val et des Monts", decision=ANCIENNE)
MOVE = TransferSeat(on=date(2023, 1, 1), seat="3 rue des Lilas, Colmar", department="68")


def test_the_association_is_declared_once():
    asked(FOUND).yields(FOUNDED)
    assert refused(FOUND, FOUNDED).code == "already-founded"


def test_identifiers_have_their_form_or_are_left_out():
    asked(structs.replace(FOUND, rna="", siret="")).yields(structs.replace(FOUNDED, rna="", siret=""))
    wrong = refused(structs.replace(FOUND, rna="X123456789", siret="7328"))

    assert wrong.code == "identifier-invalid"
    assert set(wrong.fields) == {"rna", "siret"}


def test_the_name_and_the_seat_change_by_a_decision_that_was_adopted():
    asked(RENAME, FOUNDED, adopted()).yields(
        AssociationRenamed(on=date(2023, 1, 1), label="CPTS du Val et des Monts", decision=ANCIENNE)
    )
    asked(MOVE, FOUNDED).yields(
        SeatTransferred(on=date(2023, 1, 1), seat="3 rue des Lilas, Colmar", department="68", decision=None)
    )
    for given in ((), (rejected(),)):
        assert refused(RENAME, FOUNDED, *given).code == "decision-not-adopted"


def test_the_same_name_or_seat_again_is_nothing_new():
    asked(structs.replace(RENAME, label="CPTS du Val"), FOUNDED).yields()
    asked(structs.replace(MOVE, seat="", department="59"), FOUNDED).yields()


def test_nothing_changes_before_the_founding():
    for command in (RENAME, MOVE):
        assert refused(command).code == "not-founded"
        assert refused(structs.replace(command, on=date(2019, 1, 1)), FOUNDED).code == "not-founded"
