"""The attestation of an adhesion: what a doctor hands to the health insurance for the *forfait structure*."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

from core.facts import NOTHING, PartyId, Ref
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties, rpps
from core.subjects.parties.state import held
from core.subjects.parties.words import NATURES


class AttestationRow(Row, frozen=True, kw_only=True):
    """What the association attests of an adherent on a day."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    nature: Annotated[str, ask("Nature", labels=NATURES)]
    profession: Annotated[str, ask("Profession")]
    rpps: Annotated[Ref | None, ask("RPPS")]
    since: Annotated[date, ask("Adhérent·e depuis le")]
    told: Annotated[str, ask("Depuis le, en toutes lettres")]
    email: Annotated[Ref | None, ask("Courriel")]


def attestation_rows(asof: AsOf, members: Members, parties: Parties) -> Iterable[AttestationRow]:
    """Give the adherents of a day, nobody else: there is nothing to attest of the others.

    A number whose check digit is doubtful is left out: what is to be checked is not attested.
    """
    for party, member in members.by_party.items():
        first, known = member.began(asof.on), parties.known(party)
        if first is None or known is None:
            continue
        number, doubtful = rpps(known, asof.on)
        reach = held(known.reach, asof.on)
        names = known.names.at(asof.on) or known.names.entries[0]
        yield AttestationRow(
            party=party,
            name=names.value.shown,
            nature=known.nature,
            profession=parties.trade(party, asof.on),
            rpps=None if doubtful or number == NOTHING else number,
            since=first.on,
            told=spelt(first.on),
            email=reach.value.email if reach and reach.value.email != NOTHING else None,
            positions=tuple(sorted({first.position, names.position})),
        )


VIEWS = (View("attestations", "Attestations d’adhésion", AttestationRow, (MEMBERS, PARTIES), attestation_rows),)
PAPERS = (
    Paper(
        name="adhesion",
        title="Attestation d’adhésion",
        view="attestations",
        key="party",
        order="name",
        email="email",
        template=Path(__file__).parent / "attestation.typ",
    ),
)
