"""The types of identifiers. An id is its own tag; its type is what finds it in a fact."""

import re
from typing import NewType

Id = NewType("Id", str)
"""Any identifier; a plugin makes its own with ``ClaimId = NewType("ClaimId", Id)``."""

PartyId = NewType("PartyId", Id)
"""A person or a structure: ``p-`` and 16 characters of base32."""
AccountId = NewType("AccountId", Id)
"""The pseudonymous author of a record: ``a-`` and 16 characters of base32."""
MeetingId = NewType("MeetingId", Id)
DecisionId = NewType("DecisionId", Id)
SessionId = NewType("SessionId", Id)
MissionId = NewType("MissionId", Id)
EntryId = NewType("EntryId", Id)
"""Money received or spent: ``e-`` and 16 characters of base32."""
RuleName = NewType("RuleName", Id)

FORM = re.compile(r"[a-z]{1,3}-[a-z2-7]{16}")
MENTION = re.compile(rf"(?<![a-z0-9-]){FORM.pattern}(?![a-z0-9-])")
"""An identifier in the middle of a sentence."""


def is_id(written: str) -> bool:
    """Tell whether a text has the form of an identifier, such as ``p-7k2pabcdefghijkl``."""
    return FORM.fullmatch(written) is not None


def is_id_type(annotation: object) -> bool:
    """Tell whether a type is :data:`Id` or was made from it."""
    while annotation is not None:
        if annotation is Id:
            return True
        annotation = getattr(annotation, "__supertype__", None)
    return False
