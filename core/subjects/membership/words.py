"""What people read for the codes of membership."""

from typing import Final

STANDINGS: Final = {
    "joined": "Adhésion",
    "transferred": "Changement de collège",
    "resigned": "Démission",
    "removed": "Radiation de l’association",
    "lapsed": "Adhésion devenue caduque",
}
GROUNDS: Final = {"serious": "Motif grave", "unpaid": "Cotisation non réglée"}
CAUSES: Final = {
    "death": "Décès",
    "dissolution": "Dissolution de la structure",
    "conditions": "Ne remplit plus les conditions d’adhésion",
}
