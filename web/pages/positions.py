"""The number of a record in an address."""

import re
from typing import Final

from litestar.exceptions import NotFoundException

_WRITTEN: Final = re.compile(r"[1-9][0-9]{0,17}")


def position_of(written: str) -> int:
    """Read the number of a record, 404 for anything else than the ASCII digits that our links bear."""
    if _WRITTEN.fullmatch(written) is None:
        raise NotFoundException(written)
    return int(written)
