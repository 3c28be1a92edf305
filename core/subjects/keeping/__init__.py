"""« Registre RGPD »: where data of people lie, as a page, a file and a command."""

from core.subjects.keeping.pages import PAGES
from core.subjects.keeping.views import PURPOSED, RIGHTS, STORED

VIEWS = (PURPOSED, STORED, RIGHTS)

__all__ = ["PAGES", "PURPOSED", "RIGHTS", "STORED", "VIEWS"]
