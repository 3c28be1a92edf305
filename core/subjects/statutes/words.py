"""What people read for the codes of the statutes."""

from typing import Final

MEETINGS: Final = {
    "ago": "Assemblée générale ordinaire",
    "age": "Assemblée générale extraordinaire",
    "board": "Conseil d’administration",
    "bureau": "Bureau",
}
SHORT: Final = {"ago": "AGO", "age": "AGE", "board": "CA", "bureau": "Bureau"}
ANY_MEETING: Final = {"": "Toute séance", **MEETINGS}
QUORUM_BASES: Final = {
    "adherents": "Adhérents",
    "paid-up": "Adhérents à jour de cotisation",
    "seats": "Membres en fonction",
}
MAJORITY_BASES: Final = {
    "cast": "Suffrages exprimés",
    "present": "Présents et représentés",
    "entitled": "Tous ceux qui ont voix",
}
DECISIONS: Final = {
    "ordinary": "Décision ordinaire",
    "accounts": "Approbation des comptes",
    "budget": "Budget",
    "election": "Élection",
    "bylaws": "Règlement intérieur",
    "agreement": "Convention réglementée",
    "removal": "Radiation de l’association",
    "statutes": "Modification des statuts",
    "dissolution": "Dissolution",
}
