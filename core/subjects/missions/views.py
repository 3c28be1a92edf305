"""The missions to choose from."""

from collections.abc import Iterable
from typing import Annotated

from core.facts import MissionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.missions.fold import MISSIONS, Missions
from core.subjects.missions.words import CODES


class OpenRow(Row, frozen=True, kw_only=True):
    """A mission that is not closed."""

    mission: Annotated[MissionId, ask("Mission")]
    label: Annotated[str, ask("Intitulé")]
    code: Annotated[str, ask("Mission du contrat", labels=CODES)]


def open_rows(asof: AsOf, missions: Missions) -> Iterable[OpenRow]:
    """Give the missions open on a day, in the order of the contract, then by label."""
    rows = [
        OpenRow(mission=mission, label=opened.label, code=opened.code, positions=(one.position,))
        for mission, one in missions.by_id.items()
        if (opened := one.opened) is not None and opened.on <= asof.on and one.status(asof.on) != "closed"
    ]
    order = tuple(CODES)
    return sorted(rows, key=lambda row: (order.index(row.code), row.label))


OPEN = View("missions.open", "Missions ouvertes", OpenRow, (MISSIONS,), open_rows)
VIEWS = (OPEN,)
