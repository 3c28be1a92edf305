"""DPC: from an attendance sheet to a claim."""

from pathlib import Path

from core import Plugin, hookimpl
from plugins.dpc.facts import ClaimFiled, ClaimPaid, OdpcRegistered, OdpcWithdrawn
from plugins.dpc.filing import FILE
from plugins.dpc.hindsight import LATE
from plugins.dpc.odpc import REGISTER, WITHDRAW
from plugins.dpc.pages import PAGES
from plugins.dpc.paying import PAY
from plugins.dpc.preview import CLAIMABLE, PREVIEW
from plugins.dpc.receipts import FREE, RECEIPTS
from plugins.dpc.standing import STANDING
from plugins.dpc.todo import TODO
from plugins.dpc.views import CLAIM_LIST, EXCLUDED, LINES


@hookimpl
def registre_plugin() -> Plugin:
    """Return what DPC brings."""
    return Plugin(
        name="dpc",
        title="DPC",
        facts=(ClaimFiled, ClaimPaid, OdpcRegistered, OdpcWithdrawn),
        deciders=(FILE, PAY, REGISTER, WITHDRAW),
        views=(CLAIM_LIST, LINES, EXCLUDED, PREVIEW, CLAIMABLE, RECEIPTS, FREE, STANDING),
        todo=TODO,
        names=("dpc.claims",),
        adds={"hindsight": LATE},
        rules=Path(__file__).parent / "rules",
        pages=PAGES,
    )
