"""What is amiss with the people of a session: too few, of one profession, not registered, without a sound number."""

from collections.abc import Iterator
from datetime import date

from core import Rules
from core.facts import PartyId, SessionId
from core.subjects import Session, SessionScheduled
from plugins.dpc.amiss import Amiss
from plugins.dpc.assessing import forgiven
from plugins.dpc.files import Files
from plugins.dpc.scale import scale
from plugins.dpc.verdicts import numbered
from plugins.dpc.words import REASONS

_OWN = "Demandez-lui de s’inscrire sur le site de l’Agence, puis notez-le."


def attended(one: Session, planned: SessionScheduled, day: date, files: Files, rules: Rules) -> Iterator[Amiss]:
    """Yield what is amiss in the number of people, and in that of their professions."""
    scaled, people = scale(rules, planned.on), set(_people(one, day))
    if isinstance(scaled, str):
        return
    counted = people | set(forgiven(scaled, one, planned.on))
    if planned.modality != "remote" and len(counted) < scaled.participants:
        yield Amiss(
            what=f"Trop peu de participants : {len(counted)}, il en faut {scaled.participants}",
            since=planned.on,
            mend="Inscrivez d’autres personnes." if one.held is None else "La séance ne peut pas être demandée.",
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


def told(session: SessionId, one: Session, planned: SessionScheduled, day: date, files: Files) -> Iterator[Amiss]:
    """Yield those whose registration with the agency is not told, and those whose number is missing or doubtful."""
    here = f"/dpc/seances/{session}"
    for party in _people(one, day):
        place = one.places[party].at(day) if party in one.places else None
        if place is None or place.value != "dpc":
            continue
        if files.registrations.of(session, party) is None:
            what = "Inscription auprès de l’Agence pas signalée"
            yield Amiss(what=what, since=place.on, mend=_OWN, link=here, party=party, positions=(place.position,))
        yield from _number(party, planned.on, files)


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
