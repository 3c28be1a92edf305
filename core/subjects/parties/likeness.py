"""Whether somebody is registered already: her number names another party, or her name is like another one."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from core.collation import alike, slips, words
from core.facts import PartyId, Ref
from core.model.command import Command, Refused
from core.model.decider import Look, Opened
from core.subjects.identifiers import SCHEMES, read
from core.subjects.nomenclatures import PROFESSIONS, STRUCTURES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.spelling import respelt
from core.subjects.parties.state import Called, Numbered

TOLD: Final = 4
"""Parties named at most: who looks for one of them searches the register."""
Text = Callable[[Ref], str]


def held_by_another(command: Command, text: Opened, parties: Parties) -> Refused | None:
    """Refuse a number that names one party only and is another one's, as ``identifier-held``."""
    for field, scheme, number in _numbers(command):
        if SCHEMES[scheme].unique:
            for party in _bearing(parties, scheme, number, text, _party(command)):
                message = f"Ce numéro {SCHEMES[scheme].label} est déjà inscrit : {party}."
                return Refused("identifier-held", message, {field: f"Déjà inscrit·e : {party}."})
    return None


def known_already(command: Command, text: Opened, parties: Parties) -> Refused | None:
    """Tell who may be the same: a name like this one, or a number shared with another party."""
    like: dict[PartyId, None] = dict.fromkeys(_alike(command, text, parties))
    shared = [(scheme, number) for _, scheme, number in _numbers(command) if not SCHEMES[scheme].unique]
    for scheme, number in shared:
        like |= dict.fromkeys(_bearing(parties, scheme, number, text, _party(command)))
    if not like:
        return None
    named = " ; ".join(_told(parties, party) for party in list(like)[:TOLD])
    more = f" et {len(like) - TOLD} autres" if len(like) > TOLD else ""
    message = f"Peut-être déjà au registre : {named}{more}. Si c’est quelqu’un d’autre, confirmez."
    return Refused("party-resembles", message, {"family": f"Ressemble à : {named}{more}."})


def doubtful(command: Any, text: Opened, parties: Parties) -> Refused | None:
    """Tell who may be the same, and how the name would be written, at once."""
    spelling = respelt(command.family, command.given) if command.nature == "person" else None
    like = known_already(command, text, parties)
    if like is None or spelling is None:
        return like or spelling
    fields = {name: " ".join(filter(None, (like.fields.get(name), told))) for name, told in spelling.fields.items()}
    return Refused(like.code, f"{like.message} {spelling.message}", {**like.fields, **fields})


def _alike(command: Any, text: Opened, parties: Parties) -> Iterator[PartyId]:
    """Yield the parties of the same nature that bear, or bore, a name like the one asked, as they were registered."""
    wanted, known = words(f"{command.family} {command.given}"), text.among(parties.called, _words)
    near = {key: None for word in wanted for spelt in slips(word) for key in known.get(spelt, ())}
    like = {one.party: None for one in near if one.party != command.party and alike(wanted, words(_name(one, text)))}
    found = ((one.position, party) for party in like if (one := parties.known(party)) and one.nature == command.nature)
    yield from (party for _, party in sorted(found))


def _bearing(parties: Parties, scheme: str, number: str, text: Opened, but: PartyId) -> Iterator[PartyId]:
    """Yield the other parties that bear, or bore, a number."""
    found = text.among(parties.numbered, _number).get(f"{scheme} {number}", ())
    yield from dict.fromkeys(one.party for one in found if one.party != but and parties.known(one.party))


def _number(one: Numbered, text: Text) -> tuple[str, ...]:
    return (f"{one.scheme} {text(one.number)}",)


def _words(one: Called, text: Text) -> Iterator[str]:
    """Yield what finds a name: its words, and what is left of each without a letter."""
    for word in words(_name(one, text)):
        yield from slips(word)


def _name(one: Called, text: Text) -> str:
    return " ".join(map(text, one.names.shown))


def _numbers(command: Any) -> Iterator[tuple[str, str, str]]:
    """Yield the numbers that a command gives: the field, the scheme, the number in its form."""
    fields = command.__struct_fields__
    asked = [("number", command.scheme)] if "scheme" in fields else [(one, one) for one in SCHEMES if one in fields]
    for field, scheme in asked:
        written = getattr(command, field)
        if written.strip() and (number := read(scheme, written)) is not None:
            yield field, scheme, number


def _party(command: Any) -> PartyId:
    party: PartyId = command.party
    return party


def _told(parties: Parties, party: PartyId) -> str:
    """Name a party by its id, which the ledger puts into words, and by what tells it from its namesakes."""
    structure, practising = parties.structure(party, date.max), parties.practising(party, date.max)
    code = (STRUCTURES, structure.value) if structure else (PROFESSIONS, practising.profession)
    told = parties.word(*code)
    return f"{party} ({told})" if told else party


HELD: Final = Look((PARTIES,), held_by_another)
RESEMBLES: Final = Look((PARTIES,), doubtful, ("family", "given", "nature", *SCHEMES))
