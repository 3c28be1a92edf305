"""What people read for the codes of missions and milestones."""

from typing import Final

CODES: Final = {
    "access": "Accès aux soins",
    "pathways": "Parcours pluriprofessionnels",
    "prevention": "Prévention",
    "crisis": "Crise sanitaire grave",
    "quality": "Qualité et pertinence",
    "support": "Accompagnement des professionnels de santé",
}
MILESTONES: Final = {
    "started": "Démarrage",
    "deployed": "Plein déploiement",
    "plan-validated": "Plan de crise validé",
    "plan-updated": "Plan de crise mis à jour",
    "other": "Autre échéance",
}
STATUSES: Final = {
    "opened": "Ouverte",
    "started": "Démarrée",
    "deployed": "Déployée",
    "closed": "Close",
}
