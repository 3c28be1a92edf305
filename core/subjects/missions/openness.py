"""Whether a mission may receive what others do for it: asked by every subject that names one."""

from datetime import date

from core.facts import MissionId
from core.model.command import Refused
from core.subjects.missions.fold import Missions


def refusal(missions: Missions, mission: MissionId | None, on: date) -> Refused | None:
    """Say why nothing can be recorded for a mission on a day; None when it can, or when no mission is named.

    Codes: ``mission-unknown``, ``before-opening``, ``mission-closed``.
    """
    if mission is None:
        return None
    known = missions.known(mission)
    if known is None or known.opened is None:
        return _because("mission-unknown", "Cette mission n’est pas enregistrée.")
    if on < known.opened.on:
        return _because("before-opening", f"Cette mission n’est ouverte que le {known.opened.on:%d/%m/%Y}.")
    if known.closed is not None and on > known.closed.on:
        return _because("mission-closed", f"Cette mission est close depuis le {known.closed.on:%d/%m/%Y}.")
    return None


def _because(code: str, message: str) -> Refused:
    return Refused(code, message, {"mission": message})
