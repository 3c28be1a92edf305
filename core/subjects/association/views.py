"""The association as it is on a day."""

from collections.abc import Iterable
from typing import Annotated

from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.association.writing import grouped
from core.subjects.calendar import spelt


class AssociationRow(Row, frozen=True, kw_only=True):
    """The one association of this register."""

    label: Annotated[str, ask("Nom")]
    seat: Annotated[str, ask("Siège")]
    department: Annotated[str, ask("Département")]
    law: Annotated[str, ask("Régime")]
    rna: Annotated[str, ask("RNA")]
    siret: Annotated[str, ask("SIRET")]
    territory: Annotated[str, ask("Territoire")]
    declared: Annotated[str, ask("Déclarée le")]
    iban: Annotated[str, ask("Compte bancaire")]


def rows(asof: AsOf, association: Association) -> Iterable[AssociationRow]:
    """Give one row, none before the founding."""
    name, seat = association.names.at(asof.on), association.seats.at(asof.on)
    account = association.accounts.at(asof.on)
    if association.founded is None or name is None or seat is None:
        return
    yield AssociationRow(
        label=name.value,
        seat=seat.value.seat,
        department=seat.value.department,
        law="Code civil local, articles 21 à 79-3" if association.local_law(asof.on) else "Loi du 1er juillet 1901",
        rna=association.rna,
        siret=association.siret,
        territory=association.territory,
        declared=spelt(association.declared) if association.declared else "non renseignée",
        iban=f"{grouped(account.value.iban)} ({account.value.reference})" if account else "",
        positions=tuple(sorted({association.position, *(entry.position for entry in (name, seat, account) if entry)})),
    )


VIEWS = (View("association", "L’association", AssociationRow, (ASSOCIATION,), rows),)
