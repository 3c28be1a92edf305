from msgspec import structs

from core.subjects.membership.facts import MemberTransferred
from core.subjects.membership.transfer import TransferMember
from core.subjects.statutes.facts import Category
from tests.core.subjects.val import AURELIE, DAY, asked, member, refused, statutes

TRANSFER = TransferMember(party=AURELIE, on=DAY, college="Partenaires")


def test_an_adherent_moves_to_another_college():
    asked(TRANSFER, member(AURELIE), statutes()).yields(
        MemberTransferred(party=AURELIE, on=DAY, college="partenaires", category="")
    )
    asked(structs.replace(TRANSFER, college="soignants"), member(AURELIE), statutes()).yields()
    assert refused(TRANSFER, statutes()).code == "not-member"
    assert refused(structs.replace(TRANSFER, college="x"), member(AURELIE), statutes()).code == "college-unknown"


def test_changing_category_has_its_own_day():
    student = Category(category="etudiant", label="Étudiant·e", dues=0)
    moved = structs.replace(TRANSFER, college="soignants", category="etudiant")
    asked(moved, member(AURELIE), statutes(categories=(student,))).yields(
        MemberTransferred(party=AURELIE, on=DAY, college="soignants", category="etudiant")
    )
