"""What people read for the codes of the life of a CPTS."""

from typing import Final

STAGES: Final = {
    "project-started": "Projet lancé",
    "letter-of-intent": "Lettre d’intention",
    "health-project-in-progress": "Projet de santé en cours d’écriture",
    "health-project-validated": "Projet de santé validé",
    "aci-signed": "Contrat ACI signé",
    "renewed": "Contrat renouvelé",
    "terminated": "Contrat résilié",
    "merged": "Fusion avec une autre CPTS",
    "extended": "Territoire étendu",
}
"""In their usual order, as far as the fifth."""
