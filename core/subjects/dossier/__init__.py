"""The file of a party: everything that the register knows of her life here, in one list."""

from core.subjects.dossier import views
from core.subjects.dossier.fold import LIVES, Lives

VIEWS = views.VIEWS

__all__ = ["LIVES", "VIEWS", "Lives"]
