"""Filing the claim of a session."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated

from core import COORDINATION, RULES, TRAINING, Command, Decider, Look, Read, Refused, Rules, ask
from core.facts import Fact, Ref, SessionId
from core.subjects import SessionHeld
from plugins.dpc.assessing import assess
from plugins.dpc.facts import ClaimFiled, ClaimId
from plugins.dpc.files import FILES, Files
from plugins.dpc.odpc import ODPC, Odpc
from plugins.dpc.scale import scale
from plugins.dpc.views import action
from plugins.dpc.words import REASONS


class FileClaim(Command, frozen=True, kw_only=True):
    """Ask the agency to pay for a session."""

    name = "file-claim"
    title = "Déposer la demande de prise en charge"

    claim: Annotated[ClaimId, ask("Demande", minted="c", hidden=True)]
    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Déposée le", today=True)]


def file_claim(command: FileClaim, files: Files, odpc: Odpc, rules: Rules) -> Sequence[Fact] | Refused:
    """Freeze the claim as it is computed, with the rule steps that it used.

    Refused as ``session-unknown``, ``session-not-held``, ``before-session``, ``claim-exists``, ``duplicate-claim``,
    ``no-rule-in-force``, ``nobody-retained``, or with the reason that stands against the whole session.
    """
    said = files.claims.filed.get(command.claim)
    if said is not None:
        same = (said.fact.session, said.fact.on) == (command.session, command.on)
        return () if same else Refused("claim-exists", "Cette demande est déjà déposée.")
    held = _sheet(command, files)
    if isinstance(held, Refused):
        return held
    scaled = scale(rules, held.on)
    if isinstance(scaled, str):
        return Refused("no-rule-in-force", f"Aucune règle en vigueur le {held.on:%d/%m/%Y} : {scaled}.")
    claim = assess(files, odpc, scaled, command.session, held)
    if claim.against is not None or not claim.retained:
        code = claim.against or "nobody-retained"
        return Refused(code, f"{REASONS.get(code, 'Aucun participant n’est retenu')}.")
    return (
        ClaimFiled(
            claim=command.claim,
            session=command.session,
            on=command.on,
            retained=claim.retained,
            excluded=claim.excluded,
            fee=scaled.fee,
            fee_step=scaled.fee_step,
            total=claim.total,
            rules=scaled.steps,
        ),
    )


def _sheet(command: FileClaim, files: Files) -> SessionHeld | Refused:
    """Return the sheet to claim for, or why there is nothing to claim for."""
    known = files.sessions.known(command.session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.held is None:
        return Refused("session-not-held", "L’émargement de cette séance n’est pas enregistré.")
    if command.on < known.held.on:
        return Refused("before-session", f"La séance n’a eu lieu que le {known.held.on:%d/%m/%Y}.", {"on": "Trop tôt."})
    if files.claims.of(command.session) is not None:
        return Refused("duplicate-claim", f"{REASONS['duplicate-claim']}.")
    return known.held


def nameless(command: FileClaim, _text: Callable[[Ref], str], files: Files) -> Refused | None:
    """Say that the number of the action is missing, ``action-missing``: the agency wants it, the register can wait."""
    if action(files, command.session):
        return None
    message = (
        "Le numéro de l’action de DPC n’est pas écrit pour cette séance : l’Agence nationale du DPC le demandera. "
        "Pour la déposer quand même, confirmez."
    )
    return Refused("action-missing", message)


FILE = Decider(
    FileClaim,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(
            FILES,
            by=lambda command: (command.session, command.claim),
            widen=lambda command, files: files.people(command.session),
        ),
        Read(ODPC),
        Read(RULES),
    ),
    file_claim,
    (ClaimFiled,),
    doubts=Look((FILES,), nameless, ("session",)),
)
