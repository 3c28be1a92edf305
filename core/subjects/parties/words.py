"""What people read for the codes of parties."""

from typing import Final

from core.subjects.identifiers import SCHEMES

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
HOWS: Final = {"acts-for": "Agit pour la structure", "works-in": "Exerce dans la structure"}
SCHEME_LABELS: Final = {code: scheme.label for code, scheme in SCHEMES.items()}
