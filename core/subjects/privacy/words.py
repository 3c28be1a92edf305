"""What people read for the codes of personal data's end."""

from typing import Final

CLASSES: Final = {
    "identity": "Identité",
    "contact": "Coordonnées",
    "governance": "Motifs et intérêts",
    "training": "Formation",
    "accounting": "Comptabilité",
    "content": "Texte libre",
}
GROUNDS: Final = {
    "term": "Durée de conservation écoulée (RGPD, art. 5-1-e)",
    "request": "Demande de la personne (RGPD, art. 17-1)",
    "agreement-withdrawn": "Accord retiré (RGPD, art. 17-1-b)",
    "patient": "Donnée de santé ou nom d’un patient (RGPD, art. 9 et 17-1-d)",
    "unlawful": "Donnée qui n’aurait pas dû être recueillie (RGPD, art. 17-1-d)",
}
STARTS: Final = {
    "resigned": "Démission",
    "removed": "Radiation de l’association",
    "lapsed": "Adhésion devenue caduque",
}
WITHDRAWN: Final = "Inscription retirée"
LAST_SEEN: Final = "Dernière trace dans le registre"
ENDED: Final = {"declined": "Demande d’adhésion refusée", "abstained": "Non-adhésion"}
PENDING: Final = {"applied": "demande d’adhésion en attente depuis le", "accepted": "demande d’adhésion acceptée le"}
TIES: Final = {"acts-for": "représente une structure", "works-in": "exerce dans une structure"}
DUTY: Final = "obligation légale"
