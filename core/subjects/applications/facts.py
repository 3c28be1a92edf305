"""Applications to join, how they are answered, and the statement of those who will not join."""

from datetime import date

from core.facts import DecisionId, Fact, PartyId, fact


@fact("adhesion-applied.1", "Demande d’adhésion")
class AdhesionApplied(Fact, frozen=True, kw_only=True, gc=False):
    """A party asks to join, in a college and a category of the statutes."""

    party: PartyId
    on: date
    college: str = ""
    category: str = ""


@fact("application-accepted.1", "Demande d’adhésion acceptée", act=True)
class ApplicationAccepted(Fact, frozen=True, kw_only=True, gc=False):
    """The body that admits has accepted an application; the adhesion begins when the statutes say."""

    party: PartyId
    on: date
    decision: DecisionId | None = None


@fact("application-declined.1", "Demande d’adhésion refusée", act=True)
class ApplicationDeclined(Fact, frozen=True, kw_only=True, gc=False):
    """The body that admits has declined an application."""

    party: PartyId
    on: date
    decision: DecisionId | None = None


@fact("non-adhesion-stated.1", "Non-adhésion")
class NonAdhesionStated(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody who is no adherent states that they will not join: no resignation, and the end of an application."""

    party: PartyId
    on: date
