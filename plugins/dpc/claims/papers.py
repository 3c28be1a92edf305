"""What is printed of DPC: the convention of each participant, the claim, and the dossier that shows it all."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from core import RULES, AsOf, Dossier, Paper, Row, Rules, View, ask
from core.facts import PartyId, Ref, SessionId
from core.subjects import called, hours, show_amount, spelt
from plugins.dpc.assessment.eligibility import eligibility_rows
from plugins.dpc.rates.scale import scale
from plugins.dpc.records.actions import ACTIONS, Actions
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.records.odpc import ODPC, Odpc


class ConventionRow(Row, frozen=True, kw_only=True):
    """What the organisme and a participant agree on for a session of DPC."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    when: Annotated[str, ask("Demi-journées")]
    length: Annotated[str, ask("Durée")]
    place: Annotated[str, ask("Lieu")]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    number: Annotated[str, ask("Numéro de la session")]
    odpc: Annotated[str, ask("Numéro d’organisme")]
    fee: Annotated[str, ask("Forfait par participant")]
    told: Annotated[str, ask("Séance, en toutes lettres", hidden=True)]
    paper: Annotated[str, ask("Document", hidden=True)]


def convention_rows(asof: AsOf, files: Files, odpc: Odpc, actions: Actions, rules: Rules) -> Iterable[ConventionRow]:
    """Give for each session of an action of DPC, held or to come, those enrolled for whom the agency could pay."""
    for row in eligibility_rows(asof, files, files.registrations, actions, rules):
        one = files.sessions.by_id[row.session]
        fact = one.planned(asof.on)
        if fact is None or not fact.action or not one.known_on(asof.on) or not row.eligible:
            continue
        scaled, registered = scale(rules, fact.on), odpc.known(fact.organiser).registered(fact.on)
        practised = files.parties.practising(row.party, fact.on).profession
        yield ConventionRow(
            session=row.session,
            label=fact.label,
            party=row.party,
            name=files.parties.names(row.party, fact.on).shown,
            profession=files.parties.profession(row.party, fact.on),
            when="\n".join(called(part) for part in one.half_days(asof.on)),
            length=hours(fact.duration),
            place=fact.place,
            action=fact.action,
            number=fact.number,
            odpc=registered.value.number if registered is not None else "",
            fee="" if isinstance(scaled, str) else show_amount(scaled.fee(fact.modality, practised)),
            told=f"« {fact.label} », {spelt(fact.on)}",
            paper=f"{row.session}-{row.party}",
            positions=row.positions,
            rules=row.rules,
        )


_HERE = Path(__file__).parent
CONVENTIONS = View(
    "dpc.conventions", "Conventions de formation", ConventionRow, (FILES, ODPC, ACTIONS, RULES), convention_rows
)
PAPERS = (
    Paper(
        name="convention",
        title="Convention de formation",
        view="dpc.conventions",
        key="paper",
        says="told",
        ahead=True,
        order="name",
        within="session",
        template=_HERE / "convention.typ",
    ),
    Paper(
        name="demande",
        title="Demande de prise en charge DPC",
        view="dpc.claim-sheets",
        key="claim",
        says="told",
        order="name",
        within="claim",
        template=_HERE / "claim.typ",
    ),
)
_CLAIM = {"claim": "{claim}"}
_SESSION = {"session": "{session}"}
DOSSIERS = (
    Dossier(
        name="demande-dpc",
        title="Dossier de la demande DPC",
        view="dpc.claims",
        key="claim",
        papers={
            "demande": _CLAIM,
            "emargement": _SESSION,
            "formation": _SESSION,
            "convention": _SESSION,
        },
        sheets={
            "dpc.claim-lines": _CLAIM,
            "dpc.claim-steps": _CLAIM,
            "dpc.payments": _CLAIM,
            "dpc.eligibility": _SESSION,
            "dpc.trainers": _SESSION,
            "dpc.anomalies": _SESSION,
            "session.participants": _SESSION,
            "session.half-day-sheet": _SESSION,
        },
        files={"session.half-days": _SESSION, "session.files": _SESSION},
    ),
)
