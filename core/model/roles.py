"""Who may do what: the roles of an account, and what people read for them."""

from typing import Final

COORDINATION: Final = "coordination"
"""Records everything day to day, approves nothing."""
BOARD: Final = "board"
TREASURER: Final = "treasurer"
TRAINING: Final = "training"
AUDITOR: Final = "auditor"
"""Reads every list and record, not the report made for a person nor who read what; changes nothing."""
ADMIN: Final = "admin"
"""Manages accounts only."""
BEARER: Final = "bearer"
"""Whoever holds a link that lends the right to follow one command; no account ever has it."""

ROLES: Final = {
    COORDINATION: "Coordination",
    BOARD: "Conseil d’administration",
    TREASURER: "Trésorerie",
    TRAINING: "Formation",
    AUDITOR: "Audit (lecture seule)",
    ADMIN: "Comptes d’accès",
}
WRITERS: Final = frozenset({COORDINATION, BOARD, TREASURER, TRAINING})
