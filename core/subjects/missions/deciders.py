"""Opening a mission, reaching its milestones, closing it."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

from core.facts import MissionId, Ref
from core.model.command import Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Look, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.missions.facts import Milestone, MilestoneReached, MissionClosed, MissionCode, MissionOpened
from core.subjects.missions.fold import MISSIONS, Mission, Missions, Reached
from core.subjects.missions.openness import refusal
from core.subjects.missions.words import CODES, MILESTONES
from core.subjects.texts import given

ONCE: frozenset[Milestone] = frozenset({"started", "deployed", "plan-validated"})
PLANS: frozenset[Milestone] = frozenset({"plan-validated", "plan-updated"})
BEFORE: dict[Milestone, Milestone] = {"deployed": "started", "plan-updated": "plan-validated"}
"""The milestone that must have been reached first."""


class OpenMission(Command, frozen=True, kw_only=True):
    """Take up a mission."""

    name = "open-mission"
    title = "Ouvrir une mission"

    mission: Annotated[MissionId, ask("Mission", minted="mi", hidden=True)]
    code: Annotated[MissionCode, ask("Mission du contrat", labels=CODES)]
    label: Annotated[Line, ask("Intitulé", hint="Par exemple : Parcours plaies chroniques")]
    on: Annotated[date, ask("Ouverte le", today=True, ahead=1)]


class ReachMilestone(Command, frozen=True, kw_only=True):
    """Say that a mission has reached a milestone."""

    name = "reach-milestone"
    title = "Enregistrer une échéance atteinte"

    mission: Annotated[MissionId, ask("Mission", choices="missions.open")]
    milestone: Annotated[Milestone, ask("Échéance", labels=MILESTONES)]
    on: Annotated[date, ask("Atteinte le", today=True, past=True)]
    label: Annotated[Line, ask("Intitulé", hint="Seulement pour « Autre échéance »")] = ""
    note: Annotated[Text, ask("Note", personal=True)] = ""


class CloseMission(Command, frozen=True, kw_only=True):
    """Bring a mission to its end."""

    name = "close-mission"
    title = "Clore une mission"

    mission: Annotated[MissionId, ask("Mission", choices="missions.open")]
    on: Annotated[date, ask("Close le", today=True, ahead=1)]
    note: Annotated[Text, ask("Motif", personal=True)] = ""


def open_mission(command: OpenMission, missions: Missions) -> Decided:
    """Open once; refused as ``mission-exists``."""
    fact = MissionOpened(mission=command.mission, code=command.code, on=command.on, label=command.label)
    known = missions.known(command.mission)
    if known is None:
        return (fact,)
    return () if known.opened == fact else Refused("mission-exists", "Cette mission est déjà ouverte.")


def twice(command: OpenMission, _text: Callable[[Ref], str], missions: Missions) -> Refused | None:
    """Say that a mission of the contract is open already, ``mission-twice``: it may be meant, or a second click."""
    same = [
        one.opened.label
        for mission, one in missions.by_id.items()
        if mission != command.mission
        and one.opened is not None
        and one.opened.code == command.code
        and one.status(command.on) != "closed"
    ]
    if not same:
        return None
    message = f"Déjà ouverte pour « {CODES[command.code]} » : {', '.join(same)}. Pour en ouvrir une autre, confirmez."
    return Refused("mission-twice", message, {"code": message})


def reach_milestone(command: ReachMilestone, missions: Missions) -> Decided:
    """Record a milestone, in order and, but for updates, once.

    Refused as :func:`refusal` says, or ``label-missing``, ``not-a-crisis-mission``, ``milestone-reached``,
    ``milestone-missing``.
    """
    refused = refusal(missions, command.mission, command.on)
    if refused is not None:
        return refused
    mission = missions.by_id[command.mission]
    if any(_same(one, command) for one in mission.reached):
        return ()
    return _unreachable(command, mission) or (
        MilestoneReached(
            mission=command.mission,
            milestone=command.milestone,
            on=command.on,
            label=command.label,
            note=given(command.note),
        ),
    )


def close_mission(command: CloseMission, missions: Missions) -> Decided:
    """Close once; refused as :func:`refusal` says, or ``mission-closed``."""
    known = missions.known(command.mission)
    if known is not None and known.closed is not None:
        same = known.closed.on == command.on
        return (
            () if same else Refused("mission-closed", f"Cette mission est close depuis le {known.closed.on:%d/%m/%Y}.")
        )
    note = given(command.note)
    return refusal(missions, command.mission, command.on) or (
        MissionClosed(mission=command.mission, on=command.on, note=note),
    )


def _same(one: Reached, command: ReachMilestone) -> bool:
    return (one.milestone, one.on, one.label) == (command.milestone, command.on, command.label)


def _unreachable(command: ReachMilestone, mission: Mission) -> Refused | None:
    wanted = command.milestone
    if wanted == "other" and not command.label.strip():
        return Refused("label-missing", "Dites quelle échéance est atteinte.", {"label": "À remplir."})
    if wanted in PLANS and mission.opened is not None and mission.opened.code != "crisis":
        return Refused(
            "not-a-crisis-mission", "Le plan de crise n’appartient qu’à la mission de crise sanitaire grave."
        )
    before = mission.first(wanted) if wanted in ONCE else None
    if before is not None:
        return Refused("milestone-reached", f"Cette échéance est déjà atteinte, le {before.on:%d/%m/%Y}.")
    needed = BEFORE.get(wanted)
    if needed is not None and mission.first(needed, command.on) is None:
        return Refused("milestone-missing", f"Enregistrez d’abord : {MILESTONES[needed].lower()}.")
    return None


_ROLES = frozenset({COORDINATION, BOARD})
_READS = (Read(MISSIONS, by=lambda command: (command.mission,)),)

DECIDERS = (
    Decider(OpenMission, _ROLES, _READS, open_mission, (MissionOpened,), doubts=Look((MISSIONS,), twice)),
    Decider(ReachMilestone, _ROLES, _READS, reach_milestone, (MilestoneReached,)),
    Decider(CloseMission, _ROLES, _READS, close_mission, (MissionClosed,)),
)
