"""What a register still lacks to be of daily use, in the order in which it serves."""

from collections.abc import Iterator
from typing import Final

from core.model.roles import ADMIN, BOARD, COORDINATION, TREASURER
from core.model.view import AsOf, Todo, View
from core.subjects.accounts.fold import ACCOUNTS, Accounts
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.mandates.facts import Office
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.words import OFFICES
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.missions.fold import MISSIONS, Missions
from core.subjects.statutes.fold import STATUTES, Statutes

_DAILY = (COORDINATION, BOARD)
VITAL: Final[tuple[Office, ...]] = ("president", "treasurer")
"""Offices without which nobody signs or pays."""


def first_steps(
    asof: AsOf,
    association: Association,
    accounts: Accounts,
    statutes: Statutes,
    members: Members,
    missions: Missions,
    mandates: Mandates,
) -> Iterator[Todo]:
    """Give one row for each thing never recorded yet; nothing once the register lives."""
    behind = (association.position,) if association.position else ()
    unruled = statutes.at(asof.on) is None
    if unruled:
        yield Todo(
            what="Enregistrer les statuts en vigueur : ils disent quorum, majorités, pouvoirs et cotisation",
            link="/statuts",
            roles=(BOARD,),
            positions=behind,
        )
    if not members.by_party:
        first = ", une fois les statuts enregistrés : ils disent collèges et cotisation" if unruled else ""
        yield Todo(what=f"Admettre les premiers adhérents{first}", link="/adherents", roles=_DAILY, positions=behind)
    lacking = [OFFICES[office].lower() for office in VITAL if not _ever(office, mandates)]
    if lacking:
        yield Todo(
            what=f"Enregistrer les mandats en cours : {', '.join(lacking)}, conseil d’administration",
            link="/mandats",
            roles=_DAILY,
            positions=behind,
        )
    yield from _itself(asof, association, behind)
    if not missions.by_id:
        yield Todo(
            what="Ouvrir les missions de la communauté, pour y rattacher réunions et dépenses",
            link="/missions",
            roles=_DAILY,
            positions=behind,
        )
    if len([account for account in accounts.by_id.values() if account.live]) == 1:
        yield Todo(
            what="Ouvrir un compte à chacun : coordination, conseil d’administration, trésorerie, formation, audit",
            link="/comptes",
            roles=(ADMIN,),
            positions=behind,
        )


def _itself(asof: AsOf, association: Association, behind: tuple[int, ...]) -> Iterator[Todo]:
    """Give what the association has not said of itself; nothing before its founding."""
    seat = association.seats.at(asof.on)
    if association.founded is None or seat is None:
        return
    said = {"jour de sa déclaration": association.declared, "adresse du siège": seat.value.seat}
    if missing := [what for what, known in said.items() if not known]:
        yield Todo(
            what=f"Compléter l’association : {', '.join(missing)}", link="/association", roles=_DAILY, positions=behind
        )
    if association.accounts.at(asof.on) is None:
        yield Todo(
            what="Indiquer le compte bancaire de l’association : son IBAN figure sur les appels de cotisation",
            link="/association",
            roles=(BOARD, TREASURER),
            positions=behind,
        )


def _ever(office: Office, mandates: Mandates) -> bool:
    """Tell whether an office of the bureau or the board was ever held: one left vacant is said by its mandate."""
    terms = (terms for body in (mandates.bureau, mandates.board) for terms in body.values())
    return any(entry.value.office == office for one in terms for entry in one.entries)


FIRST = View(
    "todo.first",
    "Pour commencer",
    Todo,
    (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS, MANDATES),
    first_steps,
)
