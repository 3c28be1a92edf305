"""What a claim would be if it were computed again, from what is known since: it stays as it was filed."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from core import Rules
from core.facts import Cents, PartyId
from core.subjects import show_amount
from plugins.dpc.assessment.assessing import Asked, assess
from plugins.dpc.assessment.verdicts import first_day
from plugins.dpc.claims.covering import learnt, uncovered
from plugins.dpc.facts.claims import ClaimId, Excluded
from plugins.dpc.rates.fees import Fees
from plugins.dpc.rates.scale import scale
from plugins.dpc.records.agency import Agency
from plugins.dpc.records.claim import Claim, Version
from plugins.dpc.records.files import Files
from plugins.dpc.words import REASONS


class Now(Struct, frozen=True):
    """What a claim would be if it were computed again."""

    retained: tuple[PartyId, ...]
    excluded: tuple[Excluded, ...]
    fees: Fees
    total: Cents
    learnt: Mapping[PartyId, int]
    """Where it was recorded that somebody asked for would be retained no more; 0 when no record of theirs says so."""


def again(claim: ClaimId, one: Claim, version: Version, files: Files, agency: Agency, rules: Rules) -> Now:
    """Return what the session would give if it were claimed now, nobody when it can be no more."""
    known = files.sessions.known(one.session)
    scaled = scale(rules, first_day(known, known.held)) if known is not None and known.held is not None else ""
    if known is None or known.held is None or isinstance(scaled, str):
        return Now((), (), version.fees, Cents(0), {})
    asked = Asked(on=one.versions[0].on, left_out=version.left_out, claim=claim)
    claimed = assess(files, agency, scaled, one.session, known.held, asked)
    kept, why = {*claimed.retained}, {line.party: line for line in claimed.excluded}
    out = {party: learnt(files, known, party, why.get(party)) for party in version.retained if party not in kept}
    return Now(claimed.retained, claimed.excluded, claimed.fees, claimed.total, out)


def differs(claim: Claim, version: Version, now: Now, day: date) -> bool:
    """Tell whether a claim is to be reviewed: it would be another, and what was paid or taken back does not settle it.

    Those whom the agency refused are not asked for any more, whatever a new computation says of them.
    """
    if _same(claim, version, now, day):
        return False
    more = over(claim, version, now, day)
    return not claim.paid(day) or more > 0 or (more < 0 and not _alike(claim, version, now, day))


def over(claim: Claim, version: Version, now: Now, day: date) -> Cents:
    """Return what is paid or still awaited beyond what would be due, what was taken back deducted.

    Due is the fee of those asked for who would still be retained: nobody else comes into a claim that is paid.
    Below 0, more was taken back than a new computation explains. Money taken back for some hides nobody else.
    """
    more, apart = _more(claim, now, day), uncovered(claim, version, now.learnt, day)
    return max(more, apart) if apart else more


def _more(claim: Claim, now: Now, day: date) -> Cents:
    kept = {*now.retained} & {*claim.standing(day)}
    return Cents(max(claim.owed(day), claim.paid(day)) - claim.recovered(day) - now.fees.worth(kept))


def since(claim: Claim, version: Version, now: Now, day: date) -> str:
    """Write what a new computation would give, and what is to be done of a claim that would be another today."""
    more, recovered = over(claim, version, now, day), claim.recovered(day)
    if _same(claim, version, now, day):
        return f"Le calcul est le même ; l’Agence a repris {show_amount(recovered)}" if recovered else _UNCHANGED
    if not differs(claim, version, now, day):
        return f"Le calcul donnerait aujourd’hui {show_amount(now.total)} : {_settled(more, recovered)}"
    said = f"À revoir : le calcul donnerait aujourd’hui {show_amount(now.total)}. La demande reste ce qu’elle était."
    if claim.answer(day) is None and not claim.paid(day):
        return f"{said} Vous pouvez la corriger et la renvoyer."
    unpaid = Cents(max(0, claim.owed(day) - claim.paid(day)))
    back = max(0, more - unpaid)
    told = [f"L’Agence pourrait reprendre {show_amount(Cents(back))}."] if back else []
    if more > back:
        told.append(f"{show_amount(Cents(more - back))} de ce qui reste à payer ne sont plus à attendre.")
    if more > _more(claim, now, day) and not all(one.parties for one in claim.recoveries):
        told.append(_UNNAMED)
    return " ".join((said, *told))


def later(claim: Claim, now: Now, day: date) -> dict[PartyId, str]:
    """Write of those asked for what is known since: their fee taken back, their being retained no more, and why."""
    said: dict[PartyId, list[str]] = {}
    for taken in claim.recoveries:
        for party in taken.parties if taken.on <= day else ():
            said.setdefault(party, []).append(f"Repris par l’Agence le {taken.on:%d/%m/%Y}")
    found = {line.party: line.reason for line in now.excluded}
    for party in claim.standing(day):
        if party not in now.retained:
            why = REASONS[found.get(party, "missing-signature")]
            said.setdefault(party, []).append(f"Ne le serait plus : {why[:1].lower()}{why[1:]}")
    return {party: ". ".join(told) for party, told in said.items()}


def _settled(more: Cents, recovered: Cents) -> str:
    """Write why nothing is to be done, with how much more than the difference was taken back."""
    if more < 0:
        return f"l’Agence a repris {show_amount(Cents(-more))} de plus que l’écart"
    return "l’écart est couvert par ce qui a été repris" if recovered else "la demande est payée et ne se corrige plus"


def _same(claim: Claim, version: Version, now: Now, day: date) -> bool:
    standing = {*claim.standing(day)}
    refused = {*version.retained} - standing
    return _alike(claim, version, now, day) and {*now.retained} - refused == standing


def _alike(claim: Claim, version: Version, now: Now, day: date) -> bool:
    """Tell whether the rate table still says the same of those whom a claim asks for and would ask for again."""
    kept = {*now.retained} & {*claim.standing(day)}
    return now.fees.worth(kept) == version.fees.worth(kept)


_UNNAMED = "Si une reprise était déjà pour quelqu’un qui n’est plus retenu, corrigez-la : dites pour qui."
_UNCHANGED = "Le calcul est le même"
