"""What people read for the codes of the statutes."""

from typing import Final

from core.subjects.votes.words import BODIES

MEETINGS: Final = BODIES
SHORT: Final = {"ago": "AGO", "age": "AGE", "board": "CA", "bureau": "Bureau"}
ANY_MEETING: Final = {"": "Toute séance", **MEETINGS}
ADMISSIONS: Final = {
    "": "Non précisé",
    "board": "Conseil d’administration",
    "bureau": "Bureau",
    "ago": "Assemblée générale ordinaire",
}
EFFECTS: Final = {"at-once": "Dès l’admission", "next-ago": "Le jour de la prochaine assemblée générale ordinaire"}
PERIODS: Final = {"civil": "Année civile", "date-to-date": "De date à date, depuis l’adhésion"}
RENEWALS: Final = {
    "": "Non précisé : l’adhésion se poursuit",
    "tacit": "Tacitement, d’année en année",
    "payment": "Par le règlement de la cotisation",
    "request": "Sur demande, chaque année",
}
QUORUM_BASES: Final = {
    "adherents": "Adhérents",
    "paid-up": "Adhérents à jour de cotisation",
    "seats": "Membres en fonction",
}
