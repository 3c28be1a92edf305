"""What people read for the codes of the contract."""

from typing import Final

SIZES: Final = {
    "1": "Taille 1 (moins de 40 000 habitants)",
    "2": "Taille 2 (40 000 à 80 000)",
    "3": "Taille 3 (80 000 à 175 000)",
    "4": "Taille 4 (plus de 175 000)",
}
VERSIONS: Final = {"aci-2019": "ACI de 2019", "aci-av2": "Avenant 2"}
STATUSES: Final = {"mandatory": "Obligatoire", "optional": "Optionnelle"}
STATES: Final = {
    "to-start": "À démarrer",
    "start-late": "Démarrage en retard",
    "started": "Démarrée",
    "deployment-late": "Déploiement en retard",
    "deployed": "Déployée",
    "not-chosen": "Non choisie",
}
LINES: Final = {
    "operation": "Fonctionnement",
    "access-fixed": "Accès aux soins, volet fixe",
    "access-variable": "Accès aux soins, volet variable",
    "pathways-fixed": "Parcours pluriprofessionnels, volet fixe",
    "pathways-variable": "Parcours pluriprofessionnels, volet variable",
    "prevention-fixed": "Prévention, volet fixe",
    "prevention-variable": "Prévention, volet variable",
    "crisis-plan-first": "Crise sanitaire grave, première rédaction du plan",
    "crisis-plan-update": "Crise sanitaire grave, mise à jour du plan",
    "crisis-occurrence": "Crise sanitaire grave, survenue d’une crise",
    "quality-fixed": "Qualité et pertinence, volet fixe",
    "quality-variable": "Qualité et pertinence, volet variable",
    "support-fixed": "Accompagnement des professionnels de santé, volet fixe",
    "support-variable": "Accompagnement des professionnels de santé, volet variable",
}
PARTS: Final = {
    "aci-operation": "Fonctionnement",
    "aci-fixed": "Volet fixe",
    "aci-variable": "Volet variable",
}
REASONS: Final = {
    "variable": "Volet variable, fixé au dialogue de gestion",
    "no-mission": "Mission non précisée",
    "more": "Plus que ce qui était dû",
}
CERTAINTY: Final = {
    "sure": "Établi",
    "since": "Date d’effet à confirmer",
    "unsure": "À confirmer",
    "unknown": "À saisir depuis le contrat",
}
GRID: Final = "aci_grid"
MISSIONS_RULE: Final = "aci_missions"
SIZE_RULE: Final = "aci_size"
YEARS: Final = "aci_contract_years"
ADVANCE: Final = "aci_advance_rate"
SIGNATURE_SHARE: Final = "aci_signature_share"
FACTOR: Final = "aci_operation_factor"
