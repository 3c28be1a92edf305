"""What is wrong with lines of an attendance sheet: who may not vote, and proxies that do not hold."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from core.facts import PartyId
from core.subjects.meetings.electorate import Electorate
from core.subjects.meetings.facts import How, Presence
from core.subjects.meetings.fold import Mark


class Fault(Struct, frozen=True):
    """A code, a French sentence that names the party by its id, and the line and field that it concerns."""

    code: str
    message: str
    row: int
    field: str


def faults(
    rows: Sequence[Presence], changed: Sequence[Presence], sheet: Mapping[PartyId, Mark], room: Electorate
) -> Iterator[Fault]:
    """Yield what is wrong with the lines that change something.

    Codes: ``twice-in-list``, ``not-entitled``, ``no-proxies``, ``not-a-proxy``, ``holder-missing``, ``own-proxy``,
    ``holder-absent``, ``proxy-cap``.
    """
    after: dict[PartyId, tuple[How, PartyId | None]] = {p: (mark.how, mark.holder) for p, mark in sheet.items()}
    seen: set[PartyId] = set()
    for number, row in enumerate(rows):
        if row.party in seen:
            yield Fault(
                "twice-in-list", f"{row.party} est deux fois sur la feuille : une voix chacun.", number, "party"
            )
        seen.add(row.party)
        after[row.party] = (row.how, row.holder)
    held = _held(sheet, after)
    lines: dict[PartyId, int] = {}
    for number, row in enumerate(rows):
        if row not in changed:
            continue
        bar = room.bar(row.party) if row.how in ("present", "proxy") else None
        if bar is not None:
            yield Fault("not-entitled", f"{row.party} {bar}.", number, "party")
        if row.how == "proxy" or row.holder is not None:
            yield from _proxy_faults(number, row, after, held, lines, room.rule.proxy_cap)


def _proxy_faults(
    number: int,
    row: Presence,
    after: Mapping[PartyId, tuple[How, PartyId | None]],
    held: Counter[PartyId],
    lines: dict[PartyId, int],
    cap: int,
) -> Iterator[Fault]:
    """Yield what is wrong with a proxy; ``lines`` keeps the first line of this form that each holder stands on."""
    if row.how != "proxy":
        yield Fault("not-a-proxy", f"{row.party} donne pouvoir : indiquez « représenté·e ».", number, "how")
    elif row.holder is None:
        yield Fault("holder-missing", f"Indiquez à qui {row.party} donne pouvoir.", number, "holder")
    elif row.holder == row.party:
        yield Fault("own-proxy", f"{row.party} ne peut se donner pouvoir.", number, "holder")
    elif after.get(row.holder, ("absent", None))[0] != "present":
        message = f"{row.holder} n’est pas présent·e : le pouvoir de {row.party} ne peut lui être confié."
        yield Fault("holder-absent", message, number, "holder")
    elif cap == 0:
        yield Fault("no-proxies", "Les statuts n’admettent pas de pouvoir pour cette séance.", number, "holder")
    elif held[row.holder] >= cap:
        borne = f"{cap} pouvoirs" if cap > 1 else "un pouvoir"
        line = f" (ligne {lines[row.holder] + 1} de cette saisie)" if row.holder in lines else ""
        message = f"{row.holder} porte déjà {borne}{line}, le maximum des statuts : celui de {row.party} est refusé."
        yield Fault("proxy-cap", message, number, "holder")
    else:
        held[row.holder] += 1
        lines.setdefault(row.holder, number)


def _held(sheet: Mapping[PartyId, Mark], after: Mapping[PartyId, tuple[How, PartyId | None]]) -> Counter[PartyId]:
    """Count the proxies that each holder keeps: those on the sheet that the new lines leave as they are."""
    kept = (mark.holder for p, mark in sheet.items() if mark.how == "proxy" and after[p] == (mark.how, mark.holder))
    return Counter(holder for holder in kept if holder is not None)
