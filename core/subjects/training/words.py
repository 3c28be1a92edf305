"""What people read for the codes of training."""

from typing import Final

ANSWERS: Final = {"free": "Une place est libre", "waiting": "Liste d’attente"}
MODALITIES: Final = {
    "on-site": "En présence",
    "virtual": "Classe virtuelle",
    "mixed": "Mixte",
    "remote": "À distance, non présentiel",
}
FUNDERS: Final = {"dpc": "Agence nationale du DPC", "other": "Autre financeur"}
PRESENCES: Final = {
    "all": "Présent·e toute la séance",
    "part": "Présent·e une partie",
    "absent": "Absent·e (aucune signature)",
}
HALVES: Final = {
    "all": "Présent·e",
    "part": "Présent·e une partie",
    "absent": "Absent·e",
    "teaches": "Assure la demi-journée",
}
"""The same, of a half-day."""
STAGES: Final = {"ahead": "À venir", "open": "Se signe aujourd’hui", "over": "Passée", "closed": "Close"}
MARKS: Final = {"all": "Présent·e", "part": "En partie", "absent": "Absent·e"}
"""What the sheet lets one touch; read afterwards, each says more."""
STATUSES: Final = {
    "planned": "Prévue",
    "under-way": "En cours",
    "attendance-missing": "Émargement à enregistrer",
    "held": "Tenue",
    "cancelled": "Annulée",
}
