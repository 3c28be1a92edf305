"""What people read for the codes of DPC, and the names of its rules."""

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
    "duplicate-participant": "Déjà compté·e pour cette action",
    "duplicate-claim": "Séance déjà demandée",
    "other-funder": "Pris·e en charge par un autre financeur",
    "late-filing": "Demande déposée trop tard",
    "identifier-invalid": "Numéro RPPS ou ADELI manquant ou non valable",
    "action-not-published": "Action non publiée par l’Agence ce jour-là",
    "registered-by-proxy": "Inscrit·e par quelqu’un d’autre sur le site de l’Agence",
}
BY_HAND: Final = {
    reason: REASONS[reason]
    for reason in (
        *("registered-by-proxy", "not-registered-before-start", "identifier-invalid"),
        *("action-not-published", "late-filing", "other-funder"),
    )
}
"""Why the organiser leaves somebody out: what the register cannot know by itself."""
REFUSALS: Final = {reason: words for reason, words in REASONS.items() if reason != "retained"}
"""Why the agency may refuse somebody."""
STATUSES: Final = {
    "filed": "Déposée",
    "returned": "Renvoyée, à corriger",
    "corrected": "Corrigée, renvoyée à l’Agence",
    "accepted": "Acceptée",
    "partly-accepted": "Acceptée en partie",
    "rejected": "Refusée",
    "partly-paid": "Payée en partie",
    "paid": "Payée",
    "partly-recovered": "Reprise en partie",
    "recovered": "Reprise par l’Agence",
}
KINDS: Final = {
    "fc": "Formation continue",
    "epp": "Évaluation des pratiques professionnelles",
    "gdr": "Gestion des risques",
    "pi": "Programme intégré",
    "none": "Non précisé",
}
MODALITIES: Final = {
    "on-site": "En présence",
    "virtual": "Classe virtuelle",
    "mixed": "Mixte",
    "remote": "À distance, non présentiel",
}
BY: Final = {"self": "La personne elle-même", "proxy": "Quelqu’un d’autre à sa place"}
PAYMENT_DAYS: Final = "dpc_payment_days"
FILING_DAYS: Final = "dpc_filing_days"
FEE: Final = "dpc_participant_fee"
MIN_HOURS: Final = "dpc_min_hours"
MIN_PARTICIPANTS: Final = "dpc_min_participants"
MIN_PROFESSIONS: Final = "dpc_min_professions"
WITHDRAWAL_DAYS: Final = "dpc_withdrawal_days"
PROFESSIONS: Final = "dpc_professions"
PRACTICES: Final = "dpc_practices"
