"""What admission leaves to do: applications that wait for their body, adhesions that wait for an assembly."""

from collections.abc import Iterable, Sequence
from datetime import date

from core.facts import DecisionId, Ref
from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Todo, View
from core.subjects.admission.bodies import BODIES, Bodies
from core.subjects.admission.judged import concerned, judged
from core.subjects.admission.views import ApplicationRow, unstarted_rows, waiting_rows
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.calendar import spelt
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.votes.fold import VOTES, Votes

PAGE = "/demandes-d-adhesion"
WHO = {
    "board": "le conseil d’administration",
    "bureau": "le bureau",
    "ago": "l’assemblée générale",
}


def to_answer(
    asof: AsOf,
    applications: Applications,
    members: Members,
    parties: Parties,
    statutes: Statutes,
    bodies: Bodies,
    votes: Votes,
) -> Iterable[Todo]:
    """Give the applications that a decision names, those that one may have judged, and those that wait for one.

    These are due on the next meeting of the body that admits.
    """
    rows = list(waiting_rows(asof, applications, members, parties, statutes, bodies))
    found = judged(asof, rows, applications, members, votes, bodies)
    heard: dict[DecisionId, list[ApplicationRow]] = {}
    for row in rows:
        if row.party in found:
            heard.setdefault(found[row.party].decision, []).append(row)
    for decision, those in heard.items():
        one = found[those[0].party]
        sure = concerned(votes, one) is not None
        them = "les " if len(those) > 1 else "l’"
        what = f"{_number(those)} : {them}accepter"
        when = f", la décision est du {spelt(one.on)}" if sure else f", si la décision du {spelt(one.on)} {them}admet"
        yield _line(what + when, those, one.on, votes.by_id[decision].subject)
    if left := [row for row in rows if row.party not in found]:
        named = bodies.competent(asof.on)
        wait = "attendent" if len(left) > 1 else "attend"
        due = bodies.next_sitting(named.body, asof.today) if named else None
        yield _line(f"{_number(left)} {wait} {WHO[named.body] if named else 'une réponse'}", left, due)


def _number(rows: Sequence[ApplicationRow]) -> str:
    return f"{len(rows)} demandes d’adhésion" if len(rows) > 1 else "1 demande d’adhésion"


def _line(what: str, rows: Iterable[ApplicationRow], due: date | None, who: Ref | None = None) -> Todo:
    return Todo(
        due=due,
        what=what,
        who=who,
        link=PAGE,
        roles=(BOARD, COORDINATION),
        positions=tuple(sorted({position for row in rows for position in row.positions})),
    )


def to_start(
    asof: AsOf, applications: Applications, members: Members, parties: Parties, statutes: Statutes, bodies: Bodies
) -> Iterable[Todo]:
    """Give the adhesions accepted that begin at an assembly now convened, and are not recorded."""
    for row in unstarted_rows(asof, applications, members, parties, statutes, bodies):
        if row.begins is not None:
            yield Todo(
                due=row.begins,
                what=f"Adhésion acceptée, qui commence à l’assemblée du {spelt(row.begins)} : à enregistrer",
                name=parties.names(row.party, asof.on).shown,
                link=f"/adherents/{row.party}",
                late=asof.today > row.begins,
                roles=(COORDINATION, BOARD),
                positions=row.positions,
            )


_FOLDS = (APPLICATIONS, MEMBERS, PARTIES, STATUTES, BODIES)
TODO = (
    View("todo.applications", "Demandes d’adhésion à examiner", Todo, (*_FOLDS, VOTES), to_answer),
    View("todo.starts", "Adhésions à faire commencer", Todo, _FOLDS, to_start),
)
