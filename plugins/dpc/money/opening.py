"""Claims that wait for money: since when, how much, and late or not by the delay that the agency announces."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Final

from core import RULES, AsOf, Row, Rules, View, ask, step_key
from core.facts import Cents
from core.subjects import show_amount
from plugins.dpc.claims.views import label, status
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.claim import Claim
from plugins.dpc.records.claims import Claims
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import PAYMENT_DAYS, STATUSES

UNKNOWN: Final = "Délai de l’Agence non connu"


class OpenRow(Row, frozen=True, kw_only=True):
    """A claim sent and not paid in full; ``days`` since it was last sent."""

    claim: Annotated[ClaimId, ask("Demande")]
    label: Annotated[str, ask("Séance et reste à payer")]
    session: Annotated[str, ask("Séance")]
    sent: Annotated[date, ask("Envoyée le")]
    days: Annotated[int, ask("Depuis (jours)")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    left: Annotated[Cents, ask("Reste à payer")]
    due: Annotated[date | None, ask("Attendue le")]
    standing: Annotated[str, ask("Délai")]
    late: Annotated[bool, ask("En retard")]


def opened(claims: Claims, day: date) -> list[tuple[ClaimId, Claim]]:
    """Return the claims that wait for money on a day, the first sent first."""
    found = [(version, claim, one) for claim, one, version in claims.filed(day) if one.left(day) > 0]
    return [(claim, one) for version, claim, one in sorted(found, key=lambda said: (said[0].on, said[0].position))]


def open_rows(asof: AsOf, files: Files, rules: Rules) -> Iterable[OpenRow]:
    """Give the claims that wait for money on a day, the first sent first."""
    for claim, one in opened(files.claims, asof.on):
        version = one.version(asof.on) or one.versions[-1]
        left, session = one.left(asof.on), label(files, one.session)
        step = rules.at(PAYMENT_DAYS, version.on)
        within = int(step.number()) if step is not None and "value" not in step.unknown else None
        due = version.on + timedelta(days=within) if within is not None else None
        late = due is not None and asof.on > due
        answer = one.answer(asof.on)
        paid = (paid.position for paid in one.payments if paid.on <= asof.on)
        yield OpenRow(
            claim=claim,
            label=f"{session} : {show_amount(left)} à payer",
            session=session,
            sent=version.on,
            days=(asof.on - version.on).days,
            status=status(one, asof.on),
            left=left,
            due=due,
            standing=UNKNOWN if due is None else "Dépassé" if late else "Dans le délai",
            late=late,
            positions=(version.position, *((answer.position,) if answer else ()), *paid),
            rules=(step_key(PAYMENT_DAYS, step),) if step is not None else (),
        )


OPEN = View("dpc.open-claims", "Demandes en attente de paiement", OpenRow, (FILES, RULES), open_rows)
