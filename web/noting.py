"""What is noted of a mistake: where it happened, and nothing of whom it was about."""

import logging
from types import TracebackType
from typing import Any

from litestar import Request

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Writes an error as its type and its places: what an error says may name people, and so may a source line."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - logging's own name
        """Return where an error happened."""
        error = ei[1]
        return f"{type(error).__name__} at {trail(error)}" if error is not None else ""


def trail(error: BaseException) -> str:
    """Return where an error comes from, the innermost place first, without its message or any value.

    What it was raised from follows, as its type and its own places.
    """
    places, step = [], error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"{step.tb_frame.f_globals.get('__name__', '?')}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    cause = f"; from {type(error.__cause__).__name__} at {trail(error.__cause__)}" if error.__cause__ else ""
    return f"{' < '.join(reversed(places))}{cause}"


def route_of(request: Request[Any, Any, Any]) -> str:
    """Name the route of a request without what fills it: a path may hold the secret of a link."""
    return f"{request.method} {request.scope.get('path_template', 'unrouted')}"
