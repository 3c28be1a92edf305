"""The head of the association's letters, and who signs them: the presidency in office on the day."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.association.writing import commune, grouped
from core.subjects.mandates.fold import MANDATES, Mandates, Seat
from core.subjects.parties.fold import PARTIES, Parties


class LetterheadRow(Row, frozen=True, kw_only=True):
    """What every letter says of the association on a day; what is blank is left to be written by hand."""

    label: Annotated[str, ask("Nom")]
    seat: Annotated[str, ask("Siège")]
    commune: Annotated[str, ask("Commune du siège")]
    rna: Annotated[str, ask("RNA")]
    siret: Annotated[str, ask("SIRET")]
    signer: Annotated[tuple[Ref, ...], ask("Signe")]
    iban: Annotated[str, ask("IBAN")]
    bic: Annotated[str, ask("BIC")]


def letterhead_rows(
    asof: AsOf, association: Association, mandates: Mandates, parties: Parties
) -> Iterable[LetterheadRow]:
    """Give one row, none before the founding."""
    name, seat = association.names.at(asof.on), association.seats.at(asof.on)
    account, signer = association.accounts.at(asof.on), president(mandates, asof.on)
    if name is None or seat is None:
        return
    yield LetterheadRow(
        label=name.value,
        seat=seat.value.seat,
        commune=commune(seat.value.seat),
        rna=association.rna,
        siret=association.siret,
        signer=parties.names(signer.party, asof.on).shown if signer else (),
        iban=grouped(account.value.iban) if account else "",
        bic=account.value.bic if account else "",
        positions=tuple(
            sorted({one.position for one in (name, seat, account, signer.entry if signer else None) if one})
        ),
    )


def president(mandates: Mandates, day: date) -> Seat | None:
    """Return who presides on a day, in the bureau or on the board; None when nobody does."""
    heads = (seat for seat in mandates.seats(day) if seat.body in ("bureau", "board"))
    return next((seat for seat in heads if seat.entry.value.office == "president"), None)


VIEWS = (
    View(
        "association.letterhead",
        "En-tête des documents",
        LetterheadRow,
        (ASSOCIATION, MANDATES, PARTIES),
        letterhead_rows,
    ),
)
