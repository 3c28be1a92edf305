"""What is asked for each participant: one amount for all, or as the rate table says."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from core import Step
from core.facts import Cents, PartyId, cents
from plugins.dpc.facts.claims import Apart

Rates = Mapping[tuple[str, str], Cents]
"""Amounts by modality and profession, "" for every other one; ``("", "")`` is always there."""


class Fees(Struct, frozen=True):
    """What is asked for each participant of a claim: ``fee``, but for those who stand ``apart``."""

    fee: Cents
    apart: tuple[Apart, ...] = ()

    def of(self, party: PartyId) -> Cents:
        """Return what is asked for one participant."""
        return next((one.fee for one in self.apart if party in one.parties), self.fee)

    def worth(self, parties: Iterable[PartyId]) -> Cents:
        """Return what is asked for several."""
        listed = tuple(parties)
        if not self.apart:
            return Cents(self.fee * len(listed))
        by_party = {party: one.fee for one in self.apart for party in one.parties}
        return Cents(sum(by_party.get(party, self.fee) for party in listed))


def rates(step: Step) -> Rates | None:
    """Read a step of the fee: ``"76.00"``, or a table by modality whose lines may be tables by profession.

    None when it leaves somebody without an amount: a blank is not zero.
    """
    lines: dict[str, Any] = step.value if isinstance(step.value, dict) else {"": step.value}
    found = {
        (modality, profession): cents(str(amount))
        for modality, line in lines.items()
        for profession, amount in (line if isinstance(line, dict) else {"": line}).items()
        if str(amount).strip()
    }
    return found if ("", "") in found else None


def rate(table: Rates, modality: str, profession: str = "") -> Cents:
    """Return what is asked for somebody of a profession in a session of a modality: what says most counts first."""
    keys = ((modality, profession), (modality, ""), ("", profession), ("", ""))
    return next(table[key] for key in keys if key in table)


def fees(table: Rates, modality: str, professions: Mapping[PartyId, str]) -> Fees:
    """Return what is asked for each participant of a session, told by the profession that each practised."""
    common, apart = rate(table, modality), dict[Cents, list[PartyId]]()
    for party, profession in professions.items():
        if (amount := rate(table, modality, profession)) != common:
            apart.setdefault(amount, []).append(party)
    return Fees(common, tuple(Apart(fee=amount, parties=tuple(parties)) for amount, parties in apart.items()))
