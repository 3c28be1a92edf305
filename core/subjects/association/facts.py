"""What is public of the association itself: founded, renamed, moved, and the account that dues are paid to."""

from datetime import date

from core.facts import DecisionId, Fact, fact


@fact("association-founded.1", "Association déclarée", act=True)
class AssociationFounded(Fact, frozen=True, kw_only=True, gc=False):
    """The association exists. ``department`` is its number (``59``, ``2A``); ``rna`` is ``W`` and nine digits."""

    on: date
    label: str
    department: str
    seat: str = ""
    rna: str = ""
    siret: str = ""
    territory: str = ""


@fact("association-renamed.1", "Changement de nom de l’association", act=True)
class AssociationRenamed(Fact, frozen=True, kw_only=True, gc=False):
    """The association takes another name."""

    on: date
    label: str
    decision: DecisionId | None = None


@fact("seat-transferred.1", "Transfert du siège", act=True)
class SeatTransferred(Fact, frozen=True, kw_only=True, gc=False):
    """The seat moves; another department may bring another law."""

    on: date
    seat: str
    department: str
    decision: DecisionId | None = None


@fact("bank-account-given.1", "Compte bancaire de l’association", act=True)
class BankAccountGiven(Fact, frozen=True, kw_only=True, gc=False):
    """The association is paid on that account from that day; ``iban`` without blanks, ``reference`` says where from."""

    on: date
    iban: str
    reference: str
    bic: str = ""
