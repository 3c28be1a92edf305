"""A row of a list of members, as associations keep it beside the register."""

from datetime import date
from typing import Annotated, Final

from msgspec import Struct

from core.facts import DecisionId
from core.model.command import Command, Line, ask
from core.model.roles import BOARD, COORDINATION
from core.subjects.membership.payments import Amount, Year
from core.subjects.parties.facts import Nature, Practice
from core.subjects.parties.words import NATURES, PRACTICES

MEMBERS_ROLES: Final = frozenset({COORDINATION, BOARD})
"""Those who may ask what a row of members leads to."""


class YearPaid(Struct, frozen=True, kw_only=True):
    """Dues of a year: the amount, or all that was owed when only a mark says it."""

    year: Annotated[Year, ask("Année")]
    amount: Annotated[Amount | None, ask("Montant")] = None
    on: Annotated[date | None, ask("Réglée le", past=True)] = None
    waived: Annotated[bool, ask("Offerte")] = False


class DayPaid(Struct, frozen=True, kw_only=True):
    """The day when dues of a year were paid, where the row says none."""

    year: Annotated[Year, ask("Année")]
    on: Annotated[date, ask("Réglée le", past=True)]


class MembersRow(Command, frozen=True, kw_only=True):
    """One person or structure: who, since when, how reached, what was paid. Nobody asks it: it is compared."""

    name = "members"
    title = "Adhérents"

    family: Annotated[Line, ask("Nom ou raison sociale", personal=True)] = ""
    given: Annotated[Line, ask("Prénom", personal=True)] = ""
    whole: Annotated[Line, ask("Nom et prénom dans une même colonne", personal=True)] = ""
    nature: Annotated[Nature, ask("Nature", labels=NATURES)] = "person"
    profession: Annotated[Line, ask("Profession", choices="professions")] = ""
    practice: Annotated[Practice, ask("Mode d’exercice", labels=PRACTICES)] = ""
    structure: Annotated[Line, ask("Sorte de structure", choices="structures")] = ""
    on: Annotated[date | None, ask("Adhère à compter du", expected=True)] = None
    left: Annotated[date | None, ask("Démission au")] = None
    college: Annotated[Line, ask("Collège", choices="statutes.colleges", expected=True)] = ""
    category: Annotated[Line, ask("Catégorie", choices="statutes.categories", expected=True)] = ""
    decision: Annotated[
        DecisionId | None, ask("Décision d’admission", choices="decisions.admitting", owed="statutes.admission")
    ] = None
    email: Annotated[Line, ask("Courriel", personal=True)] = ""
    phone: Annotated[Line, ask("Téléphone", personal=True)] = ""
    address: Annotated[Line, ask("Adresse", personal=True)] = ""
    rpps: Annotated[Line, ask("RPPS", personal=True)] = ""
    adeli: Annotated[Line, ask("ADELI", personal=True)] = ""
    siret: Annotated[Line, ask("SIRET", personal=True)] = ""
    finess: Annotated[Line, ask("FINESS", personal=True)] = ""
    rna: Annotated[Line, ask("RNA", personal=True)] = ""
    amount: Annotated[Amount | None, ask("Cotisation réglée")] = None
    paid_on: Annotated[date | None, ask("Cotisation réglée le", past=True)] = None
    year: Annotated[Year | None, ask("Cotisation au titre de l’année")] = None
    dues: Annotated[tuple[YearPaid, ...], ask("Cotisations", hidden=True)] = ()
    waived: Annotated[bool, ask("Cotisation offerte", hidden=True)] = False
    waives: Annotated[bool, ask("Peut accorder une remise", hidden=True)] = False
    """Whether whoever brings the list may give dues up."""
    days: Annotated[tuple[DayPaid, ...], ask("Jours de paiement", hidden=True)] = ()
