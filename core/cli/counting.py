"""Numbers said to the command line, in plain digits."""

import re
from typing import Any

import click


class Count(click.IntRange):
    """A whole number between bounds, in ASCII digits alone: neither ``1_0`` nor ``٣``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read a number as it was written."""
        if isinstance(value, str) and re.fullmatch(r"[0-9]{1,18}", value) is None:
            self.fail(value, param, ctx)
        return super().convert(value, param, ctx)
