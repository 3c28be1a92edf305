"""« Lien et QR code »: an organiser lends the right to follow a command, to a room, to each person, or by e-mail."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException

from core.access import lent
from core.access.lent import Lent
from core.clock import end_of_day
from core.ids import new_id
from core.intake import read_date
from core.model.lending import bearer_of
from core.model.screens import Lend
from web.dispatch import dispatch
from web.drawing.address import said
from web.drawing.lends import PAGE, address_of, title_of
from web.drawing.lent import given_words
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.entrance.chasing import sending, sent_before, without_people
from web.entrance.lots import Lot, last_day, make, people, until_words
from web.entrance.showing import SMALL
from web.pages.answers import html, onward
from web.pages.finding import page_at
from web.pages.register import is_there
from web.pages.sending import Sent, read_sent

_OWN: Final = "own"
"""Stands for all the links of people."""
_PLACE: Final = re.compile(r"[0-9]{1,3}")
_FARTHEST: Final = timedelta(days=366)
_FAR: Final = "Choisissez un jour, d’aujourd’hui à dans un an."
_NOT_HERE: Final = "Ce formulaire n’est pas de cette page : rechargez-la."


class Living(NamedTuple):
    """A line of the page: a link that may still be used, or all those of people together."""

    link: str
    title: str
    until: str


@get(PAGE, include_in_schema=False)
async def show(request: Asked) -> Response[Any]:
    """Show which links a block of a page lends, and the forms to make others."""
    return await sync_to_thread(_show, request)


def _show(request: Asked) -> Response[Any]:
    query = request.query_params
    return _page(request, _lot(request, query.get("page", ""), query.get("bloc", "")))


@post(PAGE, include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def lend(request: Asked) -> Response[Any]:
    """Make links, shown this once or sent by e-mail; or revoke some."""
    return await sync_to_thread(_lend, request, await read_sent(request))


def _lend(request: Asked, sent: Sent) -> Response[Any]:
    lot, asked = _lot(request, sent.value("page"), sent.value("bloc")), sent.value("_do")
    if asked == "revoke":
        return _revoke(request, lot, sent.value("link"))
    if not (lot.block.room if asked == "room" else lot.block.view and asked in {"people", "letters"}):
        raise ClientException(_NOT_HERE)
    today, last = lot.visit.clocks.asof.today, read_date(sent.value("until"))
    if last is None or not today <= last <= today + _FARTHEST:
        return _page(request, lot, typed=sent.value("until"), error=_FAR)
    until = end_of_day(last)
    if asked == "letters":
        return _letters(request, lot, until, sent.value("_id"))
    return _codes(request, lot, until, room=asked == "room")


def _lot(request: Asked, path: str, place: str) -> Lot:
    """Return the block at a place of a page; 404 when there is none, 403 when the account may not lend its command."""
    visit = visit_of(request, {})
    found = page_at(visit, path)
    block = dict(enumerate(found.page.blocks, 1)).get(int(place)) if _PLACE.fullmatch(place) else None
    if not isinstance(block, Lend):
        raise NotFoundException(path)
    decider = visit.ledger.registry.deciders[block.command]
    if not visit.may(decider.roles):
        raise PermissionDeniedException("role-missing")
    if not is_there(path, visit):
        raise NotFoundException(path)
    given = {name: said(value, found.parts) for name, value in block.given.items()}
    return Lot(block, given, decider.command, bearer_of(decider.command), path, int(place), found.parts, visit)


def _page(request: Asked, lot: Lot, *, typed: str = "", error: str = "") -> Response[Any]:
    house, some = house_of(request), people(lot)
    page = house.desk.draw(
        "pages/lending.html",
        lot.visit,
        dated=False,
        title=title_of(lot.block, lot.visit),
        lot=lot,
        said=_said(request, lot),
        people=some,
        written=sum(1 for one in some if one.email),
        living=_living(request, lot),
        sent=sent_before(lot, some),
        form=new_id("c"),
        until=typed or last_day(lot).isoformat(),
        alone=house.settings.alone,
        error=error,
        failed=bool(error),
    )
    return html(page, 422 if error else 200)


def _codes(request: Asked, lot: Lot, until: datetime, *, room: bool) -> Response[Any]:
    house = house_of(request)
    whom = (None,) if room else people(lot)
    with house.access.database.writing():  # once to the disk, however many
        made = [make(house, lot, until, one) for one in whom]
    page = house.desk.draw(
        "pages/codes.html",
        lot.visit,
        dated=False,
        title=title_of(lot.block, lot.visit),
        said=_said(request, lot),
        codes=made,
        room=room,
        until=until_words(until),
        back=address_of(lot.path, lot.place),
    )
    return html(page)


def _letters(request: Asked, lot: Lot, until: datetime, form: str) -> Response[Any]:
    house, some = house_of(request), people(lot)
    about = _said(request, lot), _said(request, without_people(lot))
    reached = [sending(house, lot, until, one, *about) for one in some if one.email]
    count = dispatch(house.ledger, house.outbox, reached, form=form or new_id("c"), by=lot.visit.account.id)
    missing = len(some) - len(reached)
    beside = f" {missing} personne{'s' * (missing > 1)} sans adresse connue." if missing else ""
    sent = "Aucun courriel n’est parti." if not count else f"{count} courriel{'s' * (count > 1)} à envoyer."
    notice(request, sent + beside)
    return onward(request, address_of(lot.path, lot.place))


def _revoke(request: Asked, lot: Lot, link: str) -> Response[Any]:
    """Revoke one link of the block, or all those of people that still serve."""
    house = house_of(request)
    now, made = house.clock(), lent.of(house.access, lot.command.name, lot.given)
    chosen = [one.id for one in made if one.standing(now) == "good" and link == (_OWN if one.once else one.id)]
    count = lent.revoke(house.access, chosen, now)
    notice(request, "Rien n’était à retirer." if not count else "C’est retiré : ce qui était enregistré le reste.")
    return onward(request, address_of(lot.path, lot.place))


def _living(request: Asked, lot: Lot) -> list[Living]:
    """Return the links that may still be used: each code of a room, and together those of people."""
    house = house_of(request)
    now, made = house.clock(), lent.of(house.access, lot.command.name, lot.given)
    good = [one for one in made if one.standing(now) == "good"]
    rooms = [Living(one.id, "Code de salle", until_words(one.until)) for one in good if not one.once]
    own = [one for one in good if one.once]
    served = sum(1 for one in made if one.used is not None)
    return [*rooms, *([_together(own, served)] if own else [])]


def _together(own: Sequence[Lent], served: int) -> Living:
    count = len(own)
    links = "liens personnels" if count > 1 else "lien personnel"
    title = f"{count} {links} à servir, {served} déjà servi{'s' * (served > 1)}"
    return Living(_OWN, title, until_words(max(one.until for one in own)))


def _said(request: Asked, lot: Lot) -> Sequence[Any]:
    return given_words(lot.command, lot.given, lot.who, lot.visit, house_of(request).desk.choices)


ROUTES = (show, lend)
