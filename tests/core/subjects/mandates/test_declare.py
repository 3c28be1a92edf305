from datetime import date

from msgspec import structs

from core.subjects.mandates.declare import DeclareChange
from core.subjects.mandates.facts import ChangeDeclared
from tests.core.subjects.val import DAY, asked, refused

DECLARE = DeclareChange(on=DAY, receipt="W123456789/2024")
DECLARED = ChangeDeclared(on=DAY, subject="directors", covers=DAY, receipt="W123456789/2024")


def test_a_declaration_covers_what_was_decided_until_then():
    asked(DECLARE).yields(DECLARED)
    asked(DECLARE, DECLARED).yields()
    asked(structs.replace(DECLARE, covers=date(2024, 5, 1))).yields(structs.replace(DECLARED, covers=date(2024, 5, 1)))


def test_nobody_declares_what_is_not_decided():
    assert refused(structs.replace(DECLARE, covers=date(2024, 6, 4))).code == "covers-after"
