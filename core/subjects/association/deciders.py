"""Founding the association, renaming it, moving its seat."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import DecisionId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects import identifiers
from core.subjects.association.facts import AssociationFounded, AssociationRenamed, SeatTransferred
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.votes.adopted import ADOPTION, refusal
from core.subjects.votes.fold import Votes

Department = Annotated[str, Meta(pattern=r"^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[4678])$")]


class FoundAssociation(Command, frozen=True, kw_only=True):
    """Say which association this register is about."""

    name = "found-association"
    title = "Déclarer l’association"

    on: Annotated[date, ask("Déclarée le", today=True)]
    label: Annotated[Line, ask("Nom de l’association")]
    department: Annotated[Department, ask("Département du siège", hint="Son numéro : 59, 2A, 974")]
    seat: Annotated[Line, ask("Adresse du siège")] = ""
    rna: Annotated[Line, ask("Numéro RNA", hint="W et neuf chiffres")] = ""
    siret: Annotated[Line, ask("SIRET", hint="Quatorze chiffres")] = ""
    territory: Annotated[Line, ask("Territoire")] = ""


class RenameAssociation(Command, frozen=True, kw_only=True):
    """Give the association another name."""

    name = "rename-association"
    title = "Changer le nom de l’association"

    on: Annotated[date, ask("À compter du", today=True)]
    label: Annotated[Line, ask("Nouveau nom")]
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


class TransferSeat(Command, frozen=True, kw_only=True):
    """Move the seat."""

    name = "transfer-seat"
    title = "Transférer le siège"

    on: Annotated[date, ask("À compter du", today=True)]
    seat: Annotated[Line, ask("Adresse du siège")]
    department: Annotated[Department, ask("Département du siège", hint="Son numéro : 59, 2A, 974")]
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


def found(command: FoundAssociation, association: Association) -> Decided:
    """Refused as ``already-founded``, or ``identifier-invalid``."""
    if association.founded is not None:
        return Refused("already-founded", "L’association est déjà déclarée : corrigez cet enregistrement.")
    siret, rna = identifiers.read("siret", command.siret), command.rna.strip().upper()
    wrong = {}
    if command.siret and siret is None:
        wrong["siret"] = "Un SIRET compte quatorze chiffres."
    if rna and not (rna[0] == "W" and rna[1:].isdecimal() and len(rna) == len("W123456789")):
        wrong["rna"] = "Un numéro RNA s’écrit W et neuf chiffres."
    if wrong:
        return Refused("identifier-invalid", "Un identifiant n’a pas la forme attendue.", wrong)
    return (
        AssociationFounded(
            on=command.on,
            label=command.label,
            department=command.department,
            seat=command.seat,
            rna=rna,
            siret=siret or "",
            territory=command.territory,
        ),
    )


def rename(command: RenameAssociation, association: Association, votes: Votes) -> Decided:
    """Refused as ``not-founded``, or ``decision-not-adopted``."""
    entry = association.names.at(command.on)
    if entry is None:
        return _unfounded()
    if entry.value == command.label:
        return ()
    refused = refusal(votes, command.decision)
    return refused or (AssociationRenamed(on=command.on, label=command.label, decision=command.decision),)


def transfer(command: TransferSeat, association: Association, votes: Votes) -> Decided:
    """Refused as ``not-founded``, or ``decision-not-adopted``."""
    entry = association.seats.at(command.on)
    if entry is None:
        return _unfounded()
    if (entry.value.seat, entry.value.department) == (command.seat, command.department):
        return ()
    return refusal(votes, command.decision) or (
        SeatTransferred(on=command.on, seat=command.seat, department=command.department, decision=command.decision),
    )


def _unfounded() -> Refused:
    return Refused("not-founded", "L’association n’est pas déclarée à cette date.", {"on": "Avant la déclaration."})


_ALL = Read(ASSOCIATION)

DECIDERS = (
    Decider(FoundAssociation, frozenset({COORDINATION, BOARD}), (_ALL,), found, (AssociationFounded,)),
    Decider(RenameAssociation, frozenset({BOARD}), (_ALL, ADOPTION), rename, (AssociationRenamed,)),
    Decider(TransferSeat, frozenset({BOARD}), (_ALL, ADOPTION), transfer, (SeatTransferred,)),
)
