"""What people read for the codes of erasures."""

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
