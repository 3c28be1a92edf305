"""The envelope alone: what can be read of any record, even when the plugin of its kind is missing."""

import msgspec

from core.store import DamagedError, SqliteRecorder


class Envelope(msgspec.Struct, frozen=True, gc=False):
    """A record whose fact is left as it is stored."""

    kind: str
    at: str
    by: str
    command: str
    fact: msgspec.Raw
    corrects: int | None = None


_decode = msgspec.json.Decoder(Envelope).decode


def unreadable(position: int) -> DamagedError:
    """Return what is raised for a record that was altered so that it cannot be read."""
    return DamagedError("record-unreadable", f"L’enregistrement n° {position} ne se lit pas : il a été modifié.")


def envelope(data: bytes) -> Envelope:
    """Read the envelope of a record; ``msgspec.DecodeError`` when it is none."""
    return _decode(data)


def recorded_at(recorder: SqliteRecorder, position: int) -> str:
    """Return the recorded time of a record; ``DamagedError`` when it is missing or cannot be read."""
    return _recorded(recorder, position).at


def recorded_by(recorder: SqliteRecorder, position: int) -> str:
    """Return the author of a record; ``DamagedError`` when it is missing or cannot be read."""
    return _recorded(recorder, position).by


def _recorded(recorder: SqliteRecorder, position: int) -> Envelope:
    try:
        return _decode(recorder.data(position))
    except ValueError as error:
        raise unreadable(position) from error
