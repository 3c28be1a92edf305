"""What people read for the codes of personal data's end."""

from typing import Final

STARTS: Final = {
    "resigned": "Démission",
    "removed": "Radiation de l’association",
    "lapsed": "Adhésion devenue caduque",
}
WITHDRAWN: Final = "Inscription retirée"
LAST_SEEN: Final = "Dernière trace dans le registre"
ENDED: Final = {"declined": "Demande d’adhésion refusée", "abstained": "Non-adhésion"}
PENDING: Final = {"applied": "demande d’adhésion en attente depuis le", "accepted": "demande d’adhésion acceptée le"}
TIES: Final = {"acts-for": "représente une structure", "works-in": "exerce dans une structure"}
SETTLE: Final = "l’encaisser, ou « Accorder la remise »"
"""What ends a debt of dues."""
DUTY: Final = "obligation légale"
