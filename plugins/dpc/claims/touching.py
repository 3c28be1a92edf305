"""Claims filed that a record about to be made takes money out of: said to whoever makes it, who may go on."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from core import Look, Refused
from core.facts import Cents, PartyId
from core.subjects import (
    HoldSession,
    LapseMembership,
    RemoveMember,
    ResignMember,
    Session,
    WithdrawEnrolment,
    show_amount,
)
from plugins.dpc.actions.declaring import WithdrawAction
from plugins.dpc.assessment.verdicts import first_day
from plugins.dpc.claims.views import label
from plugins.dpc.organisme.registering import WithdrawOdpc
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.claim import Claim, Version
from plugins.dpc.records.files import FILES, Files

NAMED: Final = 3
"""Claims named; more are counted."""
Lost = Callable[[Any, Files, Agency, Claim, Session, date], Iterable[PartyId]]
"""Those of a claim whom a command takes out of it, from its session and the first day of that."""


def touching(lost: Lost) -> Look:
    """Look for the claims that lose somebody by a command: ``claims-touched``."""

    def check(command: Any, _text: object, files: Files, agency: Agency) -> Refused | None:
        said = []
        for one, version, session, day in _held(files):
            gone = {*one.standing()} & {*lost(command, files, agency, one, session, day)}
            if gone:
                said.append(_said(one, version, gone, label(files, one.session)))
        if not said:
            return None
        more = len(said) - NAMED
        rest = [f"et {more} autre{'s' if more > 1 else ''} demande{'s' if more > 1 else ''}"] if more > 0 else []
        message = f"Cela touche {' ; '.join((*said[:NAMED], *rest))}. Pour l’enregistrer quand même, confirmez."
        return Refused("claims-touched", message)

    return Look((FILES, AGENCY), check)


def _held(files: Files) -> Iterator[tuple[Claim, Version, Session, date]]:
    for _, one, version in files.claims.filed():
        session = files.sessions.known(one.session)
        if session is not None and session.held is not None:
            yield one, version, session, first_day(session, session.held)


def _said(one: Claim, version: Version, gone: Iterable[PartyId], named: str) -> str:
    """Write « la demande Asthme, 12/03/2024, déjà payée : 76,00 € en moins »."""
    paid = ", déjà payée" if one.paid() else ""
    return f"la demande {named}{paid} : {show_amount(Cents(version.fees.worth(gone)))} en moins"


def _left(
    command: ResignMember | LapseMembership | RemoveMember,
    files: Files,
    _agency: Agency,
    _one: Claim,
    _session: Session,
    day: date,
) -> Iterable[PartyId]:
    """Return whoever leaves by the first day, if the adhesion that ends is the one that counted."""
    entry = files.members.of(command.party).states.at(day)
    counted = entry is not None and entry.value.adherent and entry.on <= command.on <= day
    return (command.party,) if counted else ()


def _unheld(
    command: WithdrawOdpc, _files: Files, agency: Agency, one: Claim, session: Session, day: date
) -> Iterable[PartyId]:
    """Return everybody, if the registration that is withdrawn is the one that counted."""
    planned = session.planned()
    if planned is None or planned.organiser != command.organiser:
        return ()
    entry = agency.odpc.known(command.organiser).registered(day)
    return one.standing() if entry is not None and entry.on <= command.on <= day else ()


def _unpublished(
    command: WithdrawAction, _files: Files, agency: Agency, one: Claim, session: Session, day: date
) -> Iterable[PartyId]:
    """Return everybody, if the action was published that day."""
    planned, action = session.planned(), agency.actions.known(command.number)
    if planned is None or planned.action != command.number or action is None or not action.published(day):
        return ()
    return one.standing() if command.on <= day else ()


def _given_back(
    command: WithdrawEnrolment, _files: Files, _agency: Agency, one: Claim, _session: Session, day: date
) -> Iterable[PartyId]:
    return (command.party,) if one.session == command.session and command.on <= day else ()


def _unsigned(
    command: HoldSession, _files: Files, _agency: Agency, one: Claim, session: Session, _day: date
) -> Iterable[PartyId]:
    """Return those who had stayed to the end, and had not by the sheet that takes the place of the other."""
    if one.session != command.session or session.held is None:
        return ()
    before = {row.party for row in session.held.rows if row.present == "all"}
    return before - {row.party for row in command.rows if row.present == "all"}


TOUCHED: Final = {
    **dict.fromkeys((ResignMember.name, LapseMembership.name, RemoveMember.name), touching(_left)),
    WithdrawOdpc.name: touching(_unheld),
    WithdrawAction.name: touching(_unpublished),
    WithdrawEnrolment.name: touching(_given_back),
    HoldSession.name: touching(_unsigned),
}
"""What is told besides, by the name of the command."""
