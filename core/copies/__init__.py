"""Copies of a register: for an auditor, and for the day the machine is lost."""

from core.copies.backup import backup, keys_beside
from core.copies.errors import CopyError
from core.copies.export import export
from core.copies.restore import restore

__all__ = ["CopyError", "backup", "export", "keys_beside", "restore"]
