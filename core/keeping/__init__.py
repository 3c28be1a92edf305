"""The register of stores: every place where data of people lie, for how long, and what erases it there."""

from core.keeping.places import missing, places
from core.keeping.purposes import PURPOSES, SOURCES, Purpose
from core.keeping.store import Store
from core.keeping.table import STORES

__all__ = ["PURPOSES", "SOURCES", "STORES", "Purpose", "Store", "missing", "places"]
