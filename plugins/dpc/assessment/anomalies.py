"""What the agency would object to, listed before a claim is filed: what is missing, since when, and how to mend it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import PartyId, SessionId
from core.subjects import SESSION_FILES, Session, SessionFiles
from plugins.dpc.assessment.amiss import Amiss
from plugins.dpc.assessment.inquiring import declared, signed_for
from plugins.dpc.assessment.looking import attended, told
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files


class AnomalyRow(Row, frozen=True, kw_only=True):
    """Something amiss in a session of DPC; ``link`` leads to where it is mended."""

    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId | None, ask("Personne")]
    what: Annotated[str, ask("À régler")]
    since: Annotated[date, ask("Depuis le")]
    mend: Annotated[str, ask("Que faire")]
    link: Annotated[str, ask("Page", hidden=True)]
    filed: Annotated[bool, ask("Demande déposée", hidden=True)]


def anomaly_rows(asof: AsOf, files: Files, agency: Agency, joined: SessionFiles, rules: Rules) -> Iterable[AnomalyRow]:
    """Give what is amiss in the sessions of DPC: those of an action, and those begun that may be claimed for.

    Nothing is missing any more of a claim of which nothing waits to be paid.
    """
    for session, one in files.sessions.by_id.items():
        claim = files.claims.of(session)
        filed = claim is not None and bool(claim.count(asof.on))
        if claim is not None and filed and claim.returned(asof.on) is None and not claim.left(asof.on):
            continue
        for amiss in amiss_of(asof.on, session, files, agency, joined, rules):
            yield AnomalyRow(
                session=session,
                what=amiss.what,
                party=amiss.party,
                since=amiss.since,
                mend=amiss.mend,
                link=amiss.link or f"/formations/{session}",
                filed=filed,
                positions=tuple(sorted({one.position, *amiss.positions} - {0})),
            )


def _concerned(one: Session, day: date) -> bool:
    planned = one.planned(day)
    if planned is None or not one.known_on(day) or one.status(day) == "cancelled":
        return False
    return bool(planned.action) or one.status(day) == "held"


def amiss_of(
    day: date, session: SessionId, files: Files, agency: Agency, joined: SessionFiles, rules: Rules
) -> Iterator[Amiss]:
    """Yield what is amiss in one session as of a day, nothing when it is no session of DPC."""
    one = files.sessions.by_id.get(session)
    planned = one.planned(day) if one is not None else None
    if one is None or planned is None or not _concerned(one, day):
        return
    yield from declared(one, planned, agency, joined.by_session.get(session, ()))
    yield from attended(session, one, planned, day, files, rules)
    yield from signed_for(session, one, day)
    yield from told(one, planned, day, files, agency.actions.targets(planned.action), rules)


ANOMALIES = View(
    "dpc.anomalies", "Ce qui manque au dossier", AnomalyRow, (FILES, AGENCY, SESSION_FILES, RULES), anomaly_rows
)
