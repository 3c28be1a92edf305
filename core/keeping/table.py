"""Every store, one row each. A table or a folder that has no row here fails a test."""

from typing import Final

from core.keeping.databases import DATABASES
from core.keeping.elsewhere import ELSEWHERE
from core.keeping.files import FILES
from core.keeping.store import Store

STORES: Final[tuple[Store, ...]] = (*DATABASES, *FILES, *ELSEWHERE)
