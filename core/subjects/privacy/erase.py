"""Ordering an erasure: of what is past its term, of what a person asks, of what should never have been written."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final, Literal

from core.facts import PartyId
from core.facts.sealed import RetentionClass
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.erasures.facts import ErasureOrdered, Own
from core.subjects.erasures.words import GROUNDS
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.holding import Known, holds
from core.subjects.privacy.state import OWN, Privacy
from core.subjects.privacy.terms import is_due, piece_terms, terms
from core.subjects.statutes.fold import STATUTES, Statutes

Scope = Literal["contact", "all"]
Asked = Literal["request", "agreement-withdrawn"]
Forbidden = Literal["patient", "unlawful"]
MOST: Final = 5_000
"""Records in one order."""
_CONFIRM: Final = "Je confirme : ce qui est effacé ne revient pas"
_SCOPES: Final = {"contact": "Ses coordonnées", "all": "Tout ce qui lui est propre : identité, coordonnées, motifs"}


class EraseDue(Command, frozen=True, kw_only=True):
    """Erase what is past its term of a party that has left, or never came, and nothing holds any more."""

    name = "erase-due"
    title = "Effacer ce qui est échu"
    alone = True

    party: Annotated[PartyId, ask("Personne", choices="privacy.due")]
    on: Annotated[date, ask("Le", today=True, now=True, hidden=True)]
    confirmed: Annotated[bool, ask(_CONFIRM)] = False


class ErasePieces(Command, frozen=True, kw_only=True):
    """Erase the receipts, names and labels of the books and of training, and names of accounts, past their term."""

    name = "erase-pieces"
    title = "Effacer les pièces échues"
    alone = True

    on: Annotated[date, ask("Le", today=True, now=True, hidden=True)]
    confirmed: Annotated[bool, ask(_CONFIRM)] = False


class EraseOnRequest(Command, frozen=True, kw_only=True):
    """Erase what a person asks to have erased, unless a duty of law or a running relation needs it."""

    name = "erase-on-request"
    title = "Effacer à la demande d’une personne"
    alone = True

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    scope: Annotated[Scope, ask("Ce qui est effacé", labels=_SCOPES)] = "contact"
    cause: Annotated[Asked, ask("Cause", labels=GROUNDS)] = "request"
    on: Annotated[date, ask("Le", today=True, now=True, hidden=True)]
    confirmed: Annotated[bool, ask(_CONFIRM)] = False


class PurgeContent(Command, frozen=True, kw_only=True):
    """Erase the free texts of a record, or its files: they should never have been written."""

    name = "purge-content"
    title = "Purger un contenu interdit"
    alone = True

    record: Annotated[int, ask("Enregistrement n°", hint="Le numéro que donne « Pourquoi ? »")]
    files: Annotated[bool, ask("Ses fichiers seulement")] = False
    cause: Annotated[Forbidden, ask("Motif", labels=GROUNDS)] = "patient"
    on: Annotated[date, ask("Le", today=True, now=True, hidden=True)]
    confirmed: Annotated[bool, ask(_CONFIRM)] = False


def erase_due(
    command: EraseDue, privacy: Privacy, members: Members, statutes: Statutes, rules: Rules, applications: Applications
) -> Decided:
    """Refused as ``not-confirmed`` or ``nothing-due``, with what holds."""
    known = Known(privacy, members, statutes, rules, applications)
    found = tuple(terms(command.party, command.on, known))
    due = tuple(term.retention for term in found if is_due(term, command.on))
    if not due:
        held = dict.fromkeys(hold.why for term in found for hold in term.holds)
        because = f" Ce qui retient : {' ; '.join(held)}." if held else ""
        message = f"Rien de cette personne n’est échu à cette date.{because}"
        return Refused("nothing-due", message, {"party": message})
    ordered = ErasureOrdered(on=command.on, ground="term", classes=due, party=command.party)
    return _unconfirmed(confirmed=command.confirmed) or (ordered,)


def erase_pieces(command: ErasePieces, privacy: Privacy, rules: Rules) -> Decided:
    """Refused as ``not-confirmed`` or ``nothing-due``."""
    due = [piece for piece, _, _ in piece_terms(command.on, privacy, rules)][:MOST]
    if not due:
        return Refused("nothing-due", "Aucune pièce n’est échue à cette date.")
    classes: tuple[RetentionClass, ...] = tuple(dict.fromkeys(one for piece in due for one in piece.classes))
    records = tuple(sorted(piece.position for piece in due))
    ordered = ErasureOrdered(on=command.on, ground="term", classes=classes, records=records)
    return _unconfirmed(confirmed=command.confirmed) or (ordered,)


def erase_on_request(
    command: EraseOnRequest,
    privacy: Privacy,
    members: Members,
    statutes: Statutes,
    rules: Rules,
    applications: Applications,
) -> Decided:
    """Refused as ``still-adherent``, ``still-held``, ``nothing-to-erase`` or ``not-confirmed``."""
    known = Known(privacy, members, statutes, rules, applications)
    kept, member = privacy.of(command.party), members.of(command.party)
    if member.at(command.on) is not None:
        message = "Cette personne adhère encore : l’association a besoin de ces données pour la convoquer."
        return Refused("still-adherent", message, {"party": message})
    wanted: tuple[Own, ...] = ("contact",) if command.scope == "contact" else OWN
    left = tuple(one for one in wanted if one not in kept.erased)  # records that were withdrawn hold some too
    if not left:
        return Refused("nothing-to-erase", "Il n’y a rien à effacer, ou c’est déjà fait.")
    held = dict.fromkeys(hold.why for one in left for hold in holds(one, command.party, command.on, known) if hold.duty)
    if held:
        message = f"Ces données restent nécessaires : {' ; '.join(held)}."
        return Refused("still-held", message, {"scope": message})
    ordered = ErasureOrdered(on=command.on, ground=command.cause, classes=left, party=command.party)
    return _unconfirmed(confirmed=command.confirmed) or (ordered,)


def purge(command: PurgeContent, _privacy: Privacy) -> Decided:
    """Refused as ``not-confirmed``; the ledger has already found what the record holds."""
    classes: tuple[RetentionClass, ...] = ("content", "accounting", "training") if command.files else ("content",)
    ordered = ErasureOrdered(
        on=command.on, ground=command.cause, classes=classes, records=(command.record,), files=command.files
    )
    return _unconfirmed(confirmed=command.confirmed) or (ordered,)


def _unconfirmed(*, confirmed: bool) -> Refused | None:
    message = "Cochez la confirmation : ce qui est effacé ne revient pas."
    return None if confirmed else Refused("not-confirmed", message, {"confirmed": "À cocher."})


def _party(command: EraseDue | EraseOnRequest) -> tuple[PartyId, ...]:
    return (command.party,)


def _beyond(_command: object, privacy: Privacy) -> Iterable[str]:
    """Yield the meetings and the accounts of a party: their own records do not name her."""
    for kept in privacy.by_party.values():
        yield from (meeting for meeting, _ in kept.meetings)
        yield from kept.accounts


_ONE: Final = (
    Read(PRIVACY, by=_party, widen=_beyond),
    Read(MEMBERS, by=_party),
    Read(STATUTES),
    Read(RULES),
    Read(APPLICATIONS, by=_party),
)
_BOTH: Final = frozenset({COORDINATION, BOARD})
_BOARD: Final = frozenset({BOARD})

DECIDERS: Final = (
    Decider(EraseDue, _BOTH, _ONE, erase_due, (ErasureOrdered,)),
    Decider(ErasePieces, _BOTH, (Read(PRIVACY), Read(RULES)), erase_pieces, (ErasureOrdered,)),
    Decider(EraseOnRequest, _BOARD, _ONE, erase_on_request, (ErasureOrdered,)),
    Decider(PurgeContent, _BOARD, (Read(PRIVACY, by=lambda _command: ()),), purge, (ErasureOrdered,)),
)
