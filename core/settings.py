"""The only reader of the environment."""

import os
from pathlib import Path

DEFAULT_DATA = Path("registre-data")


def data_directory() -> Path:
    """Return the data directory named by ``REGISTRE_DATA``, or ``./registre-data``."""
    return Path(os.environ.get("REGISTRE_DATA") or DEFAULT_DATA)
