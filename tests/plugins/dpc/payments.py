"""An invented claim, and the money that pays it."""

from datetime import date
from typing import Any

from core.facts import Cents
from core.subjects.treasury import MoneyReceived
from plugins.dpc.facts.claims import ClaimFiled, ClaimPaid
from tests.core.subjects.invented import ASTHME
from tests.plugins.dpc.cases import CLAIM, FILED, people

ENTRY: Any = "e-andpcaaaaaaaaaaa"
OTHER: Any = "e-cpamaaaaaaaaaaaa"
CLAIMED = ClaimFiled(
    claim=CLAIM,
    session=ASTHME,
    on=FILED,
    retained=tuple(people(12)),
    excluded=(),
    fee=Cents(76_00),
    fee_step="dpc_participant_fee@2020-01-01",
    total=Cents(912_00),
    rules=(),
)
RECEIVED = MoneyReceived(entry=ENTRY, on=date(2024, 6, 3), amount=Cents(1_000_00), source="dpc")
GRANT = MoneyReceived(entry=OTHER, on=date(2024, 6, 3), amount=Cents(60_000_00), source="aci-operation")
PAID = ClaimPaid(claim=CLAIM, entry=ENTRY, on=date(2024, 6, 3), amount=Cents(912_00))
