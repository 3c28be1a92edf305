"""What people read for the codes of parties."""

from typing import Final

NATURES: Final = {"person": "Personne", "structure": "Structure"}
PRACTICES: Final = {
    "": "Non précisé",
    "liberal": "Libéral conventionné",
    "non-contracted": "Libéral non conventionné",
    "health-centre": "Salarié d’un centre de santé conventionné",
    "employee": "Salarié",
    "locum": "Remplaçant",
    "student": "Étudiant",
    "retired": "Retraité",
}
