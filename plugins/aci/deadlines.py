"""The missions of the contract: their status, their deadlines, and what is late."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from core import RULES, AsOf, Row, Rules, Step, View, ask, step_key
from core.facts import MissionId
from core.subjects import MISSION_CODES, MISSIONS, Milestone, Missions, Reached, months_after
from plugins.aci.contract import CONTRACT, Contract
from plugins.aci.steps import binding, certainty
from plugins.aci.words import CERTAINTY, MISSIONS_RULE, STATES, STATUSES


class DeadlineRow(Row, frozen=True, kw_only=True):
    """A mission of the contract; ``due`` is the next deadline, ``late_days`` the days past it, if any."""

    code: Annotated[str, ask("Mission du contrat", labels=MISSION_CODES)]
    status: Annotated[str, ask("Statut", labels=STATUSES)]
    state: Annotated[str, ask("État", labels=STATES)]
    start_by: Annotated[date | None, ask("À démarrer au plus tard le")]
    started: Annotated[date | None, ask("Démarrée le")]
    deploy_by: Annotated[date | None, ask("À déployer au plus tard le")]
    deployed: Annotated[date | None, ask("Déployée le")]
    due: Annotated[date | None, ask("Prochaine échéance")]
    late: Annotated[bool, ask("En retard")]
    late_days: Annotated[int | None, ask("Jours de retard")]
    certainty: Annotated[str, ask("Certitude", labels=CERTAINTY)]
    missions: Annotated[tuple[MissionId, ...], ask("Missions ouvertes")]
    mission: Annotated[MissionId | None, ask("Première mission ouverte")]


def deadline_rows(asof: AsOf, contract: Contract, missions: Missions, rules: Rules) -> Iterable[DeadlineRow]:
    """Give the missions of the version in force on a day; none while no contract is signed."""
    signature = contract.signature(asof.on)
    if signature is None:
        return
    today = binding(rules, MISSIONS_RULE, contract, asof.on)
    first = binding(rules, MISSIONS_RULE, contract, signature.on)
    if today is None or first is None:
        return
    terms = contract.terms.at(asof.on)
    behind = {signature.position, *([terms.position] if terms else []), rules.position(MISSIONS_RULE)}
    for code in (code for code in MISSION_CODES if code in today.value):
        yield _row(code, asof.on, signature.on, today, first, missions, behind)


def reached(missions: Missions, code: str, milestone: Milestone, day: date) -> Reached | None:
    """Return the first time a mission of a code reached a milestone up to a day."""
    found = (
        one.first(milestone, day)
        for one in missions.by_id.values()
        if one.opened is not None and one.opened.code == code
    )
    return min((one for one in found if one is not None), key=lambda one: (one.on, one.position), default=None)


def _row(
    code: str, day: date, signed: date, today: Step, first: Step, missions: Missions, behind: set[int]
) -> DeadlineRow:
    start_by, deploy_by = _by(first, code, "start", signed), _by(first, code, "deploy", signed)
    started, deployed = (reached(missions, code, milestone, day) for milestone in ("started", "deployed"))
    due = None if deployed else deploy_by if started else start_by
    late = due is not None and due < day
    opened = {
        mission: one
        for mission, one in missions.by_id.items()
        if one.opened is not None and one.opened.code == code and one.opened.on <= day
    }
    status = str(today.value[code]["status"])
    positions = {*behind, *(one.position for one in opened.values())}
    positions |= {one.position for one in (started, deployed) if one is not None}
    return DeadlineRow(
        code=code,
        status=status,
        state=_state(started, deployed, late=late, chosen=bool(opened) or status == "mandatory"),
        start_by=start_by,
        started=started.on if started else None,
        deploy_by=deploy_by,
        deployed=deployed.on if deployed else None,
        due=due,
        late=late,
        late_days=(day - due).days if late and due is not None else None,
        certainty=certainty(first, today),
        missions=tuple(opened),
        mission=next(iter(opened), None),
        positions=tuple(sorted(positions - {0})),
        rules=tuple(dict.fromkeys(step_key(MISSIONS_RULE, step) for step in (first, today))),
    )


def _by(step: Step, code: str, which: str, signed: date) -> date | None:
    """Return a deadline counted from the signature; None when the version signed has none for this mission."""
    line: dict[str, Any] = step.value.get(code, {})
    return months_after(signed, line[which]) if which in line else None


def _state(started: Reached | None, deployed: Reached | None, *, late: bool, chosen: bool) -> str:
    if deployed:
        return "deployed"
    if started:
        return "deployment-late" if late else "started"
    if not chosen:
        return "not-chosen"
    return "start-late" if late else "to-start"


DEADLINES = View("aci.missions", "Missions du contrat ACI", DeadlineRow, (CONTRACT, MISSIONS, RULES), deadline_rows)
