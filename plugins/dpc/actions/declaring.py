"""Declaring an action of DPC as the agency published it, and its withdrawal."""

import re
from datetime import date
from typing import Annotated, Final

from msgspec import Meta

from core import COORDINATION, TRAINING, Command, Decider, Line, Minutes, Read, Refused, ask
from core.facts import Fact
from core.subjects import action_figures
from plugins.dpc.facts.actions import ActionDeclared, ActionKind, ActionModality, ActionWithdrawn
from plugins.dpc.records.actions import ACTIONS, Actions
from plugins.dpc.words import KINDS, MODALITIES

DIGITS: Final = 11
_FORM: Final = "Onze chiffres, comme l’Agence l’écrit ; les zéros du début comptent, les espaces non"


class DeclareAction(Command, frozen=True, kw_only=True):
    """Declare an action of DPC."""

    name = "declare-action"
    title = "Déclarer une action de DPC"

    number: Annotated[Line, ask("Numéro de l’action", hint=_FORM)]
    label: Annotated[Line, ask("Intitulé")]
    kind: Annotated[ActionKind, ask("Type", labels=KINDS)] = "none"
    modality: Annotated[ActionModality, ask("Modalité", labels=MODALITIES)] = "on-site"
    minutes: Annotated[Annotated[Minutes, Meta(gt=0, le=60 * 100)], ask("Durée", hint="Comme « 3 h 30 »")]
    orientation: Annotated[Line, ask("Orientation prioritaire")] = ""
    targets: Annotated[
        tuple[Line, ...], ask("Professions visées", hint="Vide : toutes", choices="dpc.target-professions")
    ] = ()
    published_from: Annotated[date, ask("Publiée depuis le", today=True)]
    published_until: Annotated[date | None, ask("Publiée jusqu’au", hint="Vide : sans fin connue")] = None
    hors_quota: Annotated[bool, ask("Hors quota", hint="Au-delà du plafond d’heures de l’année")] = False


class WithdrawAction(Command, frozen=True, kw_only=True):
    """Say that an action is published no more."""

    name = "withdraw-action"
    title = "Noter le retrait d’une action de DPC"

    number: Annotated[Line, ask("Action", choices="dpc.actions")]
    on: Annotated[date, ask("Retirée depuis le", hint="Premier jour sans publication", today=True)]


def declare_action(command: DeclareAction, actions: Actions) -> tuple[Fact, ...] | Refused:
    """Declare once; refused as ``number-malformed``, ``dates-reversed``, ``action-exists``."""
    number = action_figures(command.number)
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", number):
        message = "Un numéro d’action de DPC compte onze chiffres."
        return Refused("number-malformed", message, {"number": message})
    until = command.published_until
    if until is not None and until < command.published_from:
        return Refused("dates-reversed", "La publication finit avant de commencer.", {"published_until": "Trop tôt."})
    fact = ActionDeclared(
        number=number,
        label=command.label,
        kind=command.kind,
        modality=command.modality,
        minutes=command.minutes,
        published_from=command.published_from,
        published_until=until,
        orientation=command.orientation,
        targets=tuple(dict.fromkeys(command.targets)),
        hors_quota=command.hors_quota,
    )
    known = actions.known(number)
    if known is not None:
        message = "Cette action est déjà déclarée : corrigez cet enregistrement."
        return () if known.declared == fact else Refused("action-exists", message, {"number": message})
    return (fact,)


def withdraw_action(command: WithdrawAction, actions: Actions) -> tuple[Fact, ...] | Refused:
    """Withdraw once; refused as ``action-unknown``, ``action-withdrawn``."""
    known = actions.known(command.number)
    if known is None:
        return Refused("action-unknown", "Cette action n’est pas déclarée.", {"number": "Inconnue."})
    if known.withdrawn == command.on:
        return ()
    if known.withdrawn is not None:
        return Refused("action-withdrawn", f"Cette action est retirée depuis le {known.withdrawn:%d/%m/%Y}.")
    return (ActionWithdrawn(number=command.number, on=command.on),)


_ROLES = frozenset({TRAINING, COORDINATION})

DECLARE = Decider(DeclareAction, _ROLES, (Read(ACTIONS),), declare_action, (ActionDeclared,))
WITHDRAW_ACTION = Decider(WithdrawAction, _ROLES, (Read(ACTIONS),), withdraw_action, (ActionWithdrawn,))
