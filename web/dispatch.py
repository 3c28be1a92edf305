"""Documents sent by e-mail, one message for each person: nobody twice, nobody forgotten, whatever stops it midway.

Each message is drafted, then its sending is recorded, then the draft is released. The record decides: stopped before
it, nothing was sent and the draft is dropped; stopped after it, the draft is released at the next start. Recording
first would forget whom a crash left without a draft; releasing first would write twice to whom no record names.
"""

import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from core.access import messages
from core.facts import AccountId, Id, PartyId
from core.ids import derived_id
from core.ledger import Ledger, Recorded, Showing
from core.ledger.boundary import command_tag
from core.model.paper import Paper
from core.papers import draw
from core.sheets import file_name
from core.store import StoreError
from core.subjects.sendings import SENDING, SendPaper
from web.outbox import Attached, Letter, Outbox

DROPPED: Final = timedelta(hours=1)
"""After this long a draft that no record follows was cut short, and is not being written."""
_ONE: Final = threading.Lock()


class Recipient(NamedTuple):
    """Somebody to whom a document goes, and the row that it is drawn from; ``told`` names nobody."""

    key: str
    party: str
    email: str
    about: str
    told: str
    row: Any


class Message(NamedTuple):
    """What is written above the document, the same for all."""

    subject: str
    text: str


def dispatch(
    ledger: Ledger,
    outbox: Outbox,
    paper: Paper,
    showing: Showing,
    address: str,
    by: str,
    *,
    form: str,
    message: Message,
    to: Iterable[Recipient],
) -> int:
    """Send a document to each of these people and return how many messages were released.

    ``form`` is the id of the form that was sent: under the same one, who has been written to is not written to again.
    ``StoreError`` where nothing can be recorded: who came before has been sent it, nobody after.
    """
    count = 0
    with _ONE:
        settle(ledger, outbox)
        for one in to:
            if not _is_recorded(ledger, command := derived_id("c", form, paper.name, one.key)):
                pdf = draw(ledger, paper, replace(showing, rows=(one.row,)), address)
                file = Attached(f"{file_name(paper.title, showing.asof.on.isoformat())}.pdf", pdf)
                letter = Letter(one.email, message.subject, message.text, one.party, (file,))
                draft = outbox.draft(letter, f"m{command[1:]}", ledger.clock())
                _record(ledger, paper, one, showing, by, command)
                outbox.release(draft)
                count += 1
    return count


def settle(ledger: Ledger, outbox: Outbox) -> None:
    """Finish what was cut short: release the drafts whose sending is recorded, drop the others once they are old."""
    now: datetime = ledger.clock()
    for draft in outbox.drafts():
        if _is_recorded(ledger, f"c{messages.name_of(draft)[1:]}"):
            outbox.release(draft)
        elif messages.written(draft) <= now - DROPPED:
            draft.unlink(missing_ok=True)


def _is_recorded(ledger: Ledger, command: str) -> bool:
    return bool(ledger.recorder.positions_of(command_tag(command)))


def _record(ledger: Ledger, paper: Paper, one: Recipient, showing: Showing, by: str, command: str) -> None:
    asked = SendPaper(
        paper=paper.name,
        called=paper.title,
        party=PartyId(Id(one.party)),
        about=one.about,
        told=one.told,
        on=showing.asof.today,
    )
    outcome = ledger.record(asked, by=AccountId(Id(by)), command_id=command, roles=frozenset({SENDING}))
    if not isinstance(outcome, Recorded):
        raise StoreError(outcome.code, outcome.message)
