"""Why data of people are kept, and who receives them: what a person who asks is told (RGPD, art. 13, 14 and 15)."""

from typing import Final

from msgspec import Struct

from core.keeping.grounds import KEEP, RUN, SAFE

_STAFF: Final = "les comptes de l’association, chacun selon son rôle"


class Purpose(Struct, frozen=True, kw_only=True):
    """One purpose, in French as people read it."""

    name: str
    use: str
    data: str
    ground: str
    given: str
    """Who receives them."""


PURPOSES: Final = (
    Purpose(
        name="Adhésions et cotisations",
        use="savoir qui adhère, appeler les cotisations, attester d’une adhésion, écrire aux adhérents",
        data="nom, profession, numéros professionnels, coordonnées, collège, cotisations réglées",
        ground=RUN,
        given=f"{_STAFF} ; l’assurance maladie et l’agence régionale de santé, à qui l’association rend compte",
    ),
    Purpose(
        name="Réunions, votes et mandats",
        use="convoquer, compter un quorum, prouver qui a décidé et qui siège",
        data="nom, présence, pouvoirs, votes à main levée, mandats, intérêts déclarés",
        ground=KEEP,
        given=f"{_STAFF} ; l’administration à qui les mandats se déclarent",
    ),
    Purpose(
        name="Formations",
        use="inscrire, faire signer, attester d’une présence, demander la prise en charge",
        data="nom, profession, mode d’exercice, numéros professionnels, présences, signatures",
        ground=KEEP,
        given=f"{_STAFF} ; l’Agence nationale du DPC ou un autre financeur ; qui assure la formation",
    ),
    Purpose(
        name="Missions et comptes",
        use="suivre les missions, payer, justifier l’emploi de l’argent reçu",
        data="nom, temps passé, sommes payées ou reçues, pièces justificatives",
        ground=KEEP,
        given=f"{_STAFF} ; la banque, qui contrôle les comptes, les financeurs et l’administration fiscale",
    ),
    Purpose(
        name="Accès et sécurité",
        use="reconnaître qui se connecte, savoir qui a lu quoi",
        data="adresse électronique et mot de passe, hachés ; connexions ; pages lues, douze mois",
        ground=SAFE,
        given="le conseil d’administration et qui gère les comptes d’accès",
    ),
)
SOURCES: Final = (
    "Vous-même : formulaire, lien personnel, signature.",
    "L’association : ce que ses comptes enregistrent de vous, et les tableaux qu’elle importe.",
    "Un tiers : une structure que vous représentez, l’Agence nationale du DPC, l’annuaire des professionnels de santé.",
)
"""Where data come from."""
