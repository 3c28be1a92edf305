"""What is to be erased, and by whom."""

from collections.abc import Iterable

from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.model.view import AsOf, Todo, View
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.batches.fold import BATCHES, Batches
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.holding import Known
from core.subjects.privacy.state import Privacy
from core.subjects.privacy.terms import piece_terms
from core.subjects.privacy.undone import undone_import, undone_rows
from core.subjects.privacy.views import ROLES, due_of, persons
from core.subjects.statutes.fold import STATUTES, Statutes


def to_erase(
    asof: AsOf,
    privacy: Privacy,
    members: Members,
    statutes: Statutes,
    rules: Rules,
    applications: Applications,
    batches: Batches,
) -> Iterable[Todo]:
    """Give one line for the persons, one for each undone import and one for the pieces that are to be erased."""
    known = Known(privacy, members, statutes, rules, applications)
    found = [due_of(one, asof, known) for one in persons(privacy) if not undone_import(privacy, batches, one)]
    due, many = [term for terms_due in found for term in terms_due], sum(map(bool, found))
    for row in undone_rows(asof, privacy, batches):
        yield Todo(
            due=row.since,
            what=f"Données à effacer : {row.label}",
            link="/echeances-rgpd",
            late=True,
            roles=(COORDINATION, BOARD),
            positions=row.positions,
        )
    if due:
        yield Todo(
            due=min(term.due for term in due if term.due is not None),
            what=f"Données à effacer : {many} personne{'s' if many > 1 else ''}",
            link="/echeances-rgpd",
            late=True,
            roles=(COORDINATION, BOARD),
            positions=tuple(sorted({position for term in due for position in term.positions})),
            rules=tuple(dict.fromkeys(rule for term in due for rule in term.rules)),
        )
    pieces = list(piece_terms(asof.on, privacy, rules))
    if pieces:
        yield Todo(
            due=min(end for _, end, _ in pieces),
            what=f"Pièces à effacer : {len(pieces)}",
            link="/echeances-rgpd",
            late=True,
            roles=(COORDINATION, BOARD),
            positions=tuple(sorted(piece.position for piece, _, _ in pieces)),
            rules=tuple(dict.fromkeys(rule for _, _, used in pieces for rule in used)),
        )


_FOLDS = (PRIVACY, MEMBERS, STATUTES, RULES, APPLICATIONS, BATCHES)
TODO = (View("todo.privacy", "Données à effacer", Todo, _FOLDS, to_erase, ROLES),)
