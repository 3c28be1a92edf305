"""What people read for the codes of late truths."""

from typing import Final

VERDICTS: Final = {
    "": "Pas encore de résultat",
    "same": "Le même",
    "could": "Pourrait être autre",
    "would": "Serait autre",
}
