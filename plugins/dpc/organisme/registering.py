"""Asking to be an organisme of DPC, and what is answered: registered, refused, later withdrawn."""

from datetime import date
from typing import Annotated

from core import BOARD, COORDINATION, TRAINING, Command, Decider, Line, Read, Refused, ask
from core.facts import Fact, PartyId
from core.subjects import PARTIES, Parties
from plugins.dpc.facts.organisme import OdpcAsked, OdpcRefused, OdpcRegistered, OdpcWithdrawn
from plugins.dpc.records.odpc import ODPC, Odpc

_ELSE = "Vide : l’association"
Organiser = Annotated[PartyId | None, ask("Autre organisme", hint=_ELSE, choices="parties")]


class AskOdpc(Command, frozen=True, kw_only=True):
    """Say that a registration was asked for."""

    name = "ask-odpc"
    title = "Noter la demande d’enregistrement comme organisme"

    on: Annotated[date, ask("Demandé le", today=True, past=True)]
    organiser: Organiser = None


class RegisterOdpc(Command, frozen=True, kw_only=True):
    """Say that an organisme is registered."""

    name = "register-odpc"
    title = "Enregistrer un organisme de DPC"

    on: Annotated[date, ask("Depuis le", today=True)]
    number: Annotated[Line, ask("Numéro d’organisme")]
    until: Annotated[date | None, ask("Valable jusqu’au", hint="Dernier jour. Vide : sans fin connue")] = None
    organiser: Organiser = None


class RefuseOdpc(Command, frozen=True, kw_only=True):
    """Say that what was asked for is refused."""

    name = "refuse-odpc"
    title = "Noter le refus de l’enregistrement"

    on: Annotated[date, ask("Refusé le", today=True, past=True)]
    organiser: Organiser = None


class WithdrawOdpc(Command, frozen=True, kw_only=True):
    """Say that the registration was withdrawn."""

    name = "withdraw-odpc"
    title = "Enregistrer le retrait d’un organisme de DPC"

    on: Annotated[date, ask("Depuis le", hint="Premier jour sans enregistrement", today=True)]
    organiser: Organiser = None


Decided = tuple[Fact, ...] | Refused


def ask_odpc(command: AskOdpc, odpc: Odpc, parties: Parties) -> Decided:
    """Ask once; refused as ``already-odpc``, ``party-unknown``. An organisme whose days are counted asks again."""
    known = odpc.known(command.organiser)
    if known.waiting(command.on) is not None:
        return ()
    held = known.registered(command.on)
    if held is not None and held.value.until is None:
        return _already(held.on)
    return _stranger(command.organiser, parties) or (OdpcAsked(on=command.on, organiser=command.organiser),)


def register_odpc(command: RegisterOdpc, odpc: Odpc, parties: Parties) -> Decided:
    """Register from a day on, or prolong what holds under its number.

    Refused as ``number-missing``, ``dates-reversed``, ``already-odpc``, ``party-unknown``.
    """
    number = command.number.strip()
    if not number:
        return Refused("number-missing", "Écrivez le numéro d’organisme.", {"number": "À remplir."})
    if command.until is not None and command.until < command.on:
        message = "L’enregistrement finit avant de commencer."
        return Refused("dates-reversed", message, {"until": message})
    held = odpc.known(command.organiser).registered(command.on)
    if held is not None and (held.value.number, held.value.until) == (number, command.until):
        return ()
    if held is not None and held.value.number != number:
        return _already(held.on)
    fact = OdpcRegistered(on=command.on, number=number, until=command.until, organiser=command.organiser)
    return _stranger(command.organiser, parties) or (fact,)


def refuse_odpc(command: RefuseOdpc, odpc: Odpc) -> Decided:
    """Refuse what is asked for; refused itself as ``not-asked``."""
    known = odpc.known(command.organiser)
    entry = known.asked.at(command.on)
    if entry is not None and entry.on == command.on and not entry.value:
        return ()
    if known.waiting(command.on) is None:
        return Refused("not-asked", "Aucune demande d’enregistrement n’attend de réponse ce jour-là.")
    return (OdpcRefused(on=command.on, organiser=command.organiser),)


def withdraw_odpc(command: WithdrawOdpc, odpc: Odpc) -> Decided:
    """Withdraw from a day on; refused as ``not-odpc``."""
    known = odpc.known(command.organiser)
    entry = known.standing.at(command.on)
    if entry is not None and entry.on == command.on and not entry.value.number:
        return ()
    if known.registered(command.on) is None:
        whose = "L’association" if command.organiser is None else "Cet organisme"
        return Refused("not-odpc", f"{whose} n’est pas organisme de DPC ce jour-là.")
    return (OdpcWithdrawn(on=command.on, organiser=command.organiser),)


def _already(since: date) -> Refused:
    return Refused("already-odpc", f"Cet organisme est déjà enregistré depuis le {since:%d/%m/%Y}.")


def _stranger(organiser: PartyId | None, parties: Parties) -> Refused | None:
    if organiser is None or parties.known(organiser) is not None:
        return None
    return Refused("party-unknown", "Cet organisme n’est pas au registre.", {"organiser": "Inconnu."})


_ROLES = frozenset({TRAINING, COORDINATION, BOARD})
_PARTIES = Read(PARTIES, by=lambda command: (command.organiser,) if command.organiser else ())

ASK = Decider(AskOdpc, _ROLES, (Read(ODPC), _PARTIES), ask_odpc, (OdpcAsked,))
REGISTER = Decider(RegisterOdpc, _ROLES, (Read(ODPC), _PARTIES), register_odpc, (OdpcRegistered,))
REFUSE = Decider(RefuseOdpc, _ROLES, (Read(ODPC),), refuse_odpc, (OdpcRefused,))
WITHDRAW = Decider(WithdrawOdpc, _ROLES, (Read(ODPC),), withdraw_odpc, (OdpcWithdrawn,))
