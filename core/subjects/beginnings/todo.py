"""What a register still lacks to be of daily use, in the order in which it serves."""

from collections.abc import Iterator

from core.model.roles import ADMIN, BOARD, COORDINATION
from core.model.view import AsOf, Todo, View
from core.subjects.accounts.fold import ACCOUNTS, Accounts
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.missions.fold import MISSIONS, Missions
from core.subjects.statutes.fold import STATUTES, Statutes

_DAILY = (COORDINATION, BOARD)


def first_steps(
    asof: AsOf, association: Association, accounts: Accounts, statutes: Statutes, members: Members, missions: Missions
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


FIRST = View("todo.first", "Pour commencer", Todo, (ASSOCIATION, ACCOUNTS, STATUTES, MEMBERS, MISSIONS), first_steps)
