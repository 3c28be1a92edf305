"""What somebody without an account does by a link lent to her: one form, and nothing else of the register."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.params import FromPath

from core.access import attempts, lent
from core.access.lent import Lent
from core.clock import stamp
from core.ids import derived_id, new_id
from core.intake import Field, fields
from core.store import StoreError
from web.drawing.choices import Choices
from web.drawing.facts import Told, told
from web.drawing.formats import instant
from web.drawing.forms import DrawnForm, blank_form, draw_form
from web.drawing.lent import given_words
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.entrance.guard import OPEN
from web.entrance.login import address_of, seconds_of, wait_sentence
from web.entrance.lots import PATH
from web.entrance.rights import Right, right_of
from web.entrance.showing import SMALL, show_outside
from web.entrance.shutting import shut
from web.noting import trail
from web.pages.sending import Bearing, Done, Sent, Shown, read_sent, send

log = logging.getLogger(__name__)
_UNLISTED: Final = (
    "Choisissez un nom de la liste. S’il n’y est pas, il a déjà servi, ou n’est pas attendu ici : si ce n’est pas de "
    "votre fait, dites-le à qui vous a donné ce lien."
)
_REUSED: Final = "command-id-reused"


@get(f"{PATH}/{{secret:str}}", include_in_schema=False)
async def ask(request: Asked, secret: FromPath[str]) -> Response[Any]:
    """Show the form of a link; looking uses nothing."""
    return await sync_to_thread(_ask, request, secret)


def _ask(request: Asked, secret: str) -> Response[Any]:
    right = _right(request, secret)
    if isinstance(right, Response):
        return right
    standing = right.link.standing(house_of(request).clock())
    if standing != "good":
        return _gone(request, standing)
    return shut(request, right) or _form(request, right)


@post(f"{PATH}/{{secret:str}}", include_in_schema=False, opt=OPEN, request_max_body_size=SMALL, status_code=200)
async def use(request: Asked, secret: FromPath[str]) -> Response[Any]:
    """Record what the form asks and thank, or show it again with what is wrong."""
    return await sync_to_thread(_use, request, secret, await read_sent(request))


def _use(request: Asked, secret: str, sent: Sent) -> Response[Any]:
    right = _right(request, secret)
    if isinstance(right, Response):
        return right
    house, link = house_of(request), right.link
    standing = link.standing(house.clock())
    if standing not in {"good", "used"}:
        return _gone(request, standing)
    outcome = _sent(right, sent, house.desk.choices)
    if isinstance(outcome, Shown) and outcome.code == _REUSED and not link.once:  # the form of before, filled anew
        outcome = _sent(right, sent, house.desk.choices, anew=True)
    used = link.once and (isinstance(outcome, Done) or outcome.code == _REUSED)
    if used:
        _note_use(request, link)
    if isinstance(outcome, Done):
        return _thanks(request, right, outcome)
    return _gone(request, "used") if used or standing == "used" else _form(request, right, outcome)


def _sent(right: Right, sent: Sent, choices: Choices, *, anew: bool = False) -> Done | Shown:
    """Follow the command. One link that serves once has one command id: tapped twice, it records once."""
    drawn = "" if anew else sent.value("_id")
    once = () if right.link.once else (drawn or new_id("c"),)
    known = {field.name for field in right.shown} | {"_id", "_doubt"}
    kept = Sent([(name, value) for name, value in sent.pairs if name.partition(".")[0] in known], {})
    bearing = Bearing(derived_id("c", right.link.id, *once), right.who)
    outcome = send(right.command, kept, right.visit, choices, given=right.link.given, bearing=bearing)
    return _as_unlisted(outcome, right, choices) if isinstance(outcome, Shown) else outcome


def _as_unlisted(shown: Shown, right: Right, choices: Choices) -> Shown:
    """Answer in one sentence, whatever the reason, for a name that the list of a room does not offer."""
    said = shown.attempt.raw.get(right.who)
    field = next((one for one in right.shown if one.name == right.who), None)
    if (
        field is None
        or not said
        or any(one.value == said for one in choices.asked(field.ask, right.visit, right.link.given))
    ):
        return shown
    return Shown(replace(shown.attempt, errors={right.who: _UNLISTED}, message="", asks=False, doubt=""), 422)


def _right(request: Asked, secret: str) -> Right | Response[Any]:
    """Return what a link lends; 410 when it is unknown, or its lender has lost the right; 429 to who tries many."""
    house = house_of(request)
    if (link := lent.peek(house.access, secret)) is not None:
        return right_of(request, link) or _gone(request, "revoked")
    network = attempts.network(address_of(request))
    wait = attempts.attempt(house.access, f"lent:{secret}", f"lent:{network}", house.clock())
    if not wait:
        return _gone(request, "unknown")
    answer = _gone(request, "wait", wait_sentence(wait))
    answer.headers["Retry-After"] = str(seconds_of(wait))
    return answer


def _form(request: Asked, right: Right, again: Shown | None = None) -> Response[Any]:
    house, visit, given = house_of(request), right.visit, right.link.given
    attempt = again.attempt if again else None
    raw = attempt.raw if attempt else blank_form(right.command, given, visit)
    drawn = draw_form(right.command, visit, house.desk.choices, raw=raw, given=given, attempt=attempt)
    return show_outside(
        request,
        "access/lent.html",
        again.status if again else 200,
        title=right.command.title,
        association=house.ledger.name,
        name=visit.account.name,
        said=given_words(right.command, given, right.who, visit, house.desk.choices),
        block=_only(drawn, right.shown),
        until=instant(stamp(right.link.until)),
        once=right.link.once,
        nonce=visit.nonce,
    )


def _only(drawn: DrawnForm, shown: Sequence[Field]) -> DrawnForm:
    """Keep of a form what a bearer is asked: what the link gives stays with the register."""
    names = {field.name for field in shown}
    kept = [one for one in drawn.inputs if one.field.name in names]
    ids = tuple(one.id for one in kept)
    wrongs = [one if one.target.startswith(ids) else one._replace(target="", label="") for one in drawn.wrongs]
    return drawn._replace(inputs=kept, wrongs=wrongs, given={})


def _thanks(request: Asked, right: Right, done: Done) -> Response[Any]:
    """Show what was recorded, in the words of the form: nothing that it did not ask or say."""
    ledger, choices = right.visit.ledger, house_of(request).desk.choices
    said = given_words(right.command, right.link.given, right.who, right.visit, choices)
    asked = {field.ask.title for field in fields(right.command) if not field.ask.hidden} - {one.title for one in said}
    about = [Told(one.title, one.text) for one in said]
    entries = [entry for at in done.recorded.positions if (entry := ledger.entry(at)) is not None]
    return show_outside(
        request,
        "access/thanks.html",
        title="C’est enregistré",
        association=ledger.name,
        entries=[
            (entry, [*about, *(line for line in told(entry, right.visit) if line.title in asked)]) for entry in entries
        ],
        again="" if right.link.once else right.visit.path,
    )


def _gone(request: Asked, why: str, message: str = "") -> Response[Any]:
    """Answer a link that serves no more, or never did: what happened, and what to do."""
    title = "Patientez" if why == "wait" else "Ce lien ne sert plus"
    return show_outside(request, "access/gone.html", 429 if why == "wait" else 410, title=title, why=why, said=message)


def _note_use(request: Asked, link: Lent) -> None:
    house = house_of(request)
    try:
        lent.consume(house.access, link.id, house.clock())
    except StoreError as error:  # what was done is recorded, and its command id keeps it from being done twice
        log.warning("the use of a link was not noted: %s at %s", error.code, trail(error))


ROUTES = (ask, use)
