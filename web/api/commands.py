"""``POST /api/commands/{name}``: a command as JSON, followed or refused."""

from typing import Any, Final

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import HTTPException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath, RawBody

from core.facts import AccountId, Id
from core.ids import new_id
from core.intake import Invalid, askable, bind, command_schema, says_twice
from core.ledger import Ledger, Recorded
from core.ledger.coding import BARE, is_bare
from core.ledger.doubting import doubt
from core.model.decider import Decider
from web.api.answers import json, of, refused
from web.entrance.account import house_of, required
from web.entrance.asked import Asked
from web.refusals import status_of

LARGEST: Final = 1_000_000
"""Bytes of a command at most."""
FARTHEST: Final = (1 << 63) - 1
KEY: Final = "idempotency-key"
OURS: Final = ("id", "corrects", "confirm")
"""What a body holds besides the fields of the command."""


class Told(msgspec.Struct, frozen=True):
    """A body that may be bound: its fields, the id of the command, what it corrects."""

    fields: dict[str, Any]
    id: str
    corrects: int | None
    confirm: str
    """What an answer that doubted this command gave."""


class Unasked(msgspec.Struct, frozen=True):
    """A body that asks nothing: a status and what is answered."""

    status: int
    body: dict[str, Any]


@get("/api/commands", include_in_schema=False, sync_to_thread=True)
def commands(request: Asked) -> Response[bytes]:
    """Give every command that the account may ask, with its JSON Schema."""
    account, registry = required(request), house_of(request).registry
    listed = [
        {
            "name": name,
            "title": decider.command.title,
            "plugin": registry.owners[name],
            "schema": command_schema(decider.command),
        }
        for name, decider in askable(registry).items()
        if decider.roles & account.roles
    ]
    return json(200, listed)


@post(
    "/api/commands/{name:str}",
    include_in_schema=False,
    sync_to_thread=True,
    status_code=200,
    request_max_body_size=LARGEST,
)
def command(request: Asked, name: FromPath[str], body: RawBody) -> Response[bytes]:
    """Follow a command: 200 with the positions of its records, 4xx with a code, a sentence and its fields.

    409 when it is doubtful, with ``confirm``: sent back in the same body, it says that this is meant.
    """
    account, house = required(request), house_of(request)
    decider = askable(house.registry).get(name)
    if decider is None:
        raise NotFoundException(name)
    if not decider.roles & account.roles:
        raise PermissionDeniedException("role-missing")
    if request.content_type[0] != RequestEncodingType.JSON.value:
        raise HTTPException(status_code=415, detail="json")
    told = read(body, request.headers.get(KEY, ""))
    if isinstance(told, Unasked):
        return json(told.status, {"command": name, **told.body})
    status, answer = follow(house.ledger, decider, told, account.id)
    forbidden = answer.get("refused") == "forbidden-content" and "id" in answer["fields"]  # not to be repeated
    return json(status, {"command": name, "id": "" if forbidden else told.id, **answer})


def read(body: bytes, key: str) -> Told | Unasked:
    """Read a body: an object, whose ``id``, ``corrects`` and ``confirm`` are not fields of the command."""
    try:
        fields = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Unasked(400, refused("not-json", "Ce corps n’est pas un objet JSON."))
    if says_twice(body, fields):
        return Unasked(400, refused("field-twice", "Ce corps nomme deux fois un même champ."))
    command_id, corrects, confirm = (fields.pop(name, None) for name in OURS)
    if command_id is not None and not isinstance(command_id, str):
        told = "« id » est un texte qui nomme cette commande."
        return Unasked(422, refused("id-invalid", told, {"id": told}))
    if corrects is not None and (type(corrects) is not int or not 0 < corrects <= FARTHEST):
        told = "« corrects » est un numéro d’enregistrement."
        return Unasked(422, refused("corrects-invalid", told, {"corrects": told}))
    if confirm is not None and not isinstance(confirm, str):
        told = "« confirm » est le texte qu’une réponse a donné à renvoyer."
        return Unasked(422, refused("confirm-invalid", told, {"confirm": told}))
    return Told(fields, command_id or key or new_id("c"), corrects, confirm or "")


def follow(ledger: Ledger, decider: Decider, told: Told, account: str) -> tuple[int, dict[str, Any]]:
    """Bind and record a command; return the status and what is answered."""
    if is_bare(told.id):
        return 422, refused("command-id-invalid", BARE, {"id": BARE})
    bound = bind(decider.command, told.fields, command_id=told.id, today=ledger.asof().today)
    if isinstance(bound, Invalid):
        whole = bound.fields.get("", f"À corriger : {', '.join(bound.fields)}.")
        return 422, refused("invalid", whole, bound.fields)
    by = AccountId(Id(account))
    if (doubted := doubt(ledger, bound, by, told.id, told.confirm)) is not None:
        return 409, {**of(doubted), "confirm": doubted.confirm}
    outcome = ledger.record(bound, by=by, command_id=told.id, corrects=told.corrects)
    if isinstance(outcome, Recorded):
        return 200, {"positions": outcome.positions}
    return status_of(outcome), of(outcome)


ROUTES = (commands, command)
