"""The right to be paid for training sessions: asked, granted, refused, withdrawn."""

from datetime import date

from core.facts import Fact, PartyId, fact


@fact("odpc-asked.1", "Demande d’enregistrement comme organisme de DPC")
class OdpcAsked(Fact, frozen=True, kw_only=True, gc=False):
    """The association, or an outside ``organiser``, asks to be registered as an organisme."""

    on: date
    organiser: PartyId | None = None


@fact("odpc-registered.1", "Enregistrement comme organisme de DPC")
class OdpcRegistered(Fact, frozen=True, kw_only=True, gc=False):
    """The association becomes a registered organisme from ``on``, to ``until`` included if an end is known."""

    on: date
    number: str
    until: date | None = None
    organiser: PartyId | None = None
    """An outside organisme that sessions are given by; None: the association."""


@fact("odpc-refused.1", "Refus de l’enregistrement comme organisme de DPC")
class OdpcRefused(Fact, frozen=True, kw_only=True, gc=False):
    """What was asked is refused."""

    on: date
    organiser: PartyId | None = None


@fact("odpc-withdrawn.1", "Retrait de l’enregistrement comme organisme de DPC")
class OdpcWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """The association, or the outside ``organiser``, is no more a registered organisme from ``on``."""

    on: date
    organiser: PartyId | None = None
