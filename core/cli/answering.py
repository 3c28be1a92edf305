"""One line of ``registre record``: what it asks, and what is answered."""

from typing import Any, Final

import msgspec

from core.clock import day_in_paris
from core.facts import AccountId, Id
from core.ids import new_id
from core.intake import Invalid, askable, bind, says_twice
from core.ledger import Ledger, Recorded
from core.ledger.coding import BARE, is_bare
from core.ledger.doubting import Doubt, doubt
from core.model.command import Refused
from core.model.decider import Decider
from core.store import StoreError
from core.subjects.accounts.fold import ACCOUNTS

Answer = tuple[dict[str, Any], int]
"""The object to write, and 0 when accepted, 1 when refused, 2 when the line is not a command."""


FARTHEST: Final = 2**63 - 1
"""The last position that a ledger can have."""


class Asked(msgspec.Struct, frozen=True):
    """A line that names a command: its fields are still to be bound."""

    name: str
    id: str
    decider: Decider
    fields: dict[str, Any]
    corrects: int | None = None
    confirm: str = ""
    """What an answer that doubted this line gave."""


class NotACommandError(Exception):
    """A line of which nothing is kept: an English code, a French sentence, and what it named."""

    def __init__(self, code: str, message: str, name: object = None, command_id: object = None) -> None:
        super().__init__(message)
        self.answer = {"command": name, "id": command_id, "refused": code, "message": message, "fields": {}}


def answer(ledger: Ledger, line: bytes, account: str, *, sure: bool = False) -> Answer:
    """Follow one line, or say why not; nothing is kept of a line that is not a command.

    What is doubtful is refused with ``confirm``, to be sent back with the line, unless the whole is ``sure``.
    """
    try:
        asked = read_line(ledger, line)
    except NotACommandError as error:
        return error.answer, 2
    outcome = follow(ledger, asked, account, sure=sure)
    if isinstance(outcome, Refused):
        said = {"refused": outcome.code, "message": outcome.message, "fields": outcome.fields}
        forbidden = outcome.code == "forbidden-content" and "id" in outcome.fields  # not to be repeated
        shown = "" if forbidden else asked.id
        to_confirm = {"confirm": outcome.confirm} if isinstance(outcome, Doubt) else {}
        return {"command": asked.name, "id": shown, **said, **to_confirm}, 1
    return {"command": asked.name, "id": asked.id, "positions": outcome.positions}, 0


def follow(ledger: Ledger, asked: Asked, account: str, *, sure: bool = False) -> Recorded | Refused:
    """Bind and record, or refuse; what is doubtful, unless ``sure``, and what the store cannot do are refusals too."""
    if is_bare(asked.id):
        return Refused("command-id-invalid", BARE, {"id": BARE})
    today = day_in_paris(ledger.clock())
    command = bind(asked.decider.command, asked.fields, command_id=asked.id, today=today)
    if isinstance(command, Invalid):
        return invalid(command)
    by = AccountId(Id(account))
    try:
        doubted = None if sure else doubt(ledger, command, by, asked.id, asked.confirm)
        return doubted or ledger.record(command, by=by, command_id=asked.id, corrects=asked.corrects)
    except StoreError as error:
        return Refused(error.code, error.message)


def read_line(ledger: Ledger, line: bytes) -> Asked:
    """Read which command a line names; :class:`NotACommandError` when it names none."""
    try:
        raw: Any = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotACommandError("not-json", "Cette ligne n’est pas du JSON.") from None
    if not isinstance(raw, dict):
        raise NotACommandError("not-an-object", "Cette ligne n’est pas un objet JSON.")
    if says_twice(line, raw):
        raise NotACommandError("field-twice", "Cette ligne nomme deux fois un même champ.")
    name, command_id, corrects, confirm = (raw.pop(part, None) for part in ("command", "id", "corrects", "confirm"))
    decider = askable(ledger.registry).get(name) if isinstance(name, str) else None
    if decider is None:
        message = "Cette ligne ne nomme pas une commande connue : voir « registre commands »."
        raise NotACommandError("command-unknown", message, name, command_id)
    if command_id is not None and not (isinstance(command_id, str) and command_id):
        raise NotACommandError("id-invalid", "« id » est un texte qui nomme cette commande.", name)
    if corrects is not None and (type(corrects) is not int or not 1 <= corrects <= FARTHEST):
        raise NotACommandError("corrects-invalid", "« corrects » est un numéro d’enregistrement.", name, command_id)
    if confirm is not None and not isinstance(confirm, str):
        message = "« confirm » est le texte qu’une réponse a donné à renvoyer."
        raise NotACommandError("confirm-invalid", message, name, command_id)
    return Asked(decider.command.name, command_id or new_id("c"), decider, raw, corrects, confirm or "")


def first_account(ledger: Ledger) -> str:
    """Return the account that was opened first: the one that acts when none is named."""
    with ledger.states.lock:
        known = ledger.state(ACCOUNTS).by_id
        return str(min(known, key=lambda account: known[account].opened, default=""))


def invalid(found: Invalid) -> Refused:
    """Say as a refusal that fields do not fit."""
    whole = found.fields.get("")
    return Refused("invalid", whole or f"À corriger : {', '.join(found.fields)}.", found.fields)
