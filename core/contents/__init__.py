"""The text of attached files, read to look for what must not enter: bounded, in memory, kept by nobody."""

from core.contents.reading import Contents, State, read

__all__ = ["Contents", "State", "read"]
