"""DPC: from an attendance sheet to a claim."""

from pathlib import Path

from core import Plugin, hookimpl
from plugins.dpc.actions.declaring import DECLARE, WITHDRAW_ACTION
from plugins.dpc.actions.pages import ACTION_PAGE, ACTIONS_PAGE
from plugins.dpc.actions.targets import TARGETS
from plugins.dpc.actions.trainers import DECLARE_NONE, TRAINER_TODO, TRAINERS
from plugins.dpc.actions.views import ACTION_CHOICES, ACTION_LIST, ACTION_SESSIONS, ACTION_TODO
from plugins.dpc.assessment.anomalies import ANOMALIES
from plugins.dpc.assessment.eligibility import ELIGIBILITY, ELIGIBILITY_TODO
from plugins.dpc.assessment.mixing import MIX, MIX_TODO
from plugins.dpc.claims.answering import ANSWER, RECOVER, RETURN
from plugins.dpc.claims.changing import CHANGES
from plugins.dpc.claims.correcting import CORRECT
from plugins.dpc.claims.filing import FILE
from plugins.dpc.claims.frozen import ANSWER_HELD, SESSION_HELD, VERSION_HELD
from plugins.dpc.claims.hindsight import LATE
from plugins.dpc.claims.lines import EXCLUDED, LINES, PEOPLE, RETAINED, STEPS
from plugins.dpc.claims.papers import CONVENTIONS, DOSSIERS, PAPERS
from plugins.dpc.claims.preview import CLAIMABLE, PREVIEW
from plugins.dpc.claims.sheets import CLAIM_SHEETS
from plugins.dpc.claims.todo import TODO
from plugins.dpc.claims.touching import TOUCHED
from plugins.dpc.claims.views import CLAIM_LIST, CLAIM_SESSIONS
from plugins.dpc.enrolment.agency_list import TELL
from plugins.dpc.enrolment.enrolling import DOUBTS
from plugins.dpc.enrolment.telling import TELL_ALL
from plugins.dpc.facts.actions import ActionDeclared, ActionWithdrawn, AgencyRegistrationTold, NoInterestDeclared
from plugins.dpc.facts.claims import ClaimAnswered, ClaimCorrected, ClaimFiled, ClaimPaid, ClaimRecovered, ClaimReturned
from plugins.dpc.facts.former import UPCASTS
from plugins.dpc.facts.organisme import OdpcAsked, OdpcRefused, OdpcRegistered, OdpcWithdrawn
from plugins.dpc.figures.pages import PAGES as FIGURES_PAGES
from plugins.dpc.figures.statistics import BY_MISSION, BY_PROFESSION, YEARS
from plugins.dpc.indemnities.views import INDEMNITIES, INDEMNITIES_PAGE, INDEMNITY_YEARS, PERSON_PAGE
from plugins.dpc.money.frozen import PAYMENT_HELD, RECEIPT_HELD
from plugins.dpc.money.matching import MATCH
from plugins.dpc.money.opening import OPEN
from plugins.dpc.money.pages import PAGES as MONEY_PAGES
from plugins.dpc.money.paying import PAY
from plugins.dpc.money.proposing import PROPOSALS
from plugins.dpc.money.receipts import FREE, PAYMENTS, RECEIPTS
from plugins.dpc.money.todo import TODO as MONEY_TODO
from plugins.dpc.organisme.pages import ORGANISME_PAGE
from plugins.dpc.organisme.registering import ASK, REFUSE, REGISTER, WITHDRAW
from plugins.dpc.organisme.standing import STANDING
from plugins.dpc.organisme.todo import ORGANISME_TODO
from plugins.dpc.pages import PAGES


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
        doubts={**DOUBTS, **TOUCHED},
        holds=(VERSION_HELD, ANSWER_HELD, SESSION_HELD, PAYMENT_HELD, RECEIPT_HELD),
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
