"""What people read for the codes of the treasury."""

from typing import Final

OR_NAMED: Final = "Sinon, écrivez son nom au champ suivant"

SOURCES: Final = {
    "aci-operation": "ACI, fonctionnement",
    "aci-fixed": "ACI, volet fixe",
    "aci-variable": "ACI, volet variable",
    "fir": "FIR (ARS)",
    "dpc": "DPC",
    "dues": "Cotisations",
    "other": "Autre recette",
}
NATURES: Final = {
    "salaries": "Salaires et charges",
    "advice": "Conseil et prestations",
    "indemnities": "Indemnités",
    "actions": "Actions",
    "passed-on": "Sommes reversées",
    "operation": "Fonctionnement courant",
    "other": "Autre dépense",
}
OPERATION: Final = "Fonctionnement"
"""What people read where no mission is named."""
