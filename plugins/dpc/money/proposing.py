"""Which open claims fit a receipt, and why: the same amount, the number in its label, several that add up."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Annotated, Final

from msgspec import Struct

from core import AsOf, Row, View, ask
from core.facts import Cents, EntryId, Ref
from core.subjects import MONEY, Income, Money, show_amount
from plugins.dpc.claims.views import label
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.money.opening import opened
from plugins.dpc.money.receipts import received
from plugins.dpc.records.claim import Claim
from plugins.dpc.records.files import FILES, Files

MOST: Final = 5
"""Claims that one receipt is thought to pay at once, beyond those of an action that its label names."""
AMONG: Final = 40
"""Open claims, the oldest, among which sums are looked for."""
TRIED: Final = 20_000
"""Sums tried for one receipt, so that a page always answers."""
SHOWN: Final = 3
"""Proposals of a receipt."""


class ProposalRow(Row, frozen=True, kw_only=True):
    """Claims that a receipt may pay; ``amount`` is what it would take of them."""

    entry: Annotated[EntryId, ask("Recette")]
    label: Annotated[str, ask("Recette reçue")]
    claims: Annotated[tuple[ClaimId, ...], ask("Demandes")]
    text: Annotated[str, ask("Proposition")]
    why: Annotated[str, ask("Parce que")]
    amount: Annotated[Cents, ask("Montant rapproché")]
    statement: Annotated[Ref, ask("Libellé du relevé, ou précisions")]


class Open(Struct, frozen=True):
    """A claim that waits for money."""

    id: ClaimId
    claim: Claim
    left: Cents
    on: date


def proposals(income: Income, free: Cents, waiting: Sequence[Open]) -> Iterator[tuple[tuple[Open, ...], str]]:
    """Yield the claims that fit what is free of a receipt, the surest first, each with why; no claims twice.

    ``waiting`` are the open claims, the oldest first.
    """
    there = [one for one in waiting if one.on <= income.on]
    seen = set[tuple[ClaimId, ...]]()
    for found, why in chain(_named(income, free, there), _alike(free, there), _summed(free, there)):
        key = tuple(sorted(one.id for one in found))
        if len(seen) == SHOWN:
            return
        if key not in seen:
            seen.add(key)
            yield found, why


def _named(income: Income, free: Cents, there: Sequence[Open]) -> Iterator[tuple[tuple[Open, ...], str]]:
    """Yield what the label names: a session of an action, or all that waits of an action."""
    for action, number in income.told:
        own = [one for one in there if one.claim.action == action]
        exact = [one for one in own if number and one.claim.number == number]
        if exact:
            yield _whole(exact[:1], free, f"le libellé dit l’action {action}, session {number}")
        elif own and (len(own) == 1 or sum(one.left for one in own) == free):
            yield _whole(own, free, f"le libellé dit l’action {action}")
        for found in _sums(free, own):
            yield found, f"le libellé dit l’action {action}, {_adds_up(found, free)}"


def _whole(found: Sequence[Open], free: Cents, why: str) -> tuple[tuple[Open, ...], str]:
    left = sum(one.left for one in found)
    said = "même montant" if left == free else f"il en reste {show_amount(left)} à payer"
    return tuple(found), f"{why} ; {said}"


def _alike(free: Cents, there: Sequence[Open]) -> Iterator[tuple[tuple[Open, ...], str]]:
    yield from (((one,), "même montant que ce qui reste à payer") for one in there if one.left == free)


def _summed(free: Cents, there: Sequence[Open]) -> Iterator[tuple[tuple[Open, ...], str]]:
    yield from ((found, _adds_up(found, free)) for found in _sums(free, there))


def _adds_up(found: Sequence[Open], free: Cents) -> str:
    return f"{len(found)} demandes font ensemble {show_amount(free)}"


def _sums(free: Cents, there: Sequence[Open]) -> Iterator[tuple[Open, ...]]:
    """Yield claims, two at least, that add up to the cent, the fewest and the oldest first; a bounded search."""
    among = [one for one in there if one.left < free][:AMONG]
    largest = max((one.left for one in among), default=0)
    tried = 0
    for size in range(2, min(MOST, len(among)) + 1):
        if largest * size < free:
            continue
        stack: list[tuple[int, tuple[Open, ...], int]] = [(0, (), free)]
        while stack and tried < TRIED:
            begin, chosen, rest = stack.pop()
            tried += 1
            if len(chosen) == size:
                if rest == 0:
                    yield chosen
                continue
            wanted = size - len(chosen)
            stack.extend(
                (place + 1, (*chosen, one), rest - one.left)
                for place, one in reversed(list(enumerate(among[begin:], begin)))
                if one.left <= rest <= largest * (wanted - 1) + one.left
            )


def proposal_rows(asof: AsOf, money: Money, files: Files) -> Iterable[ProposalRow]:
    """Give, for each receipt of which something is free, the oldest first, the claims that fit it."""
    waiting = [Open(claim, one, one.left(asof.on), one.versions[0].on) for claim, one in opened(files.claims, asof.on)]
    for entry, income in received(money, asof.on):
        free = Cents(income.amount - files.claims.taken(entry, asof.on))
        for found, why in proposals(income, free, waiting) if free > 0 else ():
            amount = Cents(min(free, sum(one.left for one in found)))
            yield ProposalRow(
                entry=entry,
                label=f"DPC du {income.on:%d/%m/%Y}",
                claims=tuple(one.id for one in found),
                text=" + ".join(f"{label(files, one.claim.session)} ({show_amount(one.left)})" for one in found),
                why=f"{why[0].upper()}{why[1:]}",
                amount=amount,
                statement=income.text,
                positions=(income.position, *(one.claim.versions[-1].position for one in found)),
            )


PROPOSALS = View("dpc.proposals", "Rapprochements proposés", ProposalRow, (MONEY, FILES), proposal_rows)
