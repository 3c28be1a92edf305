from datetime import date

from msgspec import structs

from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.privacy.facts import KeepingAgreed, KeepingWithdrawn
from core.subjects.privacy.keeping import DECIDERS, AgreeKeeping, WithdrawKeeping
from tests.core.subjects.privacy.test_terms import GONE, LEFT, LENA
from tests.spec import spec

AGREE, WITHDRAW = DECIDERS
DAY = date(2024, 6, 3)
ASKED = AgreeKeeping(party=LENA, retention="contact", on=DAY, until=date(2025, 6, 3))
AGREED = KeepingAgreed(party=LENA, retention="contact", on=DAY, until=date(2025, 6, 3))
BACK = WithdrawKeeping(party=LENA, retention="contact", on=date(2024, 7, 1))


def test_an_agreement_names_what_is_kept_and_until_when():
    spec(AGREE).given(*GONE).when(ASKED).yields(AGREED)
    spec(AGREE).given(*GONE).when(structs.replace(ASKED, until=DAY)).refused("until-past")


def test_nobody_agrees_to_keep_what_is_erased():
    erased = ErasureOrdered(on=LEFT, ground="term", classes=("contact",), party=LENA)
    spec(AGREE).given(*GONE, erased).when(ASKED).refused("already-erased")


def test_an_agreement_is_taken_back_once():
    back = KeepingWithdrawn(party=LENA, retention="contact", on=date(2024, 7, 1))
    spec(WITHDRAW).given(*GONE, AGREED).when(BACK).yields(back)
    spec(WITHDRAW).given(*GONE, AGREED, back).when(structs.replace(BACK, on=date(2024, 8, 1))).refused("not-agreed")
    spec(WITHDRAW).given(*GONE).when(BACK).refused("not-agreed")
    spec(WITHDRAW).given(*GONE, AGREED).when(structs.replace(BACK, retention="identity")).refused("not-agreed")
