"""What people read for the codes of prevention."""

from typing import Final

STATUSES: Final = {
    "planned": "Prévue",
    "running": "En cours",
    "report-missing": "Bilan à enregistrer",
    "reported": "Bilan enregistré",
}
