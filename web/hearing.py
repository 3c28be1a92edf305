"""What the register says while it is served, whoever recorded it: another page, the API, the command line."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from core.access import AccessFile, forget, lent, purge
from core.clock import moment
from core.ledger import Entry, Ledger, clear_strays
from core.subjects.accounts import AccountClosed, RoleWithdrawn
from core.subjects.accounts.fold import ACCOUNTS
from web.outbox import Outbox

log = logging.getLogger(__name__)
AT_ONCE: Final = 10_000
"""Records of a kind heard in one go."""
DAY: Final = timedelta(days=1)


def closed(_ledger: Ledger, access: AccessFile, entry: Entry) -> None:
    """Forget the secrets of an account that was closed."""
    if isinstance(entry.fact, AccountClosed):
        forget(access, entry.fact.account)


def erased(ledger: Ledger, _access: AccessFile, entry: Entry) -> None:
    """Destroy and forget what another process ordered to erase: it may not have done so yet, and we remember."""
    ledger.erasing.carry_out((entry.position,))


def withdrawn(ledger: Ledger, access: AccessFile, entry: Entry) -> None:
    """Revoke the links of an account that lost the right they lend: given back, the role does not bring them back."""
    if isinstance(entry.fact, RoleWithdrawn):
        account, at, deciders = entry.fact.account, moment(entry.at), ledger.registry.deciders
        with ledger.states.lock:
            roles = frozenset(ledger.state(ACCOUNTS, entry.position).roles(account))
        made = [one for one in lent.of_account(access, account) if one.made <= at]
        lost = [one.id for one in made if one.command in deciders and not deciders[one.command].roles & roles]
        lent.revoke(access, lost, at)


HEARD: Final[Mapping[str, Callable[[Ledger, AccessFile, Entry], None]]] = {
    "account-closed": closed,
    "role-withdrawn": withdrawn,
    "erasure-ordered": erased,
}
"""What follows from records, by the stem of their kind; all of it may be done twice."""


class Hearing:
    """Follows the head of a ledger: what was recorded since it last listened, from the very beginning."""

    def __init__(self, ledger: Ledger, access: AccessFile) -> None:
        self._ledger = ledger
        self._access = access
        self._heard = 0
        self._cleaned: datetime | None = None

    @property
    def heard(self) -> int:
        """Return the position of the last record heard of."""
        return self._heard

    def listen(self) -> None:
        """Do what follows from the new records; ``TimeoutError`` and ``StoreError`` leave it to the next time."""
        head = self._ledger.head()
        if head <= self._heard:
            return
        for stem, follow in HEARD.items():
            after = self._heard
            while entries := self._ledger.journal(after=after, upto=head, kind=stem, limit=AT_ONCE, newest_first=False):
                for entry in entries:
                    follow(self._ledger, self._access, entry)
                after = entries[-1].position
        self._heard = head

    def clean(self, outbox: Outbox, now: datetime) -> None:
        """Once a day, erase what is past its term: sessions, links, attempts, readings, e-mails, files left."""
        if self._cleaned is None or now - self._cleaned >= DAY:
            outbox.forget(self._ledger.is_erased)
            counts = purge(self._access, now) | {"outbox": outbox.purge(now)}
            if not self._ledger.health.read_only:
                wire = self._ledger.registry.wire
                counts["strays"] = clear_strays(self._ledger.recorder, wire, self._ledger.vault, now)
            self._cleaned = now
            log.info("past their term and erased: %s", counts)
