"""The special report: agreements with officers, or with whom they hold an interest in, year by year.

C. com. L. 612-5: what is concluded, directly or through another, between the association and who administers it is told
to the assembly. The register knows the interests that were declared; ordinary operations are for a human to set aside.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Final

from core.facts import Cents, DecisionId, EntryId, PartyId, Ref
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.deliberation.conflicts import attending
from core.subjects.mandates.fold import MANDATES, Mandates, Seat
from core.subjects.mandates.interests import INTERESTS, Interests
from core.subjects.mandates.words import NATURES, OFFICES
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.treasury.fold import MONEY, Expense, Money
from core.subjects.votes.fold import VOTES, Ballot, Past, Votes

HELD: Final = {**NATURES, "self": "En son nom propre"}
VOTED: Final = {
    "aside": "S’est retiré·e du vote",
    "voted": "A pris part au vote",
    "absent": "Ni présent·e ni représenté·e",
    "none": "Aucun vote enregistré",
    "minutes": "Décision reprise d’un procès-verbal : qui a voté n’est pas enregistré",
}


class AgreementRow(Row, frozen=True, kw_only=True):
    """An agreement of a year, or carried on in it, and one officer concerned; ``paid`` in cents in that year."""

    civil_year: Annotated[int, ask("Année")]
    subject: Annotated[Ref, ask("Objet")]
    on: Annotated[date, ask("Date")]
    decision: Annotated[DecisionId | None, ask("Décision")]
    entity: Annotated[PartyId, ask("Conclue avec")]
    party: Annotated[PartyId, ask("Personne intéressée")]
    office: Annotated[str, ask("Fonction", labels=OFFICES)]
    nature: Annotated[str, ask("À quel titre", labels=HELD)]
    voted: Annotated[str, ask("Vote", labels=VOTED)]
    amount: Annotated[Cents | None, ask("Montant engagé au plus")]
    paid: Annotated[Cents, ask("Réglé dans l’année")]


class ReportRow(Row, frozen=True, kw_only=True):
    """The special report of a year: how many agreements, and what was paid under them."""

    civil_year: Annotated[int, ask("Année")]
    label: Annotated[str, ask("Rapport")]
    agreements: Annotated[int, ask("Conventions")]
    paid: Annotated[Cents, ask("Réglé dans l’année")]


def agreement_rows(
    asof: AsOf, votes: Votes, meetings: Meetings, interests: Interests, mandates: Mandates, money: Money
) -> Iterable[AgreementRow]:
    """Give the agreements adopted by a day, then what was paid without a decision, the last year first."""
    rows = [*_decided(asof, votes, meetings, interests, mandates, money), *_undecided(asof, interests, mandates, money)]
    return sorted(rows, key=lambda row: (-row.civil_year, row.on, row.party))


def report_rows(
    asof: AsOf, votes: Votes, meetings: Meetings, interests: Interests, mandates: Mandates, money: Money
) -> Iterable[ReportRow]:
    """Add up each year that has something to report, this year and the last in any case once there are officers.

    A year with nothing rests on the terms of those who could have agreed on something.
    """
    rows = list(agreement_rows(asof, votes, meetings, interests, mandates, money))
    terms = (*mandates.board.values(), *mandates.bureau.values())
    held = tuple(sorted({entry.position for one in terms for entry in one.until(asof.on)}))
    always = {asof.on.year, asof.on.year - 1} if held else set()
    for year in sorted({*always, *(row.civil_year for row in rows)}, reverse=True):
        told = {(row.subject, row.entity): row for row in rows if row.civil_year == year}
        yield ReportRow(
            civil_year=year,
            label=f"Conventions avec les dirigeants, {year}",
            agreements=len(told),
            paid=Cents(sum(row.paid for row in told.values())),
            positions=tuple(sorted({position for row in told.values() for position in row.positions})) or held,
        )


def _decided(
    asof: AsOf, votes: Votes, meetings: Meetings, interests: Interests, mandates: Mandates, money: Money
) -> Iterator[AgreementRow]:
    for decision, vote in votes.by_id.items():
        about, outcome = vote.about, votes.adopted(decision)
        if about is None or outcome is None or outcome.on > asof.on:
            continue
        bills = [one for entry, one in money.spent(asof.on) if _decision(money, entry, asof.on) == decision]
        concerned = {one.payee for one in bills if one.payee} | ({about.concerns} if about.concerns else set())
        for entity in sorted(concerned):
            mine = [one for one in bills if one.payee == entity]
            for seat, nature, behind in _interested(
                entity, about.on, interests, mandates, directly=about.type == "agreement"
            ):
                for year in sorted({about.on.year, *(one.on.year for one in mine)}):
                    paid = [one for one in mine if one.on.year == year]
                    yield AgreementRow(
                        civil_year=year,
                        subject=about.subject,
                        on=about.on,
                        decision=decision,
                        entity=entity,
                        party=seat.party,
                        office=seat.entry.value.office,
                        nature=nature,
                        voted=_took_part(seat.party, about, meetings),
                        amount=about.amount,
                        paid=Cents(sum(one.amount for one in paid)),
                        positions=_behind(about.position, outcome.position, *behind, *(one.position for one in paid)),
                    )


def _undecided(asof: AsOf, interests: Interests, mandates: Mandates, money: Money) -> Iterator[AgreementRow]:
    for entry, bill in money.spent(asof.on):
        if bill.payee is None or _decision(money, entry, asof.on) is not None:
            continue
        for seat, nature, behind in _interested(bill.payee, bill.on, interests, mandates):
            yield _without_vote(bill, bill.payee, seat, nature, behind)


def _without_vote(bill: Expense, payee: PartyId, seat: Seat, nature: str, behind: tuple[int, ...]) -> AgreementRow:
    return AgreementRow(
        civil_year=bill.on.year,
        subject=bill.text,
        on=bill.on,
        decision=None,
        entity=payee,
        party=seat.party,
        office=seat.entry.value.office,
        nature=nature,
        voted="none",
        amount=None,
        paid=bill.amount,
        positions=_behind(bill.position, *behind),
    )


def _interested(
    entity: PartyId, day: date, interests: Interests, mandates: Mandates, *, directly: bool = False
) -> Iterator[tuple[Seat, str, tuple[int, ...]]]:
    """Yield who sits on the board or the bureau that day and is the other party, or has an interest in it."""
    seats: dict[PartyId, Seat] = {}
    for seat in mandates.seats(day):
        if seat.body in ("board", "bureau"):
            seats.setdefault(seat.party, seat)
    if directly and entity in seats:
        yield seats[entity], "self", (seats[entity].entry.position,)
    for one in interests.within(entity, day):
        if (held := seats.get(one.party)) is not None:
            yield held, one.nature, (one.position, held.entry.position)


def _took_part(party: PartyId, about: Ballot | Past, meetings: Meetings) -> str:
    if isinstance(about, Past):
        return "minutes"
    if party in about.withdrawn:
        return "aside"
    return "voted" if party in attending(meetings, about) else "absent"


def _decision(money: Money, entry: EntryId, day: date) -> DecisionId | None:
    known = money.decisions.get(entry)
    decided = known.at(day) if known else None
    return decided.value if decided else None


def _behind(*positions: int) -> tuple[int, ...]:
    return tuple(sorted(set(positions)))


_FOLDS = (VOTES, MEETINGS, INTERESTS, MANDATES, MONEY)
VIEWS = (
    View("agreements", "Conventions avec les dirigeants", AgreementRow, _FOLDS, agreement_rows),
    View("agreements.years", "Rapports sur les conventions", ReportRow, _FOLDS, report_rows),
)
PAPERS = (
    Paper(
        name="conventions",
        title="Rapport spécial sur les conventions",
        view="agreements",
        key="civil_year",
        template=Path(__file__).parent / "agreements.typ",
    ),
)
