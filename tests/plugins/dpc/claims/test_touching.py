"""A record that takes somebody out of a claim says so before it is made."""

from datetime import date
from typing import Any

import pytest
from msgspec import structs

from core.facts import Fact
from core.model.command import Command, Refused
from core.subjects import HoldSession, ResignMember, WithdrawEnrolment
from core.subjects.membership.facts import MemberResigned
from core.subjects.training import SheetRow
from plugins.dpc.actions.declaring import WithdrawAction
from plugins.dpc.claims.touching import TOUCHED
from plugins.dpc.organisme.registering import WithdrawOdpc
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY
from tests.plugins.dpc.actions.test_declaring import ASTHMA
from tests.plugins.dpc.cases import held, people
from tests.plugins.dpc.payments import CLAIMED, PAID
from tests.spec import folded

BEFORE = date(2024, 3, 1)
FIRST, *REST = people(12)
EURO = "\u202f€"
KNOWN = (*held(12, action=ASTHMA.number), ASTHMA, CLAIMED)
CLAIM = "la demande Asthme de l’enfant, 12/03/2024"


def told(command: Command, *facts: Fact) -> Refused | None:
    look = TOUCHED[command.name]
    found: Refused | None = look.check(command, str, *(folded(fold, (*KNOWN, *facts)) for fold in look.folds))
    return found


def sheet(mark: Any) -> HoldSession:
    rows = (SheetRow(party=FIRST, present=mark), *(SheetRow(party=one) for one in REST))
    return HoldSession(session=ASTHME, on=DAY, rows=rows)


@pytest.mark.parametrize(
    ("command", "less"),
    [
        (ResignMember(party=FIRST, on=BEFORE), "76,00"),
        (WithdrawEnrolment(session=ASTHME, party=FIRST, on=BEFORE), "76,00"),
        (WithdrawOdpc(on=BEFORE), "912,00"),
        (WithdrawAction(number=ASTHMA.number, on=BEFORE), "912,00"),
        (sheet("part"), "76,00"),
    ],
    ids=["resignation", "place given back", "organisme", "action", "sheet"],
)
def test_what_a_claim_loses_is_said(command: Command, less: str) -> None:
    found = told(command)
    assert found is not None
    assert (found.code, found.message) == (
        "claims-touched",
        f"Cela touche {CLAIM} : {less}{EURO} en moins. Pour l’enregistrer quand même, confirmez.",
    )
    paid = told(command, PAID)
    assert paid is not None
    assert f"{CLAIM}, déjà payée : {less}{EURO} en moins" in paid.message


@pytest.mark.parametrize(
    "command",
    [
        ResignMember(party=FIRST, on=date(2024, 3, 13)),
        ResignMember(party=CAMILLE, on=BEFORE),
        WithdrawOdpc(on=date(2024, 3, 13)),
        WithdrawAction(number=ASTHMA.number, on=date(2024, 3, 13)),
        sheet("all"),
    ],
)
def test_what_touches_no_claim_says_nothing(command: Command) -> None:
    assert told(command) is None


def test_whoever_has_left_already_is_lost_once() -> None:
    assert told(ResignMember(party=FIRST, on=BEFORE), MemberResigned(party=FIRST, on=date(2024, 2, 1))) is None


def test_claims_beyond_three_are_counted() -> None:
    others = [structs.replace(CLAIMED, claim=f"c-autre{number}aaaaaaaaaa") for number in range(4)]  # type: ignore[arg-type]  # an id of a test
    found = told(WithdrawOdpc(on=BEFORE), *others)
    assert found is not None
    assert found.message.endswith(" ; et 2 autres demandes. Pour l’enregistrer quand même, confirmez.")
