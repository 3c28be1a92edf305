"""What people read for the codes of actions and of registrations with the agency."""

from typing import Final

KINDS: Final = {
    "fc": "Formation continue",
    "epp": "Évaluation des pratiques professionnelles",
    "gdr": "Gestion des risques",
    "pi": "Programme intégré",
    "none": "Non précisé",
}
MODALITIES: Final = {
    "on-site": "En présence",
    "virtual": "Classe virtuelle",
    "mixed": "Mixte",
    "remote": "À distance, non présentiel",
}
BY: Final = {"self": "La personne elle-même", "proxy": "Quelqu’un d’autre à sa place"}
