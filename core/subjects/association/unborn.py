"""Nobody joins an association that is not there yet."""

from datetime import date, timedelta
from typing import Final

from core.model.command import Refused
from core.subjects.association.fold import Association

FORMING: Final = timedelta(days=366)
"""Between the assembly whose members found it and its declaration."""


def refusal(association: Association, on: date) -> Refused | None:
    """Refuse, as ``before-association``, a day long before the declaration; None where that is not known."""
    declared = association.declared
    if declared is None or on >= declared - FORMING:
        return None
    message = f"L’association a été déclarée le {declared:%d/%m/%Y} : vérifiez l’année."
    return Refused("before-association", message, {"on": message})
