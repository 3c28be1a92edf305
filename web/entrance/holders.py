"""« Comptes d'accès »: opening accounts, inviting their holders, roles, closing; what is recorded goes as always."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException, PermissionDeniedException

from core.access import logins
from core.access.logins import LoginTakenError
from core.facts import AccountId, Id
from core.ids import derived_id, new_id
from core.intake import Invalid, bind, unflatten
from core.model.command import Command, Line, Refused, ask
from core.model.roles import ADMIN, ROLES
from core.model.view import READERS
from core.subjects.accounts.deciders import CloseAccount, GrantRole, OpenAccount, WithdrawRole
from core.subjects.accounts.facts import Role
from web.drawing.forms import Attempt, DrawnForm, blank_form, draw_form
from web.drawing.visit import Visit
from web.entrance.account import house_of, named, notice, visit_of
from web.entrance.asked import Asked
from web.entrance.founding import NOT_AN_ADDRESS
from web.entrance.holding import holders
from web.entrance.letters import send_invitation
from web.entrance.showing import SMALL
from web.house import House
from web.outbox import is_address
from web.pages.answers import html, onward
from web.pages.sending import Sent, Shown, read_sent, said_of, send
from web.refusals import status_of

PAGE: Final = "/comptes"
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


FORMS: Final[tuple[type[Command], ...]] = (OpenAccess, Invite, GrantRole, WithdrawRole, CloseAccount)
Step = Callable[[House, Visit, Any, str], str | Refused]
"""Does what a form of ours asks and says so, or refuses it."""


@get(PAGE, include_in_schema=False)
async def show(request: Asked) -> Response[Any]:
    """Show who may use the register; who manages accounts has the forms too."""
    return await sync_to_thread(_show, request)


def _show(request: Asked) -> Response[Any]:
    visit = visit_of(request, {})
    if not visit.may(READERS | {ADMIN}):
        raise PermissionDeniedException("role-missing")
    return _page(request, visit)


@post(PAGE, include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def change(request: Asked) -> Response[Any]:
    """Do what one of the forms asks."""
    return await sync_to_thread(_change, request, await read_sent(request))


def _change(request: Asked, sent: Sent) -> Response[Any]:
    house, visit = house_of(request), visit_of(request, {})
    if not visit.may(frozenset({ADMIN})):
        raise PermissionDeniedException("role-missing")
    command = next((form for form in FORMS if form.name == sent.value("_command")), None)
    if command is None:
        raise ClientException("Ce formulaire n’est pas de cette page : rechargez-la.")
    if (step := _STEPS.get(command)) is not None:
        said: str | Shown = _ours(command, step, house, visit, sent)
    else:
        done = send(command, sent, visit, house.desk.choices, ordinal=_place(command))
        said = done if isinstance(done, Shown) else said_of(done)
    if isinstance(said, Shown):
        return _page(request, visit, said.attempt, said.status)
    notice(request, said)
    return onward(request, PAGE)


def _ours(command: type[Command], step: Step, house: House, visit: Visit, sent: Sent) -> str | Shown:
    """Bind a form that is not of a recorded command, and take its step."""
    raw, command_id = unflatten(sent.pairs, command), sent.value("_id") or new_id("c")
    bound = bind(command, raw, command_id=command_id, today=visit.clocks.asof.today)
    errors = dict(bound.fields) if isinstance(bound, Invalid) else {}
    if "email" not in errors and not is_address(str(raw.get("email", "")).strip()):
        errors["email"] = NOT_AN_ADDRESS
    outcome = Refused("invalid", "", errors) if errors else step(house, visit, bound, command_id)
    if isinstance(outcome, str):
        return outcome
    attempt = Attempt(
        command=command.name,
        ordinal=_place(command),
        raw=raw,
        command_id=command_id,
        errors=outcome.fields,
        message=outcome.message,
    )
    return Shown(attempt, status_of(outcome))


def _open(house: House, visit: Visit, asked: OpenAccess, command_id: str) -> str | Refused:
    account = AccountId(Id(derived_id("a", command_id, "account")))
    if logins.find(house.access, asked.email) not in {None, account}:
        return Refused("login-taken", "", {"email": _TAKEN})
    opening = OpenAccount(account=account, label=asked.label, role=asked.role)
    outcome = house.ledger.record(opening, by=AccountId(Id(visit.account.id)), command_id=command_id)
    if isinstance(outcome, Refused):
        return outcome
    return _invite(house, visit, Invite(account=account, email=asked.email), command_id)


def _invite(house: House, visit: Visit, asked: Invite, _command_id: str) -> str | Refused:
    if named(house, asked.account) is None:
        return Refused("account-closed", "", {"account": "Ce compte est fermé ou n’existe pas."})
    try:
        logins.bind(house.access, asked.account, asked.email)
    except LoginTakenError:
        return Refused("login-taken", "", {"email": _TAKEN})
    send_invitation(house, asked.account, asked.email, visit.account.name)
    return "L’invitation est partie : elle sert une fois, pendant sept jours."


_STEPS: Final[Mapping[type[Command], Step]] = {OpenAccess: _open, Invite: _invite}


def _page(request: Asked, visit: Visit, attempt: Attempt | None = None, status: int = 200) -> Response[Any]:
    house = house_of(request)
    blocks = [_form(form, visit, house, attempt) for form in FORMS] if visit.may(frozenset({ADMIN})) else []
    page = house.desk.draw(
        "access/accounts.html",
        visit,
        dated=False,
        title="Comptes d’accès",
        accounts=holders(house),
        blocks=blocks,
        failed=attempt is not None,
    )
    return html(page, status)


def _form(form: type[Command], visit: Visit, house: House, attempt: Attempt | None) -> DrawnForm:
    mine = attempt if attempt is not None and attempt.command == form.name else None
    raw = mine.raw if mine else blank_form(form, {}, visit)
    place, choices = _place(form), house.desk.choices
    return draw_form(form, visit, choices, raw=raw, ordinal=place, attempt=mine, unfolded=False)


def _place(form: type[Command]) -> int:
    return FORMS.index(form) + 1


ROUTES = (show, change)
