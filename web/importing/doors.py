"""Who may import, and what."""

from litestar.exceptions import PermissionDeniedException

from core.facts import AccountId, Id
from core.imports import Target, targets
from core.model.roles import WRITERS
from web.drawing.visit import Visit
from web.entrance.account import visit_of
from web.entrance.asked import Asked


def writer(request: Asked) -> Visit:
    """Return the visit of somebody who may record; refused to others."""
    visit = visit_of(request)
    if not visit.may(WRITERS):
        raise PermissionDeniedException("role-missing")
    return visit


def targets_of(visit: Visit) -> dict[str, Target]:
    """Return what the rows of a table may be, for an account."""
    return dict(targets(visit.ledger, AccountId(Id(visit.account.id))))
