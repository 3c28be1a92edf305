"""Which decision, adopted since an application came and not carried out yet, may have judged it."""

from collections.abc import Iterable, Mapping

from core.facts import PartyId
from core.model.view import AsOf
from core.subjects.admission.bodies import Bodies
from core.subjects.admission.choosing import AdmittingRow, admitting_rows
from core.subjects.admission.views import ApplicationRow
from core.subjects.applications.fold import Applications
from core.subjects.membership.fold import Members
from core.subjects.votes.fold import Votes


def judged(
    asof: AsOf,
    waiting: Iterable[ApplicationRow],
    applications: Applications,
    members: Members,
    votes: Votes,
    bodies: Bodies,
) -> Mapping[PartyId, AdmittingRow]:
    """Return by applicant the last decision that names her; failing that, the last that names nobody."""
    steps = (entry.value for timeline in applications.by_party.values() for entry in timeline.entries)
    states = (entry.value for member in members.by_party.values() for entry in member.states.entries)
    done = {*(step.decision for step in steps), *(state.decision for state in states)}
    free = [row for row in admitting_rows(asof, votes, bodies) if row.decision not in done]
    found = {}
    for row in waiting:
        since = [one for one in free if row.on is None or one.on >= row.on]
        named = (one for whom in (row.party, None) for one in since if concerned(votes, one) == whom)
        if (one := next(named, None)) is not None:
            found[row.party] = one
    return found


def concerned(votes: Votes, row: AdmittingRow) -> PartyId | None:
    """Return whom a decision is about, None where it does not say."""
    ballot = votes.by_id[row.decision].ballot
    return ballot.concerns if ballot is not None else None
