"""What is said of those about to be enrolled for whom the agency could not pay: one may go on all the same."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from core import RULES, Look, Refused, Rules
from core.facts import PartyId, SessionId
from core.subjects import EnrolMember, EnrolMembers, GiveAskedPlaces, next_in, spelt
from plugins.dpc.assessment.eligibility import AGAINST, standing
from plugins.dpc.enrolment.agency_list import TellRegistration, meant
from plugins.dpc.rates.scale import scale
from plugins.dpc.records.actions import ACTIONS, Actions
from plugins.dpc.records.files import FILES, Files

_FOLDS: Final = (FILES, ACTIONS, RULES)


def unfunded(
    command: EnrolMember | EnrolMembers | GiveAskedPlaces, _text: object, files: Files, actions: Actions, rules: Rules
) -> Refused | None:
    """Say for whom the agency could not pay, ``not-fundable``: on the day of enrolment, or on the first day."""
    if command.funder != "dpc":
        return None
    known = files.sessions.known(command.session)
    if isinstance(command, GiveAskedPlaces):
        asked = next_in(known) if known is not None else ()
    elif isinstance(command, EnrolMembers):
        asked = command.parties
    else:
        asked = (command.party,)
    return against(command.session, asked, command.on, (files, actions, rules))


def unfunded_there(
    command: TellRegistration, _text: object, files: Files, actions: Actions, rules: Rules
) -> Refused | None:
    """Say the same of whoever takes a place by a row of the agency's list."""
    session = meant(command, files.sessions)
    if session is None or isinstance(session, Refused):
        return None
    known = files.sessions.known(session)
    asked = () if known is None or command.party in known.places else (command.party,)
    return against(session, asked, command.on, (files, actions, rules))


def against(
    session: SessionId, asked: Iterable[PartyId], on: date, states: tuple[Files, Actions, Rules]
) -> Refused | None:
    """Say what stands against those who have no place yet at a session of DPC, each with all the reasons."""
    files, actions, rules = states
    known = files.sessions.known(session)
    planned = known.planned() if known is not None else None
    if known is None or planned is None or not planned.action or known.cancelled is not None:
        return None
    new = [party for party in dict.fromkeys(asked) if not known.has_place(party, date.max)]
    aimed, scaled = actions.targets(planned.action), scale(rules, planned.on)
    at_once = {party: tuple(standing(files, scaled, party, on, aimed, "dpc")) for party in new}
    then = {
        party: tuple(standing(files, scaled, party, planned.on, aimed, "dpc")) for party in new if not at_once[party]
    }
    said = " ".join(
        (
            *_sentence(f"Sans prise en charge à l’inscription, le {spelt(on)}", at_once),
            *_sentence(f"Sans prise en charge au premier jour, le {spelt(planned.on)}", then),
        )
    )
    return Refused("not-fundable", f"{said} Pour inscrire quand même, confirmez.") if said else None


def _sentence(start: str, found: Mapping[PartyId, tuple[str, ...]]) -> Iterator[str]:
    """Write « … : Camille, Lucien (pas adhérent·e ce jour-là) ; Inès (…). », those of the same reasons together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for party, codes in found.items():
        if codes:
            alike.setdefault(codes, []).append(party)
    if alike:
        named = (f"{', '.join(who)} ({', '.join(map(_word, codes))})" for codes, who in alike.items())
        yield f"{start} : {' ; '.join(named)}."


def _word(code: str) -> str:
    return f"{AGAINST[code][:1].lower()}{AGAINST[code][1:]}"


_LOOK: Final = Look(_FOLDS, unfunded, ("session", "party", "parties", "on", "funder"))
_THERE: Final = Look(_FOLDS, unfunded_there, ("session", "action", "number", "party", "on"))
DOUBTS: Final = {
    **dict.fromkeys(("enrol-member", "enrol-members", "give-asked-places"), _LOOK),
    "tell-registration": _THERE,
}
