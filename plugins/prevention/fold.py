"""Campaigns as planned, and their reports."""

from datetime import date

from msgspec import Struct, field

from core import Fold
from core.facts import Record, Ref, ref
from plugins.prevention.facts import CampaignHeld, CampaignId, CampaignPlanned


class Report(Struct, frozen=True):
    """What came of a campaign."""

    on: date
    reached: int
    actions: int
    notes: Ref
    position: int


class Campaign(Struct):
    """One campaign; ``planned`` is None while only its report is known."""

    planned: CampaignPlanned | None = None
    position: int = 0
    report: Report | None = None

    def status(self, day: date) -> str:
        """Return ``planned``, ``running``, ``report-missing`` or ``reported``, as of a day."""
        if self.report is not None and self.report.on <= day:
            return "reported"
        if self.planned is not None and self.planned.on <= day:
            return "running" if day <= self.planned.until else "report-missing"
        return "planned"


class Campaigns(Struct):
    """Every campaign, by id."""

    by_id: dict[CampaignId, Campaign] = field(default_factory=dict)

    def named(self, campaign: CampaignId) -> Campaign:
        """Return the place of a campaign, made if need be: facts come in any order."""
        return self.by_id.setdefault(campaign, Campaign())


def _planned(state: Campaigns, fact: CampaignPlanned, _record: Record, position: int) -> None:
    campaign = state.named(fact.campaign)
    campaign.planned, campaign.position = fact, position


def _held(state: Campaigns, fact: CampaignHeld, _record: Record, position: int) -> None:
    notes = ref(position, "notes", fact.notes)
    state.named(fact.campaign).report = Report(fact.on, fact.reached, fact.actions, notes, position)


CAMPAIGNS = Fold("prevention.campaigns", Campaigns, {CampaignPlanned: _planned, CampaignHeld: _held})
