"""What people read for the codes of meetings."""

from typing import Final

HOW: Final = {
    "present": "Présent·e",
    "proxy": "Représenté·e par pouvoir",
    "excused": "Excusé·e",
    "absent": "Absent·e",
    "guest": "Invité·e, sans voix",
}
STATUSES: Final = {
    "convened": "Convoquée",
    "open": "Ouverte",
    "closed": "Close",
    "cancelled": "Annulée",
}
MINUTES: Final = {"": "À rédiger", "written": "Rédigé", "approved": "Approuvé"}
BODIES: Final = {"ago": "assembly", "age": "assembly", "board": "board", "bureau": "bureau"}
"""Whose meeting each is: both assemblies are of the same people."""
