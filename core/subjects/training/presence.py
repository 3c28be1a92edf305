"""Who was there, as the half-days say it: sheets signed on paper, and signatures by link or on a tablet."""

from core.facts import PartyId
from core.subjects.training.facts import Presence
from core.subjects.training.state import Session, Signature


def noted(session: Session) -> bool:
    """Tell whether any half-day has a sheet or a signature of somebody who learns."""
    return bool(session.sheets) or any(not one.trainer for part in session.signed.values() for one in part.values())


def during(session: Session, part: int, party: PartyId) -> Presence:
    """Return how somebody was there for a half-day; the paper sheet, signed in the room, comes before a signature."""
    sheet = session.sheets.get(part)
    row = next((row for row in sheet.fact.rows if row.party == party), None) if sheet is not None else None
    if row is not None:
        return "part" if row.present == "all" and (row.arrived or row.left) else row.present
    return _by_signature(session.signed.get(part, {}).get(party))


def throughout(session: Session, party: PartyId) -> Presence:
    """Return how somebody was there for the whole session: ``all`` only when there for every half-day."""
    marks = {during(session, part, party) for part in range(1, len(session.half_days()) + 1)}
    if marks == {"all"}:
        return "all"
    return "absent" if marks <= {"absent"} else "part"


def _by_signature(signature: Signature | None) -> Presence:
    if signature is None or signature.trainer:
        return "absent"
    return "part" if signature.arrived or signature.left else "all"
