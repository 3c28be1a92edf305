"""What mandates leave to do: renewals, declarations, seats of people who left."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.model.view import AsOf, Todo, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.calendar import months_after, spelt
from core.subjects.mandates.declaring import limit, undeclared
from core.subjects.mandates.facts import Office
from core.subjects.mandates.fold import MANDATES, Mandates, Seat, spans
from core.subjects.mandates.views import DIRECTING
from core.subjects.mandates.words import BODIES, OFFICES, SUBJECTS
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes

VITAL: Final = frozenset({"president", "treasurer"})
"""Offices without which nobody signs or pays."""
NOTICE: Final = 3
"""How many months before its end a mandate is announced: a habit of the house, not a rule."""
_WORK = (BOARD, COORDINATION)


def ending(asof: AsOf, mandates: Mandates, parties: Parties) -> Iterable[Todo]:
    """Give the mandates that end within three months, and those that go on past their last day."""
    for seat in mandates.seats(asof.on):
        until = seat.entry.value.until
        if until is not None and until <= months_after(asof.on, NOTICE):
            over = seat.entry.value.overdue(asof.on)
            what = f"Remplacer un mandat prolongé depuis le {spelt(until)}" if over else "Fin de mandat"
            yield Todo(
                due=until,
                what=f"{what} : {OFFICES[seat.entry.value.office].lower()}, {_place(seat)}",
                who=parties.names(seat.party, asof.on).family,
                link="/mandats",
                late=over,
                roles=_WORK,
                positions=(seat.entry.position,),
            )


def vacant(asof: AsOf, mandates: Mandates) -> Iterable[Todo]:
    """Give the offices of the bureau that were held, and that nobody holds."""
    held = {entry.value.office for _, entry in mandates.sitting("bureau", asof.on)}
    last: dict[Office, tuple[date, int]] = {}
    for terms in mandates.bureau.values():
        for entry, after in spans(terms, asof.on):
            if entry.value.office in VITAL and entry.value.office not in held:
                until = entry.value.until + timedelta(days=1) if entry.value.until else asof.on
                since = min(until, after.on) if after else until
                last[entry.value.office] = max(last.get(entry.value.office, (since, 0)), (since, entry.position))
    for office, (since, position) in sorted(last.items()):
        yield Todo(
            due=since,
            what=f"Pourvoir une fonction vacante depuis le {spelt(since)} : {OFFICES[office].lower()} (bureau)",
            link="/mandats",
            late=asof.on > since,
            roles=_WORK,
            positions=(position,),
        )


def orphaned(asof: AsOf, mandates: Mandates, members: Members, parties: Parties) -> Iterable[Todo]:
    """Give the seats, on the board or the bureau, of those who adhere no more, themselves or for their structure."""
    for seat in mandates.seats(asof.on):
        member = members.of(seat.entry.value.structure or seat.party)
        last = member.states.at(asof.on)
        if seat.body in DIRECTING and last is not None and not last.value.adherent:
            yield Todo(
                due=last.on,
                what=f"Mandat sans adhésion depuis le {spelt(last.on)} ({BODIES[seat.body].lower()})",
                who=parties.names(seat.party, asof.on).family,
                link="/mandats",
                late=True,
                roles=_WORK,
                positions=(seat.entry.position, last.position),
            )


def _place(seat: Seat) -> str:
    return BODIES[seat.body].lower() + (f" « {seat.where} »" if seat.where else "")


def to_declare(
    asof: AsOf, mandates: Mandates, statutes: Statutes, association: Association, rules: Rules
) -> Iterable[Todo]:
    """Give the changes that no declaration covers, with the last day to make it."""
    for change in undeclared(asof.on, mandates, statutes, association):
        by = limit(rules, association, change.on)
        yield Todo(
            due=by.day if by else None,
            what=f"Déclarer au greffe le changement du {spelt(change.on)} ({SUBJECTS[change.subject].lower()})",
            link="/mandats",
            late=by is not None and asof.today > by.day,
            roles=(COORDINATION, BOARD),
            positions=(change.position,),
            rules=(by.rule,) if by else (),
        )


TODO = (
    View("todo.mandates", "Mandats à renouveler", Todo, (MANDATES, PARTIES), ending),
    View("todo.vacancies", "Fonctions vacantes", Todo, (MANDATES,), vacant),
    View("todo.seats", "Mandats sans adhésion", Todo, (MANDATES, MEMBERS, PARTIES), orphaned),
    View("todo.declarations", "Changements à déclarer", Todo, (MANDATES, STATUTES, ASSOCIATION, RULES), to_declare),
)
