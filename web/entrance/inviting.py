"""Two forms that are more than a record: an account with its address, and an invitation sent to it."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, NamedTuple

from core.access import logins
from core.access.logins import LoginTakenError
from core.facts import AccountId, Id
from core.ids import derived_id, new_id
from core.intake import Invalid, bind, forbidden_in, unflatten
from core.model.command import Command, Line, Refused, ask
from core.model.roles import ROLES
from core.store import StoreError
from core.subjects.accounts.deciders import OpenAccount
from core.subjects.accounts.facts import Role
from web.drawing.forms import Attempt
from web.drawing.visit import Visit
from web.entrance.account import named
from web.entrance.founding import NOT_AN_ADDRESS
from web.entrance.letters import send_invitation
from web.house import House
from web.outbox import is_address
from web.pages.sending import Sent, Shown
from web.refusals import status_of, status_of_store

_TAKEN: Final = "Cette adresse sert déjà à un autre compte."
_HINT: Final = "Une invitation y est envoyée ; c’est aussi l’adresse avec laquelle se connecter."


class OpenAccess(Command, frozen=True, kw_only=True):
    """Open an account and invite its holder; the address is kept apart from the register."""

    name = "open-access"
    title = "Ouvrir un compte d’accès"

    label: Annotated[Line, ask("Nom affiché", personal=True)]
    email: Annotated[Line, ask("Adresse électronique", hint=_HINT)]
    role: Annotated[Role | None, ask("Premier rôle", labels=ROLES)] = None


class Invite(Command, frozen=True, kw_only=True):
    """Give an account its address, and let its holder choose a password."""

    name = "invite-holder"
    title = "Envoyer une invitation"

    account: Annotated[AccountId, ask("Compte", choices="accounts")]
    email: Annotated[Line, ask("Adresse électronique", hint=_HINT)]


class Invited(NamedTuple):
    """What is said of an invitation, and its link for whoever invites, where no server delivers the letter."""

    said: str
    link: str


Step = Callable[[House, Visit, Any, str], Invited | Refused]
"""Does what a form of ours asks and says so, or refuses it."""


def take_step(command: type[Command], house: House, visit: Visit, sent: Sent, ordinal: int) -> Invited | Shown:
    """Bind a form of ours and do what it asks; return what to say, or the form to show again."""
    raw, command_id = unflatten(sent.pairs, command), sent.value("_id") or new_id("c")
    bound = bind(command, raw, command_id=command_id, today=visit.clocks.asof.today)
    errors = dict(bound.fields) if isinstance(bound, Invalid) else forbidden_in(bound)
    if "email" not in errors and not is_address(str(raw.get("email", "")).strip()):
        errors["email"] = NOT_AN_ADDRESS

    def again(status: int, errors: Mapping[str, str], message: str) -> Shown:
        told = Attempt(
            command=command.name, ordinal=ordinal, raw=raw, command_id=command_id, errors=errors, message=message
        )
        return Shown(told, status)

    try:
        outcome = Refused("invalid", "", errors) if errors else STEPS[command](house, visit, bound, command_id)
    except StoreError as error:
        return again(status_of_store(error), {}, error.message)
    return outcome if isinstance(outcome, Invited) else again(status_of(outcome), outcome.fields, outcome.message)


def _open(house: House, visit: Visit, asked: OpenAccess, command_id: str) -> Invited | Refused:
    account = AccountId(Id(derived_id("a", command_id, "account")))
    if logins.find(house.access, asked.email) not in {None, account}:
        return Refused("login-taken", "", {"email": _TAKEN})
    opening = OpenAccount(account=account, label=asked.label, role=asked.role)
    outcome = house.ledger.record(opening, by=AccountId(Id(visit.account.id)), command_id=command_id)
    if isinstance(outcome, Refused):
        return outcome
    return _invite(house, visit, Invite(account=account, email=asked.email), command_id)


def _invite(house: House, visit: Visit, asked: Invite, _command_id: str) -> Invited | Refused:
    if named(house, asked.account) is None:
        return Refused("account-closed", "", {"account": "Ce compte est fermé ou n’existe pas."})
    try:
        logins.bind(house.access, asked.account, asked.email)
    except LoginTakenError:
        return Refused("login-taken", "", {"email": _TAKEN})
    link = send_invitation(house, asked.account, asked.email, visit.account.name)
    if house.delivery is None:
        return Invited("L’invitation attend d’être envoyée : aucun serveur d’envoi n’est configuré.", link)
    return Invited("L’invitation part par courriel : elle sert une fois, pendant sept jours.", "")


STEPS: Final[Mapping[type[Command], Step]] = {OpenAccess: _open, Invite: _invite}
