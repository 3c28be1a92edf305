"""The only reader of the environment."""

import os
from pathlib import Path

DEFAULT_DATA = Path("registre-data")


def data_directory() -> Path:
    """Return the data directory named by ``REGISTRE_DATA``, or ``./registre-data``."""
    return Path(os.environ.get("REGISTRE_DATA") or DEFAULT_DATA)


def mail_server() -> tuple[str, str]:
    """Return ``REGISTRE_SMTP``, ``smtps://user:password@host:port``, and ``REGISTRE_FROM``; "" for what is not said."""
    return os.environ.get("REGISTRE_SMTP", "").strip(), os.environ.get("REGISTRE_FROM", "").strip()
