"""JSON answers, and the shape of a refusal."""

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar import MediaType, Response

from core.model.command import Refused


def json(status: int, body: object, headers: Mapping[str, str] | None = None) -> Response[bytes]:
    """Answer a value as JSON."""
    return Response(msgspec.json.encode(body), status_code=status, media_type=MediaType.JSON, headers=headers)


def refused(code: str, message: str, fields: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Say why something is refused: a stable code, a French sentence, and one for each field."""
    return {"refused": code, "message": message, "fields": dict(fields or {})}


def of(refusal: Refused) -> dict[str, Any]:
    """Say a refusal of the register."""
    return refused(refusal.code, refusal.message, refusal.fields)
