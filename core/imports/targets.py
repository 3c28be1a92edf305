"""What the rows of a table may be: a command, or the members as a whole; and the fields that its columns may fill."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from core.facts import AccountId
from core.imports.folding import flat
from core.imports.synonyms import TITLES
from core.imports.tables import Table
from core.intake import Field, askable, fields
from core.ledger import Ledger
from core.model.command import Command
from core.subjects.batches import BATCHES
from core.subjects.rosters import MEMBERS_ROLES, MembersRow

MEMBERS: Final = MembersRow.name
_OF_PEOPLE: Final = frozenset({"id", "many"})
"""Kinds of fields that hold people; « présents » is then their names, not whether they came."""
_DUES = re.compile(r"(?:cotis\w*|adhesion|annee|paiement|reglement)? ?(20\d\d)(?: (?:payee?|reglee?|euros|montant))?")


class Slot(Struct, frozen=True):
    """A field that a column may fill: ``family``, ``rows.party`` for that of a grid, ``dues.2024`` for a year."""

    path: str
    title: str
    field: Field

    @property
    def name(self) -> str:
        """The name of the field itself."""
        return self.path.rpartition(".")[2]


class Target(Struct, frozen=True):
    """What each row is, and the fields that columns may fill, by their path."""

    name: str
    title: str
    command: type[Command]
    slots: Mapping[str, Slot]

    @property
    def roster(self) -> bool:
        """Tell whether a row is compared with the register, rather than asked as it is."""
        return self.command is MembersRow


def targets(ledger: Ledger, by: AccountId | None = None) -> Mapping[str, Target]:
    """Return what rows may be, by name, for an account, for anybody without one; members first, then by title."""
    roles = ledger.roles(by) if by is not None else None
    found = [_target(MembersRow)] if roles is None or roles & MEMBERS_ROLES else []
    deciders = sorted(askable(ledger.registry).values(), key=lambda decider: flat(decider.command.title))
    found += [
        _target(decider.command)
        for decider in deciders
        if not _alone(decider.command) and (roles is None or roles & decider.roles)
    ]
    return {target.name: target for target in found if target.slots}


def _alone(command: type[Command]) -> bool:
    """Tell whether no row asks a command: one of those asked one at a time, or that needs a file."""
    return command.alone or any(field.ask.upload and field.required for field in fields(command))


def _target(command: type[Command]) -> Target:
    slots: dict[str, Slot] = {}
    for field in fields(command):
        if field.ask.hidden or field.ask.upload:
            continue
        if field.kind == "grid":
            slots |= {
                f"{field.name}.{one.name}": Slot(
                    f"{field.name}.{one.name}", f"{field.ask.title} : {one.ask.title}", one
                )
                for one in field.rows
                if not one.ask.hidden
            }
        else:
            slots[field.name] = Slot(field.name, field.ask.title, field)
    return Target(command.name, command.title, command, slots)


def slot(target: Target, path: str) -> Slot | None:
    """Return the slot of a path; that of a year of dues is made when asked for. None when there is no such one."""
    if target.roster and (found := re.fullmatch(r"dues\.(20\d\d)", path)):
        return Slot(path, f"Cotisation {found[1]}", target.slots["amount"].field)
    return target.slots.get(path)


def knows(target: Target, title: str) -> bool:
    """Tell whether a title is that of a field."""
    return bool(_ranked(target, flat(title)))


def guess(target: Target, titles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the path of the field that each column fills, "" for none; no two columns fill one, parts aside.

    A first name beside a name says with it who is meant.
    """
    ranked = sorted(
        (rank, place, path) for place, title in enumerate(titles) for rank, path in _ranked(target, flat(title))
    )
    found: dict[int, str] = {}
    for _, place, path in ranked:
        if place not in found and (path in JOINED or path not in found.values()):
            found[place] = path
    named = next((path for place, path in found.items() if _names(target, path, titles[place])), "")
    given = (place for place, title in enumerate(titles) if place not in found and flat(title) in TITLES["given"])
    if named and (beside := next(given, None)) is not None:
        found[beside] = named
    return tuple(found.get(place, "") for place in range(len(titles)))


def _names(target: Target, path: str, title: str) -> bool:
    """Tell whether a column names somebody of the register by the family name alone."""
    one = target.slots.get(path)
    return one is not None and one.name == "party" and one.field.kind == "id" and flat(title) in TITLES["family"]


JOINED: Final[Mapping[str, str]] = {"address": " ", "phone": " / ", "whole": " ", "bank_label": " "}
"""Fields that several columns fill together, and what stands between."""


def _ranked(target: Target, title: str) -> list[tuple[int, str]]:
    """Return the fields that a title may mean, the surest first."""
    if not title:
        return []
    if target.roster and (year := _DUES.fullmatch(title)):
        return [(0, f"dues.{year[1]}")]
    found = []
    for path, one in target.slots.items():
        titles = TITLES.get("how" if one.name == "present" and one.field.kind not in _OF_PEOPLE else one.name, ())
        own = flat(one.field.ask.title)
        if title in {flat(one.name), own, flat(one.title)}:
            found.append((0, path))
        elif title in titles:
            found.append((1 + titles.index(title), path))
        elif own.startswith(f"{title} ") and len(title) > 1:
            found.append((100, path))
    return sorted(found)


def fields_for(ledger: Ledger, target: Target, table: Table) -> tuple[str, ...]:
    """Return the field of each column: as when such a header was last imported, else as its titles say."""
    with ledger.states.lock:
        remembered = ledger.state(BATCHES).fields(table.header, target.name)
    if len(remembered) == len(table.titles):
        return tuple(path if slot(target, path) is not None else "" for path in remembered)
    return guess(target, table.titles)
