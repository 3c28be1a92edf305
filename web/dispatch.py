"""What is sent to people by e-mail, one message each: nobody twice, nobody forgotten, whatever stops it midway.

Each message is drafted, then its sending is recorded, then the draft is released. The record decides: stopped before
it, nothing was sent and the draft is dropped; stopped after it, the draft is released at the next start. Recording
first would forget whom a crash left without a draft; releasing first would write twice to whom no record names.
"""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from core.access import messages
from core.clock import day_in_paris
from core.facts import AccountId, Id, PartyId
from core.ids import derived_id
from core.ledger import Ledger, Recorded
from core.ledger.boundary import command_tag
from core.store import StoreError
from core.subjects.sendings import SENDING, SendPaper
from web.outbox import Letter, Outbox

DROPPED: Final = timedelta(hours=1)
"""After this long a draft that no record follows was cut short, and is not being written."""
_ONE: Final = threading.Lock()


class Sending(NamedTuple):
    """What is recorded of a message, and how it is written, when it is known that it is to be.

    ``about`` is what it is about besides the party, as a code, and ``told`` the same in words: never a name.
    """

    paper: str
    called: str
    party: str
    about: str
    told: str
    write: Callable[[], Letter]


def dispatch(ledger: Ledger, outbox: Outbox, sendings: Iterable[Sending], *, form: str, by: str) -> int:
    """Send each of these and return how many messages were released.

    ``form`` is the id of the form that was sent: under the same one, who has been written to is not written to again.
    ``StoreError`` where nothing can be recorded: who came before has been sent it, nobody after.
    """
    count = 0
    with _ONE:
        settle(ledger, outbox)
        for one in sendings:
            command = derived_id("c", form, one.paper, one.party, one.about)
            if not _is_recorded(ledger, command):
                draft = outbox.draft(one.write(), f"m{command[1:]}", ledger.clock())
                _record(ledger, one, by, command)
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


def _record(ledger: Ledger, one: Sending, by: str, command: str) -> None:
    asked = SendPaper(
        paper=one.paper,
        called=one.called,
        party=PartyId(Id(one.party)),
        about=one.about,
        told=one.told,
        on=day_in_paris(ledger.clock()),
    )
    outcome = ledger.record(asked, by=AccountId(Id(by)), command_id=command, roles=frozenset({SENDING}))
    if not isinstance(outcome, Recorded):
        raise StoreError(outcome.code, outcome.message)
