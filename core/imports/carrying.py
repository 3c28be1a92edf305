"""Recording what a plan says, once somebody agreed; undoing it, where nothing later rests on it."""

from collections.abc import Iterator

from msgspec import Struct

from core.clock import day_in_paris
from core.facts import AccountId, Id
from core.files import turn
from core.ids import derived_id
from core.imports.ahead import with_keys
from core.imports.identity import fingerprint
from core.imports.planned import Plan, Planned, Tell
from core.imports.recalling import explained
from core.imports.revising import Moved, revised
from core.ledger import Ledger
from core.model.command import Refused
from core.subjects.batches import BATCHES, IMPORTING, BatchId, ImportBatch


class Done(Struct, frozen=True):
    """What became of the rows: how many were recorded, and why the others were not, by row."""

    batch: BatchId | None
    recorded: int
    known: int
    refused: tuple[tuple[int, str], ...]
    moved: Moved = ()
    """Rows that were not recorded, since they would no more do what was agreed."""


def carry_out(ledger: Ledger, plan: Plan, by: AccountId, tell: Tell = lambda _done, _of: None) -> Done:
    """Record the batch, then each row that is ready, in the order of the file; ``StoreError`` when nothing can be.

    A row is recorded only if it would do now what it would have done when the plan was made. One plan is weighed again
    and recorded at a time, whatever the process: two at once would not know of each other's rows.
    """
    with turn(ledger.directory):
        settled, moved = revised(ledger, plan, by)
        return _carry_out(ledger, settled, moved, by, tell)


def _carry_out(ledger: Ledger, plan: Plan, moved: Moved, by: AccountId, tell: Tell) -> Done:
    ready = [row for row in plan.rows if row.asked]
    known = plan.counts["unchanged"]
    if not ready:
        return Done(None, 0, known, (), moved)
    batch = _begin(ledger, plan, by)
    if isinstance(batch, Refused):
        return Done(None, 0, known, tuple((row.number, batch.message) for row in ready), moved)
    recorded, refused = 0, list[tuple[int, str]]()
    for done, row in enumerate(with_keys(ledger, ready, _keys), 1):
        outcome = _record(ledger, row, by)
        if isinstance(outcome, str):
            refused.append((row.number, outcome))
        else:
            recorded, known = recorded + outcome, known + (not outcome)
        tell(done, len(ready))
    return Done(batch, recorded, known, tuple(refused), moved)


def _keys(row: Planned) -> Iterator[str]:
    return (key for asked in row.asked for key in asked.keys)


def _record(ledger: Ledger, row: Planned, by: AccountId) -> bool | str:
    """Follow the commands of a row, tell whether they brought anything; say why when one is refused, and stop."""
    brought = False
    for asked in row.asked:
        outcome = ledger.record(asked.command, by=by, command_id=asked.id)
        if isinstance(outcome, Refused):
            return f"{asked.says} : {outcome.message}" if len(row.asked) > 1 else outcome.message
        brought = brought or bool(outcome.positions and not outcome.again)
    return brought


def _begin(ledger: Ledger, plan: Plan, by: AccountId) -> BatchId | Refused:
    table, counts = plan.table, plan.counts
    digest = fingerprint(ledger, table.digest, plan.target.name)
    with ledger.states.lock:
        times = ledger.state(BATCHES).times(digest, plan.target.name)
    batch = BatchId(Id(derived_id("b", digest, plan.target.name, str(times))))
    command = ImportBatch(
        batch=batch,
        on=day_in_paris(ledger.clock()),
        asked=plan.target.name,
        digest=digest,
        header=table.header,
        fields=plan.fields,
        first=table.lines[0].number,
        last=table.lines[-1].number,
        rows=len(table.lines),
        new=counts["new"],
        changed=counts["changed"],
        set_aside=counts["aside"] + counts["doubtful"] + counts["refused"],
        words=explained(ledger, plan.target, plan.answers.words),
    )
    outcome = ledger.record(command, by=by, command_id=derived_id("c", batch), roles=frozenset({IMPORTING}))
    return outcome if isinstance(outcome, Refused) else batch
