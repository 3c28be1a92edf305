"""What a claim would be if it were computed again, from what is known since: it stays as it was filed."""

from datetime import date

from msgspec import Struct

from core import Rules
from core.facts import Cents, PartyId
from core.subjects import show_amount
from plugins.dpc.agency import Agency
from plugins.dpc.assessing import Asked, assess
from plugins.dpc.claim import Claim, Version
from plugins.dpc.facts import ClaimId, Excluded
from plugins.dpc.fees import Fees
from plugins.dpc.files import Files
from plugins.dpc.scale import scale
from plugins.dpc.verdicts import first_day


class Now(Struct, frozen=True):
    """What a claim would be if it were computed again."""

    retained: tuple[PartyId, ...]
    excluded: tuple[Excluded, ...]
    fees: Fees
    total: Cents


def again(claim: ClaimId, one: Claim, version: Version, files: Files, agency: Agency, rules: Rules) -> Now:
    """Return what the session would give if it were claimed now, nobody when it can be no more."""
    known = files.sessions.known(one.session)
    scaled = scale(rules, first_day(known, known.held)) if known is not None and known.held is not None else ""
    if known is None or known.held is None or isinstance(scaled, str):
        return Now((), (), version.fees, Cents(0))
    asked = Asked(on=one.versions[0].on, left_out=version.left_out, claim=claim)
    claimed = assess(files, agency, scaled, one.session, known.held, asked)
    return Now(claimed.retained, claimed.excluded, claimed.fees, claimed.total)


def differs(claim: Claim, version: Version, now: Now, day: date) -> bool:
    """Tell whether a claim is to be reviewed: it would be another, and what was paid is not settled yet.

    Those whom the agency refused are not asked for any more, whatever a new computation says of them.
    """
    standing = set(claim.standing(day))
    refused = set(version.retained) - standing
    alike = now.fees.worth(standing) == version.fees.worth(standing)
    if alike and set(now.retained) - refused == standing:
        return False
    return not alike or not claim.paid(day) or over(claim, version, now, day) > 0


def over(claim: Claim, version: Version, now: Now, day: date) -> Cents:
    """Return what was paid for people who would be retained no more, what was taken back deducted."""
    kept = set(now.retained) & set(claim.standing(day))
    return Cents(claim.paid(day) - claim.recovered(day) - version.fees.worth(kept))


def since(claim: Claim, version: Version, now: Now, day: date) -> str:
    """Write what is to be done of a claim that would be another today."""
    said = f"À revoir : le calcul donnerait aujourd’hui {show_amount(now.total)}. La demande reste ce qu’elle était."
    if claim.answer(day) is None and not claim.paid(day):
        return f"{said} Vous pouvez la corriger et la renvoyer."
    more = over(claim, version, now, day)
    return f"{said} L’Agence pourrait reprendre {show_amount(more)}." if more > 0 else said
