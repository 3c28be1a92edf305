"""The raw limit: apsw and msgspec alone, with the same settings, schema, bytes, tags, leaf hash and triggers."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import apsw
import msgspec

from bench.world import WIRE, Claimed, Held, Joined, Left, Member, World
from core.facts import Record
from core.store import Row, open_ledger

INSERT = "INSERT INTO record(position, kind, data, tags, leaf, corrects) VALUES (?, ?, ?, ?, ?, ?)"
TAG = "INSERT INTO tag(tag, position) VALUES (?, ?)"
ENVELOPES = {WIRE.envelopes[cls]: cls for cls in (Joined, Left, Held, Claimed)}
JOINED, LEFT, HELD, CLAIMED = (WIRE.envelopes[cls] for cls in (Joined, Left, Held, Claimed))
encode_tags = msgspec.json.Encoder().encode


class RawLedger:
    """A ledger file of the same schema, written without a condition, a lock beyond the transaction, or a retry."""

    def __init__(self, path: Path) -> None:
        self.connection: apsw.Connection = open_ledger(path)
        self.head = 0

    def append(self, rows: Sequence[Row]) -> None:
        """Append rows in one transaction, hashing each."""
        run, many = self.connection.execute, self.connection.executemany
        run("BEGIN IMMEDIATE")
        numbered = list(enumerate(rows, self.head + 1))
        many(
            INSERT,
            [
                (n, row.kind, row.data, encode_tags(row.tags).decode(), hashlib.sha256(b"\0" + row.data).digest(), None)
                for n, row in numbered
            ],
        )
        many(TAG, [(tag, n) for n, row in numbered for tag in row.tags])
        run("COMMIT")
        self.head += len(rows)


def replay(path: Path, decode: Callable[[bytes], Record]) -> World:
    """Scan, decode and fold inline, one loop and no table."""
    connection = open_ledger(path, readonly=True)
    state = World()
    members, claims = state.members, state.claims
    for _, data in connection.execute("SELECT position, data FROM record ORDER BY position"):
        record = decode(data)
        kind = type(record)
        fact = record.fact
        if kind is JOINED:
            members[fact.party] = Member(fact.on)
        elif kind is LEFT:
            member = members.get(fact.party)
            if member is not None:
                member.until = fact.on
        elif kind is HELD:
            state.present += len(fact.present)
        elif kind is CLAIMED:
            claims[fact.session] = fact.cents
    connection.close()
    return state


def scan_and_hash(path: Path) -> bytes:
    """Scan every record and take its SHA-256: the least that any rebuilt tree costs."""
    connection = open_ledger(path, readonly=True)
    sha256 = hashlib.sha256
    last = b""
    for _, data in connection.execute("SELECT position, data FROM record ORDER BY position"):
        last = sha256(data).digest()
    connection.close()
    return last
