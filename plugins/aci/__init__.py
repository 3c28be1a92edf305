"""The ACI contract: its size, its envelope, its payments, the deadlines of its missions."""

from pathlib import Path

from core import Plugin, hookimpl
from plugins.aci.deadlines import DEADLINES
from plugins.aci.envelope import ENVELOPE, THE_CONTRACT
from plugins.aci.facts import AciContractAmended, AciContractSigned, CrisisRecognised
from plugins.aci.pages import PAGES
from plugins.aci.schedule import OTHERS, SCHEDULE, STANDING, WAITING
from plugins.aci.signing import AMEND, RECOGNISE, SIGN
from plugins.aci.stages import DISAGREEING, STAGES_TOLD
from plugins.aci.todo import TODO


@hookimpl
def registre_plugin() -> Plugin:
    """Return what the contract brings."""
    return Plugin(
        name="aci",
        title="ACI",
        facts=(AciContractSigned, AciContractAmended, CrisisRecognised),
        deciders=(SIGN, AMEND, RECOGNISE),
        views=(THE_CONTRACT, DEADLINES, ENVELOPE, SCHEDULE, WAITING, STANDING, OTHERS),
        todo=(*TODO, DISAGREEING),
        adds={"community.stages": STAGES_TOLD},
        rules=Path(__file__).parent / "rules",
        pages=PAGES,
    )
