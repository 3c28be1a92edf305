"""What happens to a form that was sent: read, bound, recorded; or shown again with everything that is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from litestar.datastructures import UploadFile
from litestar.status_codes import HTTP_200_OK, HTTP_422_UNPROCESSABLE_ENTITY

from core.facts import AccountId, Id
from core.ids import new_id
from core.intake import Invalid, bind, fields, unflatten
from core.ledger import Recorded
from core.ledger.doubting import Doubt, doubt
from core.model.command import Command, Refused
from core.model.roles import BEARER
from core.store import StoreError
from web.drawing.choices import Choices
from web.drawing.forms import Attempt
from web.drawing.grids import extended, touched
from web.drawing.listed import proposed, resolved
from web.drawing.visit import Visit
from web.entrance.asked import Asked
from web.refusals import status_of, status_of_store


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it arrived: its named values, and its files by the name of their field."""

    pairs: Sequence[tuple[str, str]]
    files: Mapping[str, bytes]

    def value(self, name: str) -> str:
        """Return a value of the page's own, such as ``_command``; "" when absent."""
        return next((value for told, value in self.pairs if told == name), "")


@dataclass(frozen=True, slots=True)
class Shown:
    """A form to show again, the status that goes with it, and the code of what was refused."""

    attempt: Attempt
    status: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A right that was lent: the id of the command, and the field of the command that says who follows it."""

    command_id: str
    who: str


@dataclass(frozen=True, slots=True)
class Done:
    """A command that was recorded."""

    recorded: Recorded
    command: Command


async def read_sent(request: Asked) -> Sent:
    """Read a form; a file field left empty counts for nothing."""
    form = await request.form()
    pairs, files = [], {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            if content := await value.read():
                files[name] = content
        else:
            pairs.append((name, str(value)))
    return Sent(pairs, files)


def send(
    command: type[Command],
    sent: Sent,
    visit: Visit,
    choices: Choices,
    *,
    ordinal: int = 1,
    given: Mapping[str, str] | None = None,
    corrects: int | None = None,
    bearing: Bearing | None = None,
) -> Done | Shown:
    """Record what a form asks, or say how to show it again; ``given`` values are the page's, whatever was sent.

    With ``bearing``, the party whom the command names is its author, in the place of the account of the visit.

    What is doubtful is shown first; the form then holds what confirms it, for what it was about as it was typed.
    """
    raw = {**_kept(unflatten(sent.pairs, command), command), **(given or {})}
    command_id = bearing.command_id if bearing else sent.value("_id") or new_id("c")

    def again(
        status: int, errors: Mapping[str, str], message: str = "", told: Doubt | None = None, code: str = ""
    ) -> Shown:
        attempt = Attempt(
            command=command.name,
            ordinal=ordinal,
            raw=raw,
            command_id=command_id,
            errors=errors,
            message=message,
            doubt=told.confirm if told else sent.value("_doubt"),
            asks=told is not None,
        )
        return Shown(attempt, status, code)

    try:
        wrong = _attached(sent.files, raw, visit)
    except StoreError as error:
        return again(status_of_store(error), {}, error.message)
    if more := sent.value("_more"):
        rows = raw.get(more)
        raw[more] = extended(rows if isinstance(rows, Mapping) else {})
        return again(HTTP_200_OK, wrong)
    meant, unlisted = resolved(fields(command), touched(raw, fields(command)), choices, visit)
    bound = bind(command, meant, command_id=command_id, today=visit.clocks.asof.today)
    errors = {**(bound.fields if isinstance(bound, Invalid) else {}), **unlisted, **wrong}
    if errors or isinstance(bound, Invalid):
        proposed(raw, meant, unlisted)
        return again(HTTP_422_UNPROCESSABLE_ENTITY, errors)
    try:
        by = AccountId(Id(getattr(bound, bearing.who) if bearing else visit.account.id))
        roles = frozenset({BEARER}) if bearing else None
        told = doubt(visit.ledger, bound, by, command_id, sent.value("_doubt"), roles)
        outcome = told or visit.ledger.record(bound, by=by, command_id=command_id, corrects=corrects, roles=roles)
    except StoreError as error:
        return again(status_of_store(error), {}, error.message)
    if isinstance(outcome, Refused):
        return again(status_of(outcome), outcome.fields, outcome.message, told, outcome.code)
    return Done(outcome, bound)


def _kept(told: dict[str, Any], command: type[Command]) -> dict[str, Any]:
    """Keep the file that a form already held where none was chosen: the browser sends the empty field too."""
    for name in (one.name for one in fields(command) if one.control == "upload"):
        if isinstance(said := told.get(name), list):
            told[name] = next(filter(None, said), "")
    return told


def _attached(files: Mapping[str, bytes], raw: dict[str, Any], visit: Visit) -> dict[str, str]:
    """Seal the files sent, put what a command keeps of each in its field; return what is wrong with them."""
    wrong = {}
    for name, content in files.items():
        kept = visit.ledger.attach(content)
        if isinstance(kept, Refused):
            wrong[name] = kept.message
        else:
            raw[name] = kept
    return wrong


def said_of(done: Done) -> str:
    """Say in a sentence what was recorded."""
    positions = done.recorded.positions
    if not positions:
        return "Rien de nouveau à enregistrer : c’était déjà fait."
    if len(positions) == 1:
        return f"C’est fait : enregistrement n° {positions[0]}."
    return f"C’est fait : enregistrements n° {positions[0]} à {positions[-1]}."
