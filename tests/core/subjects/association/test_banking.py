from datetime import date

import pytest
from msgspec import structs

from core.subjects.association.banking import GiveBankAccount
from core.subjects.association.facts import AssociationFounded, BankAccountGiven
from tests.core.subjects.val import asked, refused, rows

FOUNDED = AssociationFounded(on=date(2020, 3, 2), label="CPTS du Val", department="59")
ASKED = GiveBankAccount(
    on=date(2024, 1, 8), iban="fr14 2004 1010 0505 0001 3M02 606", bic="PSSTFRPPSCE", reference="RIB du 8 janvier 2024"
)
GIVEN = BankAccountGiven(
    on=date(2024, 1, 8), iban="FR1420041010050500013M02606", bic="PSSTFRPPSCE", reference="RIB du 8 janvier 2024"
)


def test_an_account_is_kept_without_blanks_and_said_once():
    asked(ASKED, FOUNDED).yields(GIVEN)
    asked(ASKED, FOUNDED, GIVEN).yields()
    asked(structs.replace(ASKED, bic=""), FOUNDED).yields(structs.replace(GIVEN, bic=""))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"iban": "FR14 2004 1010 0505 0001 3M02 607"}, "iban"),
        ({"iban": "12345"}, "iban"),
        ({"bic": "PSST"}, "bic"),
        ({"reference": " "}, "reference"),
    ],
)
def test_a_wrong_number_or_one_without_source_is_refused(wrong, field):
    refusal = refused(structs.replace(ASKED, **wrong), FOUNDED)
    assert (refusal.code, set(refusal.fields)) == ("account-invalid", {field})


def test_nothing_is_paid_to_an_association_that_is_not():
    assert refused(ASKED).code == "not-founded"


def test_the_page_says_the_account_and_its_source_from_its_day():
    (before,), (after,) = (rows("association", FOUNDED, GIVEN, on=day) for day in (date(2024, 1, 7), date(2024, 1, 8)))
    assert before.iban == ""
    assert after.iban.replace("\u00a0", " ") == "FR14 2004 1010 0505 0001 3M02 606 (RIB du 8 janvier 2024)"
