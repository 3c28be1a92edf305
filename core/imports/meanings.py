"""Words for codes, as people write them: what is here is understood, anything else is asked."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "profession": {
        "infirmier": (
            "ide", "idel", "infirmier", "infirmiere", "infirmiers", "infirmiere liberale", "infirmier liberal", "inf",
            "infirmier de", "infirmiere de", "infirmiere diplomee d etat", "infirmier diplome d etat", "ide liberale",
            "infirmiere diplomee d etat liberale", "ide liberal",
        ),
        "medecin-generaliste": (
            "mg", "medecin", "medecin generaliste", "generaliste", "docteur", "dr", "medecine generale", "med g",
            "medecin traitant", "medecin gen",
        ),
        "medecin-specialiste": (
            "medecin specialiste", "specialiste", "med spe", "cardiologue", "pediatre", "dermatologue", "psychiatre",
            "gynecologue", "ophtalmologue", "ophtalmologiste", "rhumatologue", "gastro enterologue", "pneumologue",
            "endocrinologue", "radiologue", "geriatre", "neurologue", "orl",
        ),
        "pharmacien": (
            "pharmacien", "pharmacienne", "pharma", "pharmacien titulaire", "pharmacienne titulaire", "pharmacie",
            "pharmacien d officine", "pharmacienne d officine", "docteur en pharmacie",
        ),
        "masseur-kinesitherapeute": (
            "kine", "kines", "mk", "mkde", "kinesitherapeute", "masseur kine", "masseur kinesitherapeute",
            "masseuse kinesitherapeute", "masseur kinesitherapeute de",
        ),
        "orthophoniste": ("ortho", "orthophoniste", "orthophonistes"),
        "orthoptiste": ("orthoptiste", "orthoptie"),
        "sage-femme": ("sage femme", "sages femmes", "sf", "sage femme liberale", "maieuticien", "maieuticienne"),
        "pedicure-podologue": ("podologue", "pedicure", "pedicure podologue", "podo"),
        "chirurgien-dentiste": (
            "dentiste", "chirurgien dentiste", "chirurgienne dentiste", "chir dent", "dent", "chirurgien d",
        ),
        "biologiste": ("biologiste", "laboratoire", "biologiste medical", "pharmacien biologiste", "labo"),
        "ipa": ("ipa", "infirmiere en pratique avancee", "infirmier en pratique avancee", "infirmiere pa"),
        "psychologue": ("psy", "psychologue", "psychologue clinicienne", "psychologue clinicien"),
        "psychomotricien": ("psychomot", "psychomotricien", "psychomotricienne"),
        "ergotherapeute": ("ergo", "ergotherapeute"),
        "transporteur": ("ambulancier", "ambulanciere", "taxi", "ambulances", "transporteur sanitaire"),
    },
    "practice": {
        "liberal": ("liberal", "liberale", "lib", "conventionne", "conventionnee", "secteur 1", "secteur 2"),
        "non-contracted": ("non conventionne", "non conventionnee", "secteur 3"),
        "health-centre": ("centre de sante",),
        "employee": ("salarie", "salariee", "hospitalier", "hospitaliere"),
        "locum": ("remplacant", "remplacante", "rempla"),
        "student": ("etudiant", "etudiante", "interne"),
        "retired": ("retraite", "retraitee"),
    },
    "nature": {
        "person": ("personne physique", "pp", "individuel", "professionnel"),
        "structure": ("personne morale", "pm", "etablissement", "societe"),
        "salaries": ("salaires", "salaire", "charges sociales"),
        "advice": ("prestation", "prestations", "honoraires", "conseil"),
        "indemnities": ("indemnite", "vacation", "vacations"),
        "operation": ("fonctionnement", "frais de fonctionnement"),
        "other": ("divers", "autre", "autres"),
    },
    "structure": {
        "msp": ("msp", "maison de sante", "maison de sante pluriprofessionnelle"),
        "pharmacie": ("pharmacie", "officine"),
        "laboratoire": ("laboratoire", "labo"),
        "hopital": ("hopital", "clinique", "ch", "centre hospitalier"),
        "ehpad": ("ehpad", "maison de retraite"),
        "cabinet": ("cabinet",),
    },
    "type": {
        "ago": ("ag", "ago", "assemblee generale"),
        "age": ("age",),
        "board": ("ca", "conseil"),
        "bureau": ("bureau", "reunion de bureau"),
    },
    "body": {
        "ago": ("ag", "ago", "assemblee", "assemblee generale"),
        "age": ("age",),
        "board": ("ca", "conseil", "seance du conseil", "reunion du conseil"),
        "bureau": ("bureau", "reunion de bureau"),
    },
    "result": {
        "adopted": (
            "adopte", "adopte a l unanimite", "adoptee a l unanimite", "approuve", "approuvee", "accepte", "acceptee",
            "vote", "votee", "valide", "validee", "unanimite", "a l unanimite", "accord", "favorable", "oui", "ok",
        ),
        "rejected": ("rejete", "rejet", "refuse", "refusee", "non adopte", "non adoptee", "defavorable", "non"),
    },
    "office": {
        "president": ("president", "presidente", "presidence"),
        "vice-president": ("vice president", "vice presidente"),
        "treasurer": ("tresorier", "tresoriere"),
        "deputy-treasurer": ("tresorier adjoint", "tresoriere adjointe", "vice tresorier", "vice tresoriere"),
        "secretary": ("secretaire",),
        "deputy-secretary": ("secretaire adjoint", "secretaire adjointe"),
    },
    "how": {
        "present": ("p", "x", "oui", "present", "presente"),
        "absent": ("a", "absent", "absente", "non"),
        "excused": ("e", "excuse", "excusee"),
    },
    "modality": {"on-site": ("presentiel", "presentielle"), "virtual": ("visio", "distanciel", "classe virtuelle")},
}  # fmt: skip
"""By the name of a field, words for its codes, folded."""
YES: Final = frozenset({"oui", "o", "x", "ok", "paye", "payee", "regle", "reglee", "vrai", "yes", "1", "a jour", "v"})
NO: Final = frozenset({"", "non", "n", "faux", "no", "0", "impaye", "impayee", "non paye", "non payee"})
WAIVED: Final = frozenset(
    {
        "offert", "offerte", "exonere", "exoneree", "exoneration", "gratuit", "gratuite", "dispense",
        "dispensee", "remise", "fait grace",
    }
)  # fmt: skip
"""What a column of dues says instead of an amount."""
