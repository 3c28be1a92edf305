"""What importing a file would do, row by row, before anything is recorded."""

from collections.abc import Iterable

from msgspec.structs import replace

from core.clock import day_in_paris
from core.facts import AccountId
from core.imports.admitting import Admitting
from core.imports.again import Again
from core.imports.drafts import Columns, Draft, Drafting, columns, gathered
from core.imports.identity import Identity, fingerprint
from core.imports.inverting import Inverting
from core.imports.lexicon import Lexicons
from core.imports.members import Roster
from core.imports.people import registered
from core.imports.planned import ASIDE, KEPT, WITH, Answers, Candidate, Plan, Planned, Tell
from core.imports.recalling import Recalling
from core.imports.remarks import remarked, to_check
from core.imports.tables import Table
from core.imports.targets import Target
from core.imports.tidying import tidied
from core.imports.trying import Trial
from core.imports.uniting import APART, united, unites
from core.ledger import Ledger
from core.model.roles import BOARD
from core.sheets import Line
from core.subjects.statutes.fold import STATUTES

_NOTHING = Answers()


def plan(
    ledger: Ledger,
    target: Target,
    table: Table,
    fields: tuple[str, ...],
    by: AccountId,
    answers: Answers = _NOTHING,
    tell: Tell = lambda _done, _of: None,
) -> Plan:
    """Read every row, compare it with the register, and try what it would ask; nothing is recorded."""
    table = _typed_anew(table, answers)
    head, today = ledger.head(), day_in_paris(ledger.clock())
    people, known = registered(ledger, today)
    filled = columns(target, fields, table.titles)
    again = Again(target.command)
    recalling = Recalling(ledger, target, answers.words)
    drafting = Drafting(filled, Lexicons(ledger, people), recalling, answers.every)
    roles = ledger.roles(by)
    trial = Trial(
        ledger, by, filled, Identity(ledger, fingerprint(ledger, table.digest, target.name), target.name), today
    )
    with ledger.states.lock:
        statutes = ledger.state(STATUTES)
    admitting, inverting = Admitting(ledger, today), Inverting(people, answers.orders)
    roster = Roster(people, known, statutes, trial) if target.roster else None
    aside = _aside(table, answers)
    rows = [
        Planned(
            line.number, line.cells, "aside", notes=("ligne de total ou d’en-tête",) * (line.number in table.totals)
        )
        for line in table.lines
        if line.number in aside
    ]
    done = 0
    drafts: Iterable[Draft] = map(drafting.draft, gathered(table, filled, aside))
    for draft in united(drafts, answers.rows, filled) if unites(target) else drafts:
        lines, first = draft.lines, draft.lines[0].number
        said = answers.rows.get(first, "").removeprefix(KEPT)
        said = "" if said.startswith(WITH) else said
        asked = inverting.asked(draft) if roster else None
        names = {} if answers.all_written or first in answers.written else tidied(draft.raw)
        draft.raw |= names | again.told(draft.raw)
        if roster:
            draft.raw["waives"] = "oui" if BOARD in roles else "non"
            draft.raw["days"] = [{"year": year, "on": day} for year, day in answers.days.items()]
        told = admitting.settle(draft.raw)
        row = asked or (roster.row(draft, said) if roster else trial.row(draft, target.command, said))
        row = replace(row, **remarked(row, draft, filled, names, roster=target.roster))
        if row.asked:
            row = replace(row, notes=tuple(filter(None, (*row.notes, told, *draft.notes))))
        along = (_along(line, row, filled, APART if unites(target) else ()) for line in lines[1:])
        rows += [row, *along]
        done += len(lines)
        tell(done, len(table.lines))
    rows.sort(key=lambda row: row.number)
    return Plan(
        target,
        table,
        fields,
        tuple(rows),
        tuple(drafting.unknown.values()),
        answers,
        head,
        tuple(recalling.used.values()),
    )


def _along(line: Line, head: Planned, filled: Columns, candidates: tuple[Candidate, ...]) -> Planned:
    """Say of a row that it goes with the one that heads it."""
    notes = (f"avec la ligne {head.number}",)
    checks = to_check(line.cells, filled) if candidates else {}
    return Planned(
        line.number, line.cells, head.status, notes=notes, candidates=candidates, within=head.number, checks=checks
    )


def _typed_anew(table: Table, answers: Answers) -> Table:
    """Return a table with the cells that somebody typed anew; its digest stays that of the file."""
    if not answers.cells:
        return table
    lines = (
        Line(line.number, tuple(answers.cells.get((line.number, at), cell) for at, cell in enumerate(line.cells)))
        for line in table.lines
    )
    return replace(table, lines=tuple(lines))


def _aside(table: Table, answers: Answers) -> frozenset[int]:
    """Return the rows that somebody leaves aside, and the totals that nobody takes."""
    said = {number for number, answer in answers.rows.items() if answer == ASIDE}
    return frozenset(said | {number for number in table.totals if not answers.rows.get(number)})
