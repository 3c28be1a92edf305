"""What keeps a claim as it was sent: what the agency said of it, what it paid, what other claims ask for."""

from collections.abc import Iterable, Iterator
from typing import Final

from core import Change, Hold, Refused
from core.facts import PartyId
from core.subjects import SessionScheduled, action_number
from plugins.dpc.facts.claims import ClaimAnswered, ClaimCorrected, ClaimFiled, ClaimId
from plugins.dpc.records.claim import Claim
from plugins.dpc.records.claims import CLAIMS, Claims

MOVED: Final = "Une demande reste celle de sa séance : retirez celle-ci, puis déposez celle de l’autre séance."


def version_held(change: Change, claims: Claims) -> Refused | None:
    """Keep what was sent under what came of it; refused as ``claim-rests``, ``session-changed``, ``asked-elsewhere``.

    ``change`` is of a :class:`ClaimFiled` or a :class:`ClaimCorrected`.
    """
    fact, to = change.fact, change.to
    if not isinstance(fact, ClaimFiled | ClaimCorrected) or (claim := claims.known(fact.claim)) is None:
        return None
    number = next((n for n, one in enumerate(claim.versions, 1) if one.position == change.position), 0)
    if rests := list(_since(claim, number)):
        said = " ; ".join(text for _, text in sorted(rests, reverse=True))
        return Refused("claim-rests", f"La suite de cette demande repose sur cet envoi. À retirer d’abord : {said}.")
    if isinstance(to, ClaimFiled) and to.session != claim.session:
        return Refused("session-changed", MOVED, {"session": MOVED})
    if to is None and number > 1:
        return _asked_elsewhere(claims, fact.claim, claim, claim.versions[number - 2].retained)
    return None


def answer_held(change: Change, claims: Claims) -> Refused | None:
    """Keep refused those whom another claim asks for since; refused as ``asked-elsewhere``."""
    fact, to = change.fact, change.to
    if not isinstance(fact, ClaimAnswered) or (claim := claims.known(fact.claim)) is None:
        return None
    version, answer = claim.version(), claim.answer()
    if version is None or answer is None or answer.position != change.position:
        return None
    refused = {line.party for line in to.refused} if isinstance(to, ClaimAnswered) else set()
    return _asked_elsewhere(claims, fact.claim, claim, (one for one in version.retained if one not in refused))


def session_held(change: Change, claims: Claims) -> Refused | None:
    """Keep a session of the action that a claim names; refused as ``claim-rests``.

    ``change`` is of a :class:`SessionScheduled`; an action that was not written when the claim was filed may be.
    """
    fact, to = change.fact, change.to
    if not isinstance(fact, SessionScheduled) or (claim := claims.of(fact.session)) is None:
        return None
    if isinstance(to, SessionScheduled) and (not claim.action or action_number(to.action) == claim.action):
        return None
    version = claim.versions[0]
    said = f"la demande du {version.on:%d/%m/%Y} (n° {version.position})"
    return Refused(
        "claim-rests", f"Une demande est déposée pour cette séance et son action. À retirer d’abord : {said}."
    )


def _since(claim: Claim, number: int) -> Iterator[tuple[int, str]]:
    """Yield what came of a version, counted from 1: the position of each record, and what it is."""
    last = [(one.position, "l’envoi corrigé", one.on) for one in claim.versions[number:]]
    last += [(one.position, "le renvoi", one.on) for one in claim.returns if one.version >= number]
    last += [(one.position, "la réponse", one.on) for one in claim.answers if one.version >= number]
    last += [(one.position, "le paiement", one.on) for one in claim.payments]
    last += [(one.position, "la reprise", one.on) for one in claim.recoveries]
    return ((position, f"{what} du {on:%d/%m/%Y} (n° {position})") for position, what, on in last)


def _asked_elsewhere(claims: Claims, name: ClaimId, claim: Claim, back: Iterable[PartyId]) -> Refused | None:
    """Refuse that people come back into a claim when another of the same action asks for them."""
    standing = set(claim.standing())
    coming = [party for party in back if party not in standing]
    twice = claims.counted(claim.action, coming, but=name) if claim.action else set()
    if not twice:
        return None
    said = ", ".join(party for party in coming if party in twice)
    message = f"Une autre demande de la même action compte déjà ces personnes, qui reviendraient ici : {said}."
    return Refused("asked-elsewhere", message)


VERSION_HELD: Final = Hold((ClaimFiled, ClaimCorrected), (CLAIMS,), version_held)
SESSION_HELD: Final = Hold((SessionScheduled,), (CLAIMS,), session_held)
ANSWER_HELD: Final = Hold((ClaimAnswered,), (CLAIMS,), answer_held)
