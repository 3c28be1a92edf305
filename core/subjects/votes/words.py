"""What people read for the codes of votes."""

from typing import Final

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
MAJORITY_BASES: Final = {
    "cast": "Suffrages exprimés",
    "present": "Présents et représentés",
    "entitled": "Tous ceux qui ont voix",
}
METHODS: Final = {"show": "À main levée", "named": "Nominatif", "secret": "Secret"}
VOICES: Final = {"for": "Pour", "against": "Contre", "abstained": "Abstention", "blank": "Blanc ou nul"}
BODIES: Final = {
    "ago": "Assemblée générale ordinaire",
    "age": "Assemblée générale extraordinaire",
    "board": "Conseil d’administration",
    "bureau": "Bureau",
}
OUTCOMES: Final = {"adopted": "Adoptée", "rejected": "Rejetée"}
SOURCES: Final = {
    "vote": "Vote enregistré en séance",
    "minutes": "Reprise d’un procès-verbal, joint",
    "unjoined": "Reprise d’un procès-verbal, qui n’est pas joint",
}
"""Where a decision comes from: what the second proves is what its minutes say, taken up later."""
CASTINGS: Final = {"": "Sans objet", "for": "Pour", "against": "Contre"}
RESULTS: Final = {
    "open": "Vote ouvert",
    "adopted": "Adoptée",
    "majority": "Rejetée",
    "quorum": "Rejetée, faute de quorum",
}
CAUSES: Final = {"quorum": "Quorum", "majority": "Majorité"}
