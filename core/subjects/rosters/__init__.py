"""Lists of members kept beside the register: compared with it, row by row."""

from core.subjects.rosters.comparing import Compared, Known, Step, known_already, newcomer
from core.subjects.rosters.naming import apart, names
from core.subjects.rosters.row import MEMBERS_ROLES, MembersRow, YearPaid

__all__ = [
    "MEMBERS_ROLES",
    "Compared",
    "Known",
    "MembersRow",
    "Step",
    "YearPaid",
    "apart",
    "known_already",
    "names",
    "newcomer",
]
