"""Campaigns and what came of them, and the reports still to come."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import BOARD, COORDINATION, AsOf, Row, Todo, View, ask
from core.facts import MissionId, Ref
from plugins.prevention.facts import CampaignId
from plugins.prevention.fold import CAMPAIGNS, Campaign, Campaigns
from plugins.prevention.words import STATUSES


class CampaignRow(Row, frozen=True, kw_only=True):
    """A campaign; its totals are None until it is reported on."""

    campaign: Annotated[CampaignId, ask("Campagne")]
    label: Annotated[str, ask("Intitulé")]
    on: Annotated[date, ask("Premier jour")]
    until: Annotated[date, ask("Dernier jour")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    mission: Annotated[MissionId | None, ask("Mission")]
    target: Annotated[int | None, ask("Personnes à toucher")]
    reached: Annotated[int | None, ask("Personnes touchées")]
    actions: Annotated[int | None, ask("Actions menées")]
    notes: Annotated[Ref | None, ask("Notes")]


def campaign_rows(asof: AsOf, campaigns: Campaigns) -> Iterable[CampaignRow]:
    """Give every campaign on the calendar, the latest first."""
    rows = [_row(campaign, one, asof.on) for campaign, one in campaigns.by_id.items() if one.planned is not None]
    return sorted(rows, key=lambda row: (row.on, row.positions[0]), reverse=True)


def missing_reports(asof: AsOf, campaigns: Campaigns) -> Iterable[Todo]:
    """Give the campaigns that are over and not reported on."""
    for row in campaign_rows(asof, campaigns):
        if row.status == "report-missing":
            yield Todo(
                due=row.until,
                what=f"Enregistrer le bilan de la campagne « {row.label} »",
                link=f"/prevention/{row.campaign}",
                late=True,
                roles=(COORDINATION, BOARD),
                positions=row.positions,
            )


def _row(campaign: CampaignId, one: Campaign, day: date) -> CampaignRow:
    fact = one.planned
    assert fact is not None  # noqa: S101 - only campaigns on the calendar have a row
    report = one.report if one.status(day) == "reported" else None
    return CampaignRow(
        campaign=campaign,
        label=fact.label,
        on=fact.on,
        until=fact.until,
        status=one.status(day),
        mission=fact.mission,
        target=fact.target or None,
        reached=report.reached if report else None,
        actions=report.actions if report else None,
        notes=report.notes if report else None,
        positions=(one.position, *([report.position] if report else [])),
    )


LIST = View("prevention.campaigns", "Campagnes de prévention", CampaignRow, (CAMPAIGNS,), campaign_rows)
TODO = (View("prevention.todo-reports", "Bilans de campagne à enregistrer", Todo, (CAMPAIGNS,), missing_reports),)
