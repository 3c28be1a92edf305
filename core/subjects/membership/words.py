"""What people read for the codes of membership."""

from typing import Final

STANDINGS: Final = {
    "joined": "Adhésion",
    "transferred": "Changement de collège",
    "resigned": "Démission",
    "removed": "Radiation de l’association",
    "lapsed": "Adhésion devenue caduque",
}
DUES: Final = {
    "paid": "Réglée",
    "open": "À régler",
    "late": "En retard",
    "waived": "Remise accordée",
    "none": "Rien à régler",
    "unset": "Montant non fixé",
}
LEAVING: Final = {
    "": "Non précisé",
    "retirement": "Départ à la retraite",
    "moved": "Déménagement",
    "activity": "Changement d’activité",
    "disagreement": "Désaccord",
    "dues": "Cotisation",
    "other": "Autre motif",
}
GROUNDS: Final = {"serious": "Motif grave", "unpaid": "Cotisation non réglée"}
CAUSES: Final = {
    "death": "Décès",
    "dissolution": "Dissolution de la structure",
    "conditions": "Ne remplit plus les conditions d’adhésion",
    "not-renewed": "Adhésion non renouvelée",
}
WHY: Final = {**LEAVING, **GROUNDS, **CAUSES, "": ""}
