"""The lines that the sheet of a half-day starts from."""

from collections.abc import Iterable
from typing import Annotated

from core.facts import PartyId, SessionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.training.attendance.views import sheet_rows
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.state import Session
from core.subjects.training.words import HALVES


class BlankRow(Row, frozen=True, kw_only=True):
    """A line of the sheet to fill in: as signed, else there until said otherwise."""

    session: Annotated[SessionId, ask("Séance")]
    part: Annotated[int, ask("Demi-journée")]
    party: Annotated[PartyId, ask("Personne")]
    present: Annotated[str, ask("Présence", labels=HALVES)]
    arrived: Annotated[str, ask("Arrivée")]
    left: Annotated[str, ask("Départ")]


def blank_rows(asof: AsOf, sessions: Sessions) -> Iterable[BlankRow]:
    """Give for each half-day the lines to start a sheet from: those enrolled, and who teaches it until she has signed.

    As signed; else as the closed sheet of the session says, which adds whoever came without a place; else there.
    """
    written: dict[tuple[SessionId, int], set[PartyId]] = {}
    for row in sheet_rows(asof, sessions):
        listed = written.setdefault((row.session, row.part), set())
        listed.add(row.party)
        if not row.teaches or not row.means:
            closed = _closed(sessions.by_id[row.session]).get(row.party, "all")
            yield BlankRow(
                session=row.session,
                part=row.part,
                party=row.party,
                present="all" if row.teaches else row.present or closed,
                arrived=row.arrived,
                left=row.left,
                positions=row.positions,
            )
    for (session, part), listed in written.items():
        one = sessions.by_id[session]
        for party, present in _closed(one).items():
            if party not in listed:
                yield BlankRow(
                    session=session,
                    part=part,
                    party=party,
                    present=present,
                    arrived="",
                    left="",
                    positions=(one.held_position,),
                )


def _closed(one: Session) -> dict[PartyId, str]:
    return {row.party: row.present for row in one.held.rows} if one.held is not None else {}


BLANKS = View("session.half-day-blank", "Feuille à remplir", BlankRow, (SESSIONS,), blank_rows)
