"""What was erased, and who agreed to have what kept."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.erasures.words import CLASSES, GROUNDS
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.state import Privacy
from core.subjects.privacy.views import ROLES


class ErasureRow(Row, frozen=True, kw_only=True):
    """An erasure, without a name."""

    on: Annotated[date, ask("Le")]
    what: Annotated[str, ask("Données")]
    party: Annotated[PartyId | None, ask("Personne")]
    records: Annotated[int | None, ask("Enregistrements")]
    ground: Annotated[str, ask("Fondement", labels=GROUNDS)]


class AgreementRow(Row, frozen=True, kw_only=True):
    """An express agreement in force."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    retention: Annotated[str, ask("Données", labels=CLASSES)]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date | None, ask("Jusqu’au")]


def erasure_rows(asof: AsOf, privacy: Privacy) -> Iterable[ErasureRow]:
    """Give every erasure up to a day, the last first."""
    for one in reversed(privacy.erasures):
        if one.on <= asof.on:
            yield ErasureRow(
                on=one.on,
                what=", ".join(CLASSES[each].lower() for each in one.classes),
                party=one.party,
                records=len(one.records) or None,
                ground=one.ground,
                positions=(one.position,),
            )


def agreement_rows(asof: AsOf, privacy: Privacy, parties: Parties) -> Iterable[AgreementRow]:
    """Give the agreements in force on a day."""
    for party, kept in privacy.by_party.items():
        for retention, timeline in kept.agreements.items():
            entry = timeline.at(asof.on)
            if entry is not None and entry.value.agreed and (entry.value.until or date.max) >= asof.on:
                yield AgreementRow(
                    party=party,
                    name=parties.names(party, asof.on).shown,
                    retention=retention,
                    on=entry.on,
                    until=entry.value.until,
                    positions=(entry.position,),
                )


VIEWS = (
    View("privacy.erasures", "Effacements", ErasureRow, (PRIVACY,), erasure_rows, ROLES),
    View("privacy.agreements", "Accords de conservation", AgreementRow, (PRIVACY, PARTIES), agreement_rows, ROLES),
)
