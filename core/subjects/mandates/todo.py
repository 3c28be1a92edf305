"""What mandates leave to do: renewals, declarations, seats of people who left."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from core.model.roles import BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.model.view import AsOf, Todo, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.calendar import spelt
from core.subjects.mandates.declaring import limit, undeclared
from core.subjects.mandates.facts import Body
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.words import BODIES, OFFICES, SUBJECTS
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes

NOTICE: Final = timedelta(days=60)
"""How long before its end a mandate is announced."""
_BODIES: tuple[Body, ...] = ("board", "bureau")


def ending(asof: AsOf, mandates: Mandates, parties: Parties) -> Iterable[Todo]:
    """Give the mandates that end within two months."""
    for body in _BODIES:
        for party, entry in mandates.sitting(body, asof.on):
            until = entry.value.until
            if until is not None and until <= asof.on + NOTICE:
                yield Todo(
                    due=until,
                    what=f"Fin de mandat : {OFFICES[entry.value.office].lower()}, {BODIES[body].lower()}",
                    who=parties.names(party, asof.on).family,
                    link="/mandats",
                    roles=(BOARD, COORDINATION),
                    positions=(entry.position,),
                )


def orphaned(asof: AsOf, mandates: Mandates, members: Members, parties: Parties) -> Iterable[Todo]:
    """Give the mandates of those who adhere no more, themselves or the structure they sit for."""
    for body in _BODIES:
        for party, entry in mandates.sitting(body, asof.on):
            member = members.of(entry.value.structure or party)
            last = member.states.at(asof.on)
            if last is not None and not last.value.adherent:
                yield Todo(
                    due=last.on,
                    what=f"Mandat sans adhésion depuis le {spelt(last.on)} ({BODIES[body].lower()})",
                    who=parties.names(party, asof.on).family,
                    link="/mandats",
                    late=True,
                    roles=(BOARD, COORDINATION),
                    positions=(entry.position, last.position),
                )


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
    View("todo.seats", "Mandats sans adhésion", Todo, (MANDATES, MEMBERS, PARTIES), orphaned),
    View("todo.declarations", "Changements à déclarer", Todo, (MANDATES, STATUTES, ASSOCIATION, RULES), to_declare),
)
