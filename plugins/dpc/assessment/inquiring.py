"""What is amiss in the papers of a session: its numbers, its organisme, its programme, its sheets and signatures."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from core.facts import SessionId
from core.subjects import HalfDay, Session, SessionFile, SessionScheduled, awaited, teachers
from plugins.dpc.actions.declaring import DIGITS
from plugins.dpc.actions.views import differences
from plugins.dpc.assessment.amiss import Amiss
from plugins.dpc.records.agency import Agency

_PROGRAMMING = "Corrigez la programmation de la séance."
_PROOF = "Enregistrez la feuille signée sur papier, avec son image."


def declared(one: Session, planned: SessionScheduled, agency: Agency, joined: Iterable[SessionFile]) -> Iterator[Amiss]:
    """Yield what is amiss in the action of a session, its number, its organisme and its programme."""
    since = min(one.told, planned.on)
    if not planned.action:
        yield Amiss(what="Le numéro de l’action de DPC manque", since=since, mend=_PROGRAMMING)
    else:
        yield from _action(planned, agency, since)
        if not planned.number:
            yield Amiss(what="Le numéro de la session dans son action manque", since=since, mend=_PROGRAMMING)
    yield from _organisme(one, planned, agency, since)
    if not any(file.fact.sort == "programme" for file in joined):
        yield Amiss(what="Le programme n’est pas joint", since=since, mend="Joignez-le à la séance.")


def _action(planned: SessionScheduled, agency: Agency, since: date) -> Iterator[Amiss]:
    number = planned.action
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", number):
        yield Amiss(what=f"Le numéro d’action « {number} » n’a pas onze chiffres", since=since, mend=_PROGRAMMING)
        return
    action = agency.actions.known(number)
    if action is None:
        mend, link = "Déclarez-la telle que l’Agence la publie.", "/dpc/actions"
    else:
        mend, link = "Corrigez la séance, ou ce qui est déclaré de l’action.", f"/dpc/actions/{number}"
    behind = action.positions if action is not None else ()
    for what in differences(action, planned):
        yield Amiss(what=what.rstrip("."), since=since, mend=mend, link=link, positions=behind)


def _organisme(one: Session, planned: SessionScheduled, agency: Agency, since: date) -> Iterator[Amiss]:
    last = one.half_days()[-1].on
    entry = agency.odpc.known(planned.organiser).registered(planned.on)
    if entry is None:
        yield Amiss(
            what=f"Pas d’organisme de DPC enregistré le {planned.on:%d/%m/%Y}",
            since=since,
            mend="Notez son enregistrement, ou reportez la séance.",
            link="/dpc/organisme",
        )
    elif entry.value.until is not None and entry.value.until < last:
        yield Amiss(
            what=f"L’enregistrement de l’organisme finit le {entry.value.until:%d/%m/%Y}, avant la fin de la séance",
            since=entry.value.until,
            mend="Notez sa prolongation, ou reportez la fin de la séance.",
            link="/dpc/organisme",
            positions=(entry.position,),
        )


def signed_for(session: SessionId, one: Session, day: date) -> Iterator[Amiss]:
    """Yield what is amiss in the sheets and signatures of the half-days that are over."""
    for part, half_day in enumerate(one.half_days(), start=1):
        told = one.status(day) == "held" or part in one.sheets
        if half_day.on < day or (half_day.on == day and told):
            yield from _half_day(one, part, half_day, f"/formations/{session}/demi-journees/{part}")


def _half_day(one: Session, part: int, half_day: HalfDay, link: str) -> Iterator[Amiss]:
    said = f"Demi-journée du {half_day.on:%d/%m/%Y}" + (f", {half_day.starts}" if half_day.starts else "")
    sheet, signed, taught = one.sheets.get(part), one.signed.get(part, {}), teachers(one, half_day)
    if sheet is None and not signed:
        mend = "Faites-la signer, ou enregistrez sa feuille de papier."
        if one.held is not None:
            mend = _PROOF
        yield Amiss(what=f"{said} : ni feuille ni signature", since=half_day.on, mend=mend, link=link)
        return
    waiting = awaited(one, part)
    if learning := [party for party in waiting if party not in taught]:
        who = "1 personne n’a pas signé" if len(learning) == 1 else f"{len(learning)} personnes n’ont pas signé"
        mend = "Faites-les signer, ou enregistrez la feuille de papier." if one.held is None else _PROOF
        yield Amiss(what=f"{said} : {who}", since=half_day.on, mend=mend, link=link)
    for party in taught:
        if party in waiting:
            what = f"{said} : la personne qui l’assure n’a pas signé"
            mend = "Faites-la signer." if one.held is None else "Ajoutez-la à la feuille de papier qu’elle a signée."
            yield Amiss(what=what, since=half_day.on, mend=mend, link=link, party=party)
    if sheet is not None and not sheet.fact.scan:
        what, mend = f"{said} : feuille de papier sans image", "Corrigez la feuille et joignez son image."
        yield Amiss(what=what, since=sheet.fact.on, mend=mend, link=link, positions=(sheet.position,))
