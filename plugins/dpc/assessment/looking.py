"""What is amiss with a session and its people: too short, too late, too few, of one profession, not registered."""

from collections.abc import Iterator
from datetime import date, timedelta

from core import Rules
from core.facts import PartyId, SessionId
from core.subjects import Session, SessionScheduled, hours, teaching
from plugins.dpc.assessment.amiss import Amiss
from plugins.dpc.assessment.assessing import forgiven, last_day
from plugins.dpc.assessment.verdicts import numbered, personal
from plugins.dpc.rates.scale import Scale, scale
from plugins.dpc.records.files import Files
from plugins.dpc.words import REASONS

_NEVER = "La séance ne peut pas être demandée."
_OWN = "Demandez-lui de s’inscrire sur le site de l’Agence, puis notez-le."


def attended(
    session: SessionId, one: Session, planned: SessionScheduled, day: date, files: Files, rules: Rules
) -> Iterator[Amiss]:
    """Yield what is amiss in the length, the delay, the number of people, and that of their professions."""
    scaled, people = scale(rules, planned.on), set(_people(one, day))
    if isinstance(scaled, str):
        return
    yield from _length(session, one, planned, day, files, scaled)
    for party in sorted(people & teaching(one)):
        yield Amiss(
            what="Compté·e parmi les participants, et assure la séance",
            since=planned.on,
            mend="Enregistrez son désistement, ou corrigez la programmation."
            if one.held is None
            else "Corrigez l’émargement, ou la programmation.",
            party=party,
        )
    counted = people | set(forgiven(scaled, one, planned.on))
    if planned.modality != "remote" and len(counted) < scaled.participants:
        yield Amiss(
            what=f"Trop peu de participants : {len(counted)}, il en faut {scaled.participants}",
            since=planned.on,
            mend="Inscrivez d’autres personnes." if one.held is None else _NEVER,
        )
    practised = {scaled.counts_as(files.parties.practising(party, planned.on).profession) for party in people}
    if people and len(practised - {""}) < scaled.professions:
        yield Amiss(
            what=REASONS["not-pluriprofessional"],
            since=planned.on,
            mend="Inscrivez quelqu’un d’une autre profession."
            if one.held is None
            else "Vérifiez la profession de chaque personne.",
        )


def _length(
    session: SessionId, one: Session, planned: SessionScheduled, day: date, files: Files, scaled: Scale
) -> Iterator[Amiss]:
    if planned.duration < scaled.minutes:
        yield Amiss(
            what=f"{REASONS['session-too-short']} : {hours(planned.duration)}, il faut {hours(int(scaled.minutes))}",
            since=planned.on,
            mend="Corrigez la programmation de la séance." if one.held is None else _NEVER,
        )
    if one.held is None or scaled.filing_days is None or files.claims.of(session) is not None:
        return
    until = last_day(one, one.held) + timedelta(days=scaled.filing_days)
    if until < day:
        what = f"Trop tard pour déposer la demande : c’était jusqu’au {until:%d/%m/%Y}"
        yield Amiss(what=what, since=until + timedelta(days=1), mend=_NEVER)


def told(
    one: Session, planned: SessionScheduled, day: date, files: Files, targets: tuple[str, ...], rules: Rules
) -> Iterator[Amiss]:
    """Yield those whose registration with the agency is not told, and those whose number is missing or doubtful.

    Of those who could not be paid for anyway, nothing is asked.
    """
    session, scaled = planned.session, scale(rules, planned.on)
    here = f"/dpc/seances/{session}"
    for party in _people(one, day):
        place = one.places[party].at(day) if party in one.places else None
        if place is None or place.value != "dpc" or _barred(one, planned, party, files, targets, scaled):
            continue
        if files.registrations.of(session, party) is None:
            what = "Inscription auprès de l’Agence pas signalée"
            yield Amiss(what=what, since=place.on, mend=_OWN, link=here, party=party, positions=(place.position,))
        yield from _number(party, planned.on, files)


def _barred(
    one: Session, planned: SessionScheduled, party: PartyId, files: Files, targets: tuple[str, ...], scaled: Scale | str
) -> bool:
    """Tell whether something stands against somebody that no number mends."""
    if one.held is not None and any(row.party == party and row.present == "part" for row in one.held.rows):
        return True
    if isinstance(scaled, str):
        return False
    found = personal(files, scaled, targets, one, party, planned.on)
    return any(verdict.reason != "identifier-invalid" for verdict in found)


def _number(party: PartyId, day: date, files: Files) -> Iterator[Amiss]:
    known = files.parties.known(party)
    if known is None or known.nature == "structure":
        return
    page = f"/adherents/{party}"
    if not numbered(known):
        mend = "Notez son numéro RPPS, ou ADELI."
        yield Amiss(what="Ni numéro RPPS ni numéro ADELI", since=day, mend=mend, link=page, party=party)
    elif (entry := known.numbers.get("rpps")) and entry.entries[-1].value.doubtful:
        last = entry.entries[-1]
        mend = "Vérifiez-le auprès de la personne ; s’il est juste, laissez-le."
        yield Amiss(
            what="Numéro RPPS à vérifier : sa clé est fausse",
            since=last.on,
            mend=mend,
            link=page,
            party=party,
            positions=(last.position,),
        )


def _people(one: Session, day: date) -> Iterator[PartyId]:
    """Yield those who came, else those who have a place."""
    if one.held is not None:
        yield from dict.fromkeys(row.party for row in one.held.rows if row.present != "absent")
    else:
        yield from one.enrolled(day)
