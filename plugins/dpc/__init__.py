"""DPC: from an attendance sheet to a claim."""

from pathlib import Path

from core import Plugin, hookimpl
from plugins.dpc.answering import ANSWER, RECOVER, RETURN
from plugins.dpc.correcting import CORRECT
from plugins.dpc.facts import (
    ClaimAnswered,
    ClaimCorrected,
    ClaimFiled,
    ClaimPaid,
    ClaimRecovered,
    ClaimReturned,
    OdpcAsked,
    OdpcRefused,
    OdpcRegistered,
    OdpcWithdrawn,
)
from plugins.dpc.filing import FILE
from plugins.dpc.hindsight import LATE
from plugins.dpc.lines import EXCLUDED, LINES, RETAINED, STEPS
from plugins.dpc.organisme_pages import ORGANISME_PAGE
from plugins.dpc.organisme_todo import ORGANISME_TODO
from plugins.dpc.pages import PAGES
from plugins.dpc.paying import PAY
from plugins.dpc.preview import CLAIMABLE, PREVIEW
from plugins.dpc.receipts import FREE, RECEIPTS
from plugins.dpc.registering import ASK, REFUSE, REGISTER, WITHDRAW
from plugins.dpc.standing import STANDING
from plugins.dpc.todo import TODO
from plugins.dpc.views import CLAIM_LIST, CLAIM_SESSIONS


@hookimpl
def registre_plugin() -> Plugin:
    """Return what DPC brings."""
    return Plugin(
        name="dpc",
        title="DPC",
        facts=(
            *(ClaimFiled, ClaimReturned, ClaimCorrected, ClaimAnswered, ClaimPaid, ClaimRecovered),
            *(OdpcAsked, OdpcRegistered, OdpcRefused, OdpcWithdrawn),
        ),
        deciders=(FILE, RETURN, CORRECT, ANSWER, PAY, RECOVER, ASK, REGISTER, REFUSE, WITHDRAW),
        views=(
            CLAIM_LIST,
            CLAIM_SESSIONS,
            LINES,
            EXCLUDED,
            RETAINED,
            STEPS,
            PREVIEW,
            CLAIMABLE,
            RECEIPTS,
            FREE,
            STANDING,
        ),
        todo=(*TODO, *ORGANISME_TODO),
        names=("dpc.claims",),
        adds={"hindsight": LATE},
        rules=Path(__file__).parent / "rules",
        pages=(*PAGES, ORGANISME_PAGE),
    )
