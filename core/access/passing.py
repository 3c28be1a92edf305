"""What lasts an hour goes on in memory when ``access.db`` cannot be written: a full disk keeps nobody out."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from core.access.file import AccessFile
from core.store.errors import UNWRITABLE

P = ParamSpec("P")
R = TypeVar("R")


def passing(step: Callable[Concatenate[AccessFile, P], R]) -> Callable[Concatenate[AccessFile, P], R]:
    """Have a step that writes sessions or attempts done again in memory, once the file cannot be written."""

    def done(access: AccessFile, /, *args: P.args, **more: P.kwargs) -> R:
        tried = access.passing
        try:
            return step(access, *args, **more)
        except UNWRITABLE:
            if tried is not access.database:
                raise
            access.retreat()
            return step(access, *args, **more)

    return update_wrapper(done, step)
