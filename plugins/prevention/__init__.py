"""Prevention: campaigns, planned and held."""

from core import Plugin, hookimpl
from plugins.prevention.deciders import HOLD, PLAN
from plugins.prevention.facts import CampaignHeld, CampaignPlanned
from plugins.prevention.pages import PAGES
from plugins.prevention.views import LIST, TODO


@hookimpl
def registre_plugin() -> Plugin:
    """Return what prevention brings."""
    return Plugin(
        name="prevention",
        title="Prévention",
        facts=(CampaignPlanned, CampaignHeld),
        deciders=(PLAN, HOLD),
        views=(LIST,),
        todo=TODO,
        names=("prevention.campaigns",),
        pages=PAGES,
    )
