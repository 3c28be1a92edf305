"""Recording what a plan says, once somebody agreed; undoing it, where nothing later rests on it."""

from msgspec import Struct

from core.clock import day_in_paris
from core.facts import AccountId, Id
from core.ids import derived_id
from core.imports.planned import Plan, Planned, Tell
from core.ledger import Ledger
from core.model.command import Refused
from core.subjects.batches import BATCHES, IMPORTING, BatchId, ImportBatch


class Done(Struct, frozen=True):
    """What became of the rows: how many were recorded, and why the others were not, by row."""

    batch: BatchId | None
    recorded: int
    known: int
    refused: tuple[tuple[int, str], ...]


def carry_out(ledger: Ledger, plan: Plan, by: AccountId, tell: Tell = lambda _done, _of: None) -> Done:
    """Record the batch, then each row that is ready, in the order of the file; ``StoreError`` when nothing can be."""
    ready = [row for row in plan.rows if row.asked]
    if not ready:
        return Done(None, 0, plan.counts["unchanged"], ())
    batch = _begin(ledger, plan, by)
    if isinstance(batch, Refused):
        return Done(None, 0, plan.counts["unchanged"], tuple((row.number, batch.message) for row in ready))
    recorded, refused = 0, list[tuple[int, str]]()
    for done, row in enumerate(ready, 1):
        why = _record(ledger, row, by)
        if why is None:
            recorded += 1
        else:
            refused.append((row.number, why))
        tell(done, len(ready))
    return Done(batch, recorded, plan.counts["unchanged"], tuple(refused))


def _record(ledger: Ledger, row: Planned, by: AccountId) -> str | None:
    """Follow the commands of a row until one is refused; say why."""
    for asked in row.asked:
        outcome = ledger.record(asked.command, by=by, command_id=asked.id)
        if isinstance(outcome, Refused):
            return f"{asked.says} : {outcome.message}" if len(row.asked) > 1 else outcome.message
    return None


def _begin(ledger: Ledger, plan: Plan, by: AccountId) -> BatchId | Refused:
    table, counts = plan.table, plan.counts
    with ledger.states.lock:
        times = ledger.state(BATCHES).times(table.digest, plan.target.name)
    batch = BatchId(Id(derived_id("b", table.digest, plan.target.name, str(times))))
    command = ImportBatch(
        batch=batch,
        on=day_in_paris(ledger.clock()),
        asked=plan.target.name,
        digest=table.digest,
        header=table.header,
        fields=plan.fields,
        first=table.lines[0].number,
        last=table.lines[-1].number,
        rows=len(table.lines),
        new=counts["new"],
        changed=counts["changed"],
        set_aside=counts["aside"] + counts["doubtful"] + counts["refused"],
    )
    outcome = ledger.record(command, by=by, command_id=derived_id("c", batch), roles=frozenset({IMPORTING}))
    return outcome if isinstance(outcome, Refused) else batch
