"""The envelope alone: what can be read of any record, even when the plugin of its kind is missing."""

import msgspec


class Envelope(msgspec.Struct, frozen=True, gc=False):
    """A record whose fact is left as it is stored."""

    kind: str
    at: str
    by: str
    command: str
    fact: msgspec.Raw
    corrects: int | None = None


_decode = msgspec.json.Decoder(Envelope).decode


def envelope(data: bytes) -> Envelope:
    """Read the envelope of a record; ``msgspec.DecodeError`` when it is none."""
    return _decode(data)


def at_of(data: bytes) -> str:
    """Return the recorded time of a record."""
    return _decode(data).at
