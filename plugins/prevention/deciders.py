"""Planning a campaign, and reporting on it with totals only."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated

from msgspec import Meta

from core import BOARD, COORDINATION, Command, Decider, Line, Read, Refused, Text, ask
from core.facts import Fact, MissionId, clear
from core.subjects import MISSIONS, Missions, mission_refusal
from plugins.prevention.facts import CampaignHeld, CampaignId, CampaignPlanned
from plugins.prevention.fold import CAMPAIGNS, Campaigns

LONGEST = timedelta(days=3 * 366)
"""Beyond, a last day is a slip."""


class PlanCampaign(Command, frozen=True, kw_only=True):
    """Put a campaign on the calendar."""

    name = "plan-campaign"
    title = "Prévoir une campagne de prévention"

    campaign: Annotated[CampaignId, ask("Campagne", minted="pc", hidden=True)]
    label: Annotated[Line, ask("Intitulé", hint="Par exemple : Octobre rose")]
    on: Annotated[date, ask("Premier jour")]
    until: Annotated[date, ask("Dernier jour")]
    target: Annotated[int, Meta(ge=0), ask("Personnes à toucher", hint="0 : pas d’objectif")] = 0
    mission: Annotated[MissionId | None, ask("Mission", choices="missions.open")] = None


class HoldCampaign(Command, frozen=True, kw_only=True):
    """Report on a campaign: numbers, and not a single patient."""

    name = "hold-campaign"
    title = "Enregistrer le bilan de la campagne"

    campaign: Annotated[CampaignId, ask("Campagne", choices="prevention.campaigns")]
    on: Annotated[date, ask("Bilan du", today=True, past=True)]
    reached: Annotated[int, Meta(ge=0), ask("Personnes touchées", hint="Un total : aucun nom de patient")]
    actions: Annotated[int, Meta(ge=1), ask("Actions menées")] = 1
    notes: Annotated[Text, ask("Notes", personal=True)] = ""


def plan_campaign(command: PlanCampaign, campaigns: Campaigns, missions: Missions) -> Sequence[Fact] | Refused:
    """Plan once; refused as the mission's refusal says, or ``campaign-exists``, ``days-reversed``, ``too-long``."""
    fact = CampaignPlanned(
        campaign=command.campaign,
        label=command.label,
        on=command.on,
        until=command.until,
        target=command.target,
        mission=command.mission,
    )
    known = campaigns.by_id.get(command.campaign)
    if known is not None and known.planned is not None:
        return () if known.planned == fact else Refused("campaign-exists", "Cette campagne est déjà prévue.")
    if command.until < command.on:
        message = "La campagne finit avant de commencer."
        return Refused("days-reversed", message, {"until": message})
    if command.until - command.on > LONGEST:
        message = "Une campagne de plus de trois ans : vérifiez l’année."
        return Refused("too-long", message, {"until": message})
    return mission_refusal(missions, command.mission, command.on) or (fact,)


def hold_campaign(command: HoldCampaign, campaigns: Campaigns) -> Sequence[Fact] | Refused:
    """Report once; refused as ``campaign-unknown``, ``before-campaign``, ``campaign-reported``."""
    known = campaigns.by_id.get(command.campaign)
    if known is None or known.planned is None:
        return Refused("campaign-unknown", "Cette campagne n’est pas prévue.")
    if command.on < known.planned.on:
        message = f"La campagne ne commence que le {known.planned.on:%d/%m/%Y}."
        return Refused("before-campaign", message, {"on": message})
    if known.report is not None:
        said = (command.on, command.reached, command.actions)
        same = said == (known.report.on, known.report.reached, known.report.actions)
        return () if same else Refused("campaign-reported", "Le bilan de cette campagne est enregistré.")
    return (
        CampaignHeld(
            campaign=command.campaign,
            on=command.on,
            reached=command.reached,
            actions=command.actions,
            notes=clear(command.notes) if command.notes.strip() else None,
        ),
    )


_ROLES = frozenset({COORDINATION, BOARD})
_CAMPAIGN = Read(CAMPAIGNS, by=lambda command: (command.campaign,))

PLAN = Decider(
    PlanCampaign,
    _ROLES,
    (_CAMPAIGN, Read(MISSIONS, by=lambda command: filter(None, (command.mission,)))),
    plan_campaign,
    (CampaignPlanned,),
)
HOLD = Decider(HoldCampaign, _ROLES, (_CAMPAIGN,), hold_campaign, (CampaignHeld,))
