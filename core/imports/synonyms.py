"""Titles as people write them: what is here is understood, anything else is asked."""

from collections.abc import Mapping
from typing import Final

TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "family": (
        "nom", "noms", "nom de famille", "nom d usage", "nom usuel", "nom marital", "nom de naissance", "patronyme",
        "raison sociale", "denomination", "nom adherent", "nom de l adherent", "nom du professionnel", "nom payeur",
        "nom du membre", "votre nom", "votre nom de famille", "last name", "lastname", "surname", "societe",
    ),
    "given": (
        "prenom", "prenoms", "prenom usuel", "prenom adherent", "prenom de l adherent", "prenom du professionnel",
        "prenom payeur", "prenom du membre", "votre prenom", "first name", "firstname",
    ),
    "whole": (
        "nom prenom", "nom et prenom", "prenom nom", "prenom et nom", "nom prenoms", "nom complet", "adherent",
        "adherente", "adherents", "identite", "professionnel", "professionnel de sante", "membre", "participant",
        "nom prenom adherent", "vos nom et prenom", "nom et prenom du professionnel",
    ),
    "profession": (
        "metier", "profession", "votre profession", "quelle est votre profession", "specialite", "fonction",
        "qualification", "discipline", "profession exercee", "categorie professionnelle", "activite",
    ),
    "practice": ("exercice", "mode d exercice", "statut", "statut d exercice", "type d exercice"),
    "structure": ("type de structure", "sorte de structure"),
    "college": ("college", "college d appartenance", "college electoral"),
    "category": ("categorie", "categorie de membre", "type d adhesion", "tarif"),
    "email": (
        "mail", "e mail", "email", "courriel", "mel", "adresse mail", "adresse e mail", "adresse email", "messagerie",
        "adresse electronique", "adresse de messagerie", "adresse courriel", "email payeur", "email adherent",
        "votre mail", "votre adresse mail", "votre e mail", "mail pro", "mail professionnel", "contact mail",
    ),
    "phone": (
        "tel", "telephone", "tel portable", "portable", "mobile", "gsm", "tel mobile", "telephone portable",
        "numero de telephone", "n de telephone", "tel pro", "tel cabinet", "tel fixe", "telephone fixe", "fixe",
        "telephone mobile", "telephone professionnel", "n tel", "no tel", "num tel", "votre telephone", "tel perso",
    ),
    "address": (
        "adresse", "adresse postale", "adresse professionnelle", "lieu d exercice", "adresse du cabinet", "rue",
        "adresse d exercice", "code postal", "cp", "ville", "commune", "localite", "complement d adresse",
    ),
    "rpps": ("rpps", "n rpps", "numero rpps", "no rpps", "num rpps", "identifiant rpps", "n rpps adeli"),
    "adeli": ("adeli", "n adeli", "numero adeli"),
    "siret": ("siret", "n siret", "numero siret"),
    "siren": ("siren", "n siren"),
    "finess": ("finess", "n finess", "numero finess"),
    "rna": ("rna", "n rna", "numero rna"),
    "on": (
        "date", "le", "jour", "date d adhesion", "date adhesion", "adhesion", "adherent depuis", "adhere depuis",
        "date d entree", "entree", "depuis", "depuis le", "membre depuis", "date d inscription", "inscrit le",
        "inscription", "date de creation", "date creation", "horodateur", "date de la commande", "debut",
        "date de debut", "adhere le", "premiere adhesion", "date de la seance", "date de la formation",
        "date operation", "date de l operation", "date comptable", "date de comptabilisation",
    ),
    "left": (
        "date de sortie", "sortie", "sorti le", "demission", "date de demission", "depart", "date de depart",
        "fin d adhesion", "parti le", "date de fin", "demissionnaire le",
    ),
    "amount": (
        "montant", "cotisation", "montant cotisation", "montant de la cotisation", "cotisation reglee", "montant regle",
        "montant paye", "montant tarif", "somme", "prix", "montant ttc", "ttc", "euros", "credit", "debit",
        "credit euros", "montant credit",
    ),
    "debit": ("debit euros", "montant debit"),
    "bank_label": (
        "libelle", "libelle operation", "libelle de l operation", "libelle simplifie", "reference",
        "informations complementaires", "detail", "detail de l operation",
    ),
    "paid_on": (
        "date de paiement", "date paiement", "date de reglement", "date reglement", "reglee le", "regle le",
        "payee le", "paye le", "date de la cotisation", "date cotisation", "encaisse le",
    ),
    "year": ("annee", "annee de cotisation", "au titre de", "annee d adhesion", "annee cotisation"),
    "until": ("jusqu au", "fin", "date de fin", "fin de mandat", "echeance"),
    "label": ("intitule", "libelle", "titre", "nom", "theme", "formation", "objet"),
    "text": ("objet", "libelle", "description", "precisions", "details", "commentaire"),
    "topic": ("sujet", "theme", "objet", "ordre du jour"),
    "subject": ("objet", "sujet", "resolution", "deliberation", "decision"),
    "payer_name": ("payeur", "tiers", "verse par", "versee par", "de la part de", "emetteur"),
    "payee_name": ("fournisseur", "beneficiaire", "tiers", "paye a", "payee a"),
    "party": (
        "rpps", "n rpps", "numero rpps", "no rpps", "num rpps", "identifiant rpps",
        "adherent", "adherente", "personne", "nom prenom", "nom et prenom", "prenom nom", "participant", "membre",
        "professionnel", "nom", "qui", "elu", "nom complet", "participants", "presents", "inscrits", "noms",
    ),
    "parties": ("participants", "participant", "inscrits", "personnes", "noms"),
    "present": ("presents", "present", "participants", "presence"),
    "how": ("presence", "present", "presente", "emargement"),
    "session": (
        "seance", "formation", "session", "soiree", "intitule", "theme", "date", "date de la seance",
        "date de la formation",
    ),
    "action": (
        "numero d action", "numero action", "n d action", "n action", "no action", "n de l action", "action",
        "action dpc", "n action dpc", "reference action", "reference de l action",
    ),
    "number": ("numero de session", "numero session", "n de session", "n session", "no session", "n de la session"),
    "meeting": (
        "seance", "reunion", "assemblee", "conseil", "date de la seance", "date de la reunion", "date de l assemblee",
        "date du conseil", "date de l ag", "date du ca", "date", "le",
    ),
    "decision": ("decision", "objet", "sujet", "resolution", "deliberation", "intitule"),
    "mission": ("mission", "axe", "mission aci"),
    "type": ("type", "sorte", "type de reunion", "type de seance", "nature"),
    "body": ("instance", "organe"),
    "office": ("fonction", "poste", "role", "mandat"),
    "starts": ("heure", "debut", "heure de debut"),
    "ends": ("fin", "heure de fin"),
    "place": ("lieu", "salle", "endroit"),
    "capacity": ("places", "nombre de places", "capacite", "nb places"),
    "duration": (
        "duree", "duree minutes", "duree heures", "nombre d heures", "nb heures", "nb d heures", "heures", "temps",
        "duree en heures", "duree en minutes", "duree h", "duree min", "duree mn", "minutes", "volume horaire",
    ),
    "trainer_name": ("formateur", "formatrice", "intervenant", "intervenante", "animateur"),
    "source": ("origine", "financeur", "source"),
    "nature": ("nature", "type", "poste"),
    "in_favour": ("pour", "voix pour"),
    "against": ("contre", "voix contre"),
    "abstained": ("abstention", "abstentions"),
}  # fmt: skip
"""By the name of a field, titles that mean it, folded; titles of the field itself need not be here."""
