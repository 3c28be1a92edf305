"""What an action of DPC is, and what people say of their own registration with the agency."""

from datetime import date
from typing import Annotated, Literal

from core import ask
from core.facts import Fact, PartyId, SessionId, fact
from plugins.dpc.words import BY, KINDS, MODALITIES

ActionKind = Literal["fc", "epp", "gdr", "pi", "none"]
ActionModality = Literal["on-site", "virtual", "mixed", "remote"]
By = Literal["self", "proxy"]


@fact("action-declared.1", "Action de DPC déclarée")
class ActionDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """An action as the agency publishes it: ``number`` names it, eleven digits kept as text."""

    number: Annotated[str, ask("Numéro de l’action")]
    label: Annotated[str, ask("Intitulé")]
    kind: Annotated[ActionKind, ask("Type", labels=KINDS)]
    modality: Annotated[ActionModality, ask("Modalité", labels=MODALITIES)]
    minutes: Annotated[int, ask("Durée (minutes)")]
    published_from: Annotated[date, ask("Publiée depuis le")]
    published_until: Annotated[date | None, ask("Publiée jusqu’au")] = None
    orientation: Annotated[str, ask("Orientation prioritaire")] = ""
    targets: Annotated[tuple[str, ...], ask("Professions visées")] = ()
    """Codes of professions; none: all of them."""
    hors_quota: Annotated[bool, ask("Hors quota")] = False


@fact("action-withdrawn.1", "Action de DPC retirée")
class ActionWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """An action is published no more from ``on``."""

    number: str
    on: date


@fact("agency-registration-told.1", "Inscription auprès de l’Agence signalée")
class AgencyRegistrationTold(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody is said to have registered with the agency on ``on``, personally or through somebody else."""

    session: SessionId
    party: PartyId
    on: date
    done_by: Annotated[By, ask("Par", labels=BY)] = "self"


@fact("no-interest-declared.1", "Absence de lien d’intérêts déclarée")
class NoInterestDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody who teaches declares to have no interest to tell."""

    party: PartyId
    on: date
