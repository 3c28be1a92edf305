"""Prevention campaigns: aggregates only, never a patient."""

from datetime import date
from typing import NewType

from core.facts import Content, Fact, Id, MissionId, fact

CampaignId = NewType("CampaignId", Id)
"""A campaign: ``pc-`` and 16 characters of base32."""


@fact("campaign-planned.1", "Campagne de prévention prévue")
class CampaignPlanned(Fact, frozen=True, kw_only=True, gc=False):
    """A campaign will run from ``on`` to ``until``, both included; ``target`` is the number of people to reach."""

    campaign: CampaignId
    label: str
    on: date
    until: date
    target: int = 0
    mission: MissionId | None = None


@fact("campaign-held.1", "Bilan de campagne de prévention")
class CampaignHeld(Fact, frozen=True, kw_only=True, gc=False):
    """A campaign has run; ``reached`` is the number of people reached, ``actions`` of events held."""

    campaign: CampaignId
    on: date
    reached: int
    actions: int = 1
    notes: Content | None = None
