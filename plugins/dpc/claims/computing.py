"""What may be asked for a session, when a claim is filed and when it is corrected."""

from collections import Counter
from datetime import date
from typing import Annotated, Final, Literal

from msgspec import Struct

from core import COORDINATION, RULES, TRAINING, Command, Read, Refused, Rules, ask
from core.facts import PartyId, SessionId
from core.subjects import SessionHeld
from plugins.dpc.assessment.assessing import Asked, Assessment, assess, last_day
from plugins.dpc.assessment.verdicts import first_day
from plugins.dpc.facts.claims import ClaimId, Excluded
from plugins.dpc.rates.scale import Scale, scale
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import BY_HAND, REASONS

ByHand = Literal[
    "registered-by-proxy",
    "not-registered-before-start",
    "identifier-invalid",
    "action-not-published",
    "late-filing",
    "other-funder",
]
"""Why the organiser leaves somebody out."""


class LeftOut(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody whom the organiser leaves out, for what the register cannot know."""

    party: Annotated[PartyId, ask("Personne", choices="session.enrolled", within="session")]
    reason: Annotated[ByHand, ask("Motif", labels=BY_HAND)]


class LeftOutAgain(LeftOut, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same, of a claim that was filed."""

    party: Annotated[PartyId, ask("Personne", choices="dpc.claim-people", within="claim")]


LEFT_OUT: Final = "Pour ce que le registre ne sait pas : les autres motifs sont trouvés sans vous."


class Claiming(Command, frozen=True, kw_only=True):
    """What both commands say."""

    claim: Annotated[ClaimId, ask("Demande", choices="dpc.claims")]
    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Déposée le", today=True, past=True)]
    left_out: Annotated[tuple[LeftOut, ...], ask("Laisser de côté", hint=LEFT_OUT)] = ()


def computed(command: Claiming, files: Files, agency: Agency, rules: Rules) -> tuple[Assessment, Scale] | Refused:
    """Compute what may be asked for, or say why nothing may."""
    held = sheet_of(command, files)
    if isinstance(held, Refused):
        return held
    day = first_day(files.sessions.by_id[command.session], held)
    scaled = scale(rules, day)
    if isinstance(scaled, str):
        return Refused("no-rule-in-force", f"Aucune règle en vigueur le {day:%d/%m/%Y} : {scaled}.")
    asked = Asked(on=_first(files, command), left_out=left_out(command), claim=command.claim)
    claim = assess(files, agency, scaled, command.session, held, asked)
    if claim.against is not None or not claim.retained:
        return Refused(claim.against, f"{REASONS[claim.against]}.") if claim.against else _nobody(claim)
    listed = {*claim.retained, *(line.party for line in claim.excluded)}
    if strangers := [line.party for line in command.left_out if line.party not in listed]:
        message = f"Ces personnes ne sont pas de la séance : {', '.join(strangers)}."
        return Refused("not-in-session", message, {"left_out": message})
    return claim, scaled


def _nobody(claim: Assessment) -> Refused:
    """Say that nobody is retained, with the reasons and how many people each is for."""
    counted = Counter(REASONS[line.reason] for line in claim.excluded)
    said = " ; ".join(f"{reason} ({number})" for reason, number in counted.most_common())
    return Refused("nobody-retained", f"Aucun participant n’est retenu : {said}.")


def left_out(command: Claiming) -> tuple[Excluded, ...]:
    """Return those whom the organiser leaves out, as a fact holds them."""
    return tuple(Excluded(party=line.party, reason=line.reason) for line in command.left_out)


def _first(files: Files, command: Claiming) -> date:
    """Return the day of the first filing: a correction is not late for having been asked."""
    known = files.claims.known(command.claim)
    return known.versions[0].on if known is not None else command.on


def sheet_of(command: Claiming, files: Files) -> SessionHeld | Refused:
    """Return the sheet to claim for, or why there is nothing to claim for."""
    known = files.sessions.known(command.session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.held is None:
        return Refused("session-not-held", "L’émargement de cette séance n’est pas enregistré.")
    if command.on < (last := last_day(known, known.held)):
        return Refused("before-session", f"La séance n’a eu lieu que le {last:%d/%m/%Y}.", {"on": "Trop tôt."})
    if all(row.present == "absent" for row in known.held.rows):
        return Refused("nobody-came", "Personne n’est venu à cette séance : il n’y a rien à demander.")
    return known.held


READS = (
    Read(
        FILES,
        by=lambda command: (command.session, command.claim),
        widen=lambda command, files: (*files.people(command.session), *files.claims.unfiled()),
    ),
    Read(AGENCY),
    Read(RULES),
)
ROLES = frozenset({TRAINING, COORDINATION})
