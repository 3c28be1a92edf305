"""The status of an answer, by the code of what was refused."""

from typing import Final

from core.model.command import Refused
from core.store import DiskFullError, StoreError

_BY_CODE: Final = {
    "conflict": 409,
    "role-missing": 403,
    "record-too-long": 413,
    "record-unknown": 404,
}
RETRY_AFTER: Final = 5
"""Seconds after which a store that did not answer may be asked again."""


def status_of(refused: Refused) -> int:
    """Return the status of a refusal: 422 unless its code says otherwise."""
    return _BY_CODE.get(refused.code, 422)


def status_of_store(error: StoreError) -> int:
    """Return the status of a store that does not answer: 507 when the disk is full, 503 otherwise."""
    return 507 if isinstance(error, DiskFullError) else 503
