"""What ties a party to the association besides an adhesion: a structure, a working group, an account."""

from core.clock import day_in_paris, moment
from core.facts import Record
from core.model.timeline import Timeline
from core.subjects.accounts.facts import AccountClosed, AccountOpened
from core.subjects.parties.facts import AffiliationEnded, AffiliationStarted
from core.subjects.privacy.state import Privacy, Trace
from core.subjects.workgroups.facts import WorkMeetingHeld


def tied(state: Privacy, fact: AffiliationStarted, _record: object, position: int) -> None:
    """Take in a tie with a structure."""
    _tie(state, fact, position, holds=True)


def untied(state: Privacy, fact: AffiliationEnded, _record: object, position: int) -> None:
    """Take in its end."""
    _tie(state, fact, position, holds=False)


def worked(state: Privacy, fact: WorkMeetingHeld, _record: object, position: int) -> None:
    """Take in who came to a working group."""
    for party in fact.present:
        state.named(party).seen.append(Trace(fact.on, position))


def opened(state: Privacy, fact: AccountOpened, _record: object, position: int) -> None:
    """Take in an account, and whose it is."""
    state.account(fact.account).opened = position
    if fact.party is not None:
        state.named(fact.party).accounts.append(fact.account)


def closed(state: Privacy, fact: AccountClosed, record: Record, position: int) -> None:
    """Take in the end of an account: the day on which it was recorded."""
    state.account(fact.account).closed = Trace(day_in_paris(moment(record.at)), position)


def _tie(state: Privacy, fact: AffiliationStarted | AffiliationEnded, position: int, *, holds: bool) -> None:
    kept = state.named(fact.party)
    kept.seen.append(Trace(fact.on, position))
    kept.ties.setdefault(f"{fact.how} {fact.structure}", Timeline()).add(fact.on, position, holds)
