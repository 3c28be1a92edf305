"""The answer to what comes from elsewhere and does not hold."""

import msgspec


class Rejected(msgspec.Struct, frozen=True):
    """Why a note, a key or a proof is not believed: a code for programs, a sentence for people."""

    code: str
    """``malformed``, ``unknown-key``, ``bad-signature``, ``other-log``, ``other-size`` or ``not-included``."""
    message: str
