"""DPC: from an attendance sheet to a claim."""

from pathlib import Path

from core import Plugin, hookimpl
from plugins.dpc.action_facts import ActionDeclared, ActionWithdrawn, AgencyRegistrationTold, NoInterestDeclared
from plugins.dpc.action_pages import ACTION_PAGE, ACTIONS_PAGE
from plugins.dpc.action_views import ACTION_CHOICES, ACTION_LIST, ACTION_SESSIONS, ACTION_TODO
from plugins.dpc.agency_list import TELL
from plugins.dpc.anomalies import ANOMALIES
from plugins.dpc.answering import ANSWER, RECOVER, RETURN
from plugins.dpc.changing import CHANGES
from plugins.dpc.correcting import CORRECT
from plugins.dpc.declaring import DECLARE, WITHDRAW_ACTION
from plugins.dpc.eligibility import ELIGIBILITY, ELIGIBILITY_TODO
from plugins.dpc.enrolling import DOUBTS
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
from plugins.dpc.figures_page import PAGES as FIGURES_PAGES
from plugins.dpc.filing import FILE
from plugins.dpc.former import UPCASTS
from plugins.dpc.hindsight import LATE
from plugins.dpc.indemnity_views import INDEMNITIES, INDEMNITIES_PAGE, INDEMNITY_YEARS, PERSON_PAGE
from plugins.dpc.lines import EXCLUDED, LINES, PEOPLE, RETAINED, STEPS
from plugins.dpc.matching import MATCH
from plugins.dpc.mixing import MIX, MIX_TODO
from plugins.dpc.money_pages import PAGES as MONEY_PAGES
from plugins.dpc.money_todo import TODO as MONEY_TODO
from plugins.dpc.opening import OPEN
from plugins.dpc.organisme_pages import ORGANISME_PAGE
from plugins.dpc.organisme_todo import ORGANISME_TODO
from plugins.dpc.pages import PAGES
from plugins.dpc.papers import CLAIM_SHEETS, CONVENTIONS, DOSSIERS, PAPERS
from plugins.dpc.paying import PAY
from plugins.dpc.preview import CLAIMABLE, PREVIEW
from plugins.dpc.proposing import PROPOSALS
from plugins.dpc.receipts import FREE, PAYMENTS, RECEIPTS
from plugins.dpc.registering import ASK, REFUSE, REGISTER, WITHDRAW
from plugins.dpc.registrations import TELL_ALL
from plugins.dpc.standing import STANDING
from plugins.dpc.statistics import BY_MISSION, BY_PROFESSION, YEARS
from plugins.dpc.targets import TARGETS
from plugins.dpc.todo import TODO
from plugins.dpc.trainers import DECLARE_NONE, TRAINER_TODO, TRAINERS
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
            *(ActionDeclared, ActionWithdrawn, AgencyRegistrationTold, NoInterestDeclared),
        ),
        upcasts=UPCASTS,
        deciders=(
            FILE,
            RETURN,
            CORRECT,
            ANSWER,
            PAY,
            MATCH,
            RECOVER,
            ASK,
            REGISTER,
            REFUSE,
            WITHDRAW,
            DECLARE,
            WITHDRAW_ACTION,
            DECLARE_NONE,
            TELL,
            TELL_ALL,
        ),
        views=(
            CLAIM_LIST,
            CLAIM_SESSIONS,
            LINES,
            EXCLUDED,
            RETAINED,
            PEOPLE,
            STEPS,
            PREVIEW,
            CLAIMABLE,
            ANOMALIES,
            CHANGES,
            RECEIPTS,
            FREE,
            STANDING,
            ACTION_LIST,
            ACTION_CHOICES,
            TARGETS,
            ACTION_SESSIONS,
            CONVENTIONS,
            CLAIM_SHEETS,
            ELIGIBILITY,
            MIX,
            TRAINERS,
            INDEMNITIES,
            INDEMNITY_YEARS,
            *(PAYMENTS, PROPOSALS, OPEN),
            *(YEARS, BY_MISSION, BY_PROFESSION),
        ),
        todo=(*TODO, *ORGANISME_TODO, *ACTION_TODO, *ELIGIBILITY_TODO, *MIX_TODO, *TRAINER_TODO, *MONEY_TODO),
        names=("dpc.claims",),
        adds={"hindsight": LATE, "session.actions": ACTION_CHOICES},
        doubts=DOUBTS,
        rules=Path(__file__).parent / "rules",
        pages=(
            *PAGES,
            *MONEY_PAGES,
            *FIGURES_PAGES,
            ACTIONS_PAGE,
            ACTION_PAGE,
            ORGANISME_PAGE,
            INDEMNITIES_PAGE,
            PERSON_PAGE,
        ),
        papers=PAPERS,
        dossiers=DOSSIERS,
    )
