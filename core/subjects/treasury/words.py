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
TYPED: Final = {code: label for code, label in SOURCES.items() if code != "dues"}
"""The sources of an income that is recorded by itself: dues come in with the adherent who pays them."""
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
