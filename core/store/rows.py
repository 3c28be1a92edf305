"""A record as the store keeps it, and what to find it by."""

import msgspec


class Row(msgspec.Struct, frozen=True, gc=False):
    """One record: its bytes as they are hashed, and the columns derived from them."""

    kind: str
    data: bytes
    tags: tuple[str, ...]
    leaf: bytes  # SHA-256(0x00 ‖ data), 32 bytes
    corrects: int | None = None  # position of the record it corrects
