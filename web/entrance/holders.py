"""« Comptes d'accès »: opening accounts, inviting their holders, roles, closing; what is recorded goes as always."""

from typing import Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException, PermissionDeniedException

from core.model.command import Command
from core.model.roles import ADMIN, WRITERS
from core.model.view import READERS
from core.subjects.accounts.deciders import CloseAccount, GrantRole, WithdrawRole
from web.drawing.forms import Attempt, DrawnForm, blank_form, draw_form
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.entrance.holding import holders
from web.entrance.inviting import STEPS, Invite, Invited, OpenAccess, take_step
from web.entrance.showing import SMALL
from web.house import House
from web.pages.answers import WHOLE, html, onward
from web.pages.sending import Sent, Shown, read_sent, said_of, send

PAGE: Final = "/comptes"
FORMS: Final[tuple[type[Command], ...]] = (OpenAccess, Invite, GrantRole, WithdrawRole, CloseAccount)


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
    if command in STEPS:
        said: str | Invited | Shown = take_step(command, house, visit, sent, _place(command))
    else:
        done = send(command, sent, visit, house.desk.choices, ordinal=_place(command))
        said = done if isinstance(done, Shown) else said_of(done)
    if isinstance(said, Shown):
        return _page(request, visit, said.attempt, said.status)
    if isinstance(said, Invited):
        if said.link:
            answer = _page(request, visit, invited=said)
            answer.headers.update(WHOLE)
            return answer
        said = said.said
    notice(request, said)
    return onward(request, PAGE)


def _page(
    request: Asked, visit: Visit, attempt: Attempt | None = None, status: int = 200, invited: Invited | None = None
) -> Response[Any]:
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
        invited=invited,
        mailing=visit.may(WRITERS),
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
