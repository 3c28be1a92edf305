"""Rows of one sheet that say the same: the first, the second and so on, where their command tells them apart."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from core.intake import fields
from core.model.command import Command


class Again:
    """Counts how often rows have said the same thing."""

    def __init__(self, command: type[Command]) -> None:
        self._field = next((field.name for field in fields(command) if field.ask.nth), "")
        self._times: Counter[str] = Counter()

    def told(self, raw: Mapping[str, Any]) -> dict[str, str]:
        """Return what fills the field that tells such rows apart; nothing for a command that has none."""
        if not self._field:
            return {}
        said = repr(sorted(raw.items()))
        self._times[said] += 1
        return {self._field: str(self._times[said])}
