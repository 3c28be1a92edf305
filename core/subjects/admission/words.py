"""What people read for the codes of admission."""

from typing import Final

STAGES: Final = {
    "applied": "Attend une réponse",
    "accepted": "Acceptée, commencera à l’assemblée",
    "declined": "Refusée",
}
