"""What admission leaves to do: applications that wait for their body, adhesions that wait for an assembly."""

from collections.abc import Iterable

from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Todo, View
from core.subjects.admission.bodies import BODIES, Bodies
from core.subjects.admission.views import unstarted_rows, waiting_rows
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.calendar import spelt
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes

PAGE = "/demandes-d-adhesion"
WHO = {
    "board": "le conseil d’administration",
    "bureau": "le bureau",
    "ago": "l’assemblée générale",
}


def to_answer(
    asof: AsOf, applications: Applications, members: Members, parties: Parties, statutes: Statutes, bodies: Bodies
) -> Iterable[Todo]:
    """Give one line for the applications that wait, due on the next meeting of the body that admits."""
    rows = list(waiting_rows(asof, applications, members, parties, statutes, bodies))
    if rows:
        named = bodies.competent(asof.on)
        waits = "demandes d’adhésion attendent" if len(rows) > 1 else "demande d’adhésion attend"
        yield Todo(
            due=bodies.next_sitting(named.body, asof.today) if named else None,
            what=f"{len(rows)} {waits} {WHO[named.body] if named else 'une réponse'}",
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
    View("todo.applications", "Demandes d’adhésion à examiner", Todo, _FOLDS, to_answer),
    View("todo.starts", "Adhésions à faire commencer", Todo, _FOLDS, to_start),
)
