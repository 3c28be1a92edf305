"""What people read for the codes of votes."""

from typing import Final

METHODS: Final = {"show": "À main levée", "named": "Nominatif", "secret": "Secret"}
VOICES: Final = {"for": "Pour", "against": "Contre", "abstained": "Abstention", "blank": "Blanc ou nul"}
CASTINGS: Final = {"": "Sans objet", "for": "Pour", "against": "Contre"}
RESULTS: Final = {
    "open": "Vote ouvert",
    "adopted": "Adoptée",
    "majority": "Rejetée",
    "quorum": "Rejetée, faute de quorum",
}
