"""What people read for the codes of DPC."""

from typing import Final

REASONS: Final = {
    "retained": "Retenu·e",
    "not-odpc-at-date": "L’association n’était pas organisme de DPC ce jour-là",
    "session-too-short": "Séance trop courte",
    "too-few-participants": "Trop peu de participants",
    "not-pluriprofessional": "Séance d’une seule profession",
    "not-member-at-date": "N’était pas adhérent·e ce jour-là",
    "profession-not-eligible": "Profession non prise en charge",
    "not-conventioned": "Exercice non conventionné",
    "not-registered-before-start": "Pas inscrit·e avant la séance",
    "missing-signature": "Absent·e : aucune signature",
    "partial-attendance": "Présence partielle",
    "duplicate-participant": "Déjà compté·e sur cette feuille",
    "duplicate-claim": "Séance déjà demandée",
    "other-funder": "Pris·e en charge par un autre financeur",
}
STATUSES: Final = {"filed": "Déposée", "partly-paid": "Payée en partie", "paid": "Payée"}
FEE: Final = "dpc_participant_fee"
MIN_HOURS: Final = "dpc_min_hours"
MIN_PARTICIPANTS: Final = "dpc_min_participants"
MIN_PROFESSIONS: Final = "dpc_min_professions"
WITHDRAWAL_DAYS: Final = "dpc_withdrawal_days"
PROFESSIONS: Final = "dpc_professions"
PRACTICES: Final = "dpc_practices"
