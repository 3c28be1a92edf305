"""The register of stores: every place where data of people lie, for how long, and what erases it there."""

from core.keeping.places import missing, places
from core.keeping.store import Store
from core.keeping.table import STORES

__all__ = ["STORES", "Store", "missing", "places"]
