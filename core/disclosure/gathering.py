"""Everything held on a person: her records, her accounts, who read her pages, her e-mails, her name elsewhere."""

from collections.abc import Iterator, Sequence
from email import message_from_bytes, policy
from email.utils import parseaddr
from typing import Final

from core.access import AccessFile, logins, messages, passwords, reads, sessions, tokens
from core.access.reads import KEPT
from core.clock import day_in_paris, stamp
from core.disclosure.mentions import mentions
from core.disclosure.report import AccountTold, Letter, Reading, Reason, Report, Term
from core.disclosure.telling import Reader, told
from core.display import show_moment, table, visit_words
from core.intake import show_date
from core.keeping import PURPOSES
from core.ledger import Entry, Ledger
from core.model.roles import ROLES
from core.subjects.accounts.fold import ACCOUNTS, Account
from core.subjects.parties.fold import PARTIES
from core.subjects.statutes.fold import STATUTES

EVERY: Final = 1 << 60
"""More records than a register will ever hold."""


def gather(ledger: Ledger, access: AccessFile, party: str) -> Report | None:
    """Return what is held on a person, up to the last record; None when no record names her."""
    head, now = ledger.head(), ledger.clock()
    with ledger.states.lock:
        known = ledger.state(ACCOUNTS, head).by_id
        accounts = {name: one for name, one in known.items() if one.party == party}
        register = ledger.state(PARTIES, head)
        parties = register.by_id
        codes = {code: word for words in register.words.values() for code, word in words.items()}
        for version in ledger.state(STATUTES, head).versions.entries:
            codes |= {one.college: one.label for one in version.value.colleges}
            codes |= {one.category: one.label for one in version.value.categories}
        people = frozenset(name for name, one in parties.items() if one.nature == "person")
        found = parties.get(party)
        names = [one.value.family for one in found.names.entries] if found else []
        emails = [one.value.email for one in found.reach.entries] if found else []
    mine = frozenset({party, *accounts})
    reader = Reader(ledger, mine, (people | frozenset(known)) - mine, codes)
    entries = {one.position: one for tag in sorted(mine) for one in _entries(ledger, tag, head)}
    if not entries:
        return None
    readings = reads.since(access, now - KEPT)

    def read(one: reads.Reading) -> Reading:
        return Reading(show_moment(stamp(one.at)), visit_words(ledger.registry, one.what, reader.named))

    return Report(
        association=ledger.name,
        party=party,
        name=ledger.label(party),
        day=show_date(day_in_paris(now)),
        known=head,
        records=tuple(told(reader, entries[position]) for position in sorted(entries)),
        accounts=tuple(
            _account(ledger, access, name, one, [*map(read, _by(name, readings))], head)
            for name, one in accounts.items()
        ),
        readings=tuple(read(one) for one in readings if party in one.what),
        letters=tuple(_letters(ledger, access, mine, {ledger.text(one) for one in emails})),
        reasons=tuple(Reason(one.name, one.use, one.data, one.ground, one.given) for one in PURPOSES),
        terms=tuple(_terms(ledger)),
        mentions=tuple(mentions(ledger, [ledger.text(one) for one in names], head, entries)),
    )


def _entries(ledger: Ledger, tag: str, head: int) -> Iterator[Entry]:
    yield from ledger.journal(tag=tag, upto=head, limit=EVERY, newest_first=False)


def _account(
    ledger: Ledger, access: AccessFile, name: str, one: Account, readings: Sequence[Reading], head: int
) -> AccountTold:
    by = f'"by":"{name}"'.encode()
    return AccountTold(
        account=name,
        name=ledger.text(one.label),
        live=one.live,
        roles=tuple(words for role, words in ROLES.items() if role in one.roles),
        has_password=passwords.has_password(access, name),
        sessions=tuple(show_moment(stamp(each.opened)) for each in sessions.of_account(access, name, ledger.clock())),
        tokens=tuple(each.name for each in tokens.of_account(access, name)),
        records=tuple(position for position, data in ledger.recorder.rows(0, head) if by in data),
        readings=tuple(readings),
    )


def _by(account: str, readings: Sequence[reads.Reading]) -> Iterator[reads.Reading]:
    return (one for one in readings if one.account == account)


def _terms(ledger: Ledger) -> Iterator[Term]:
    """Yield how long each class of data is kept, as the page of terms says it today."""
    shown = table(ledger, ledger.show("privacy.durations"), ("what", "kept", "since", "ground"))
    return (Term(*(cell.text for cell in line.cells)) for line in shown.lines)


def _letters(ledger: Ledger, access: AccessFile, mine: frozenset[str], emails: set[str]) -> Iterator[Letter]:
    """Yield the e-mails in the outbox that are the person's, go to an address of hers, or of an account of hers."""
    for path in sorted((ledger.directory / "outbox").glob("*.eml")):
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        to = parseaddr(str(message["To"]))[1]
        if messages.party_of(path) in mine or to in emails or logins.find(access, to) in mine:
            yield Letter(path.name, str(message["Subject"]))
