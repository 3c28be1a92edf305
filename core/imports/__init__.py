"""Any spreadsheet in: a table read, compared with the register, shown row by row, and recorded once somebody agrees."""

from core.imports.admitting import ADMITTING, BY_DAY, decisions
from core.imports.carrying import Done, carry_out
from core.imports.identity import brought_by
from core.imports.leftovers import Left, along, leftover_sheet, leftovers, recorded
from core.imports.lexicon import Choice, offered, wanted
from core.imports.models import model
from core.imports.planned import ASIDE, FIRM, KEPT, STRAIGHT, SWAPPED, Answers, Candidate, Plan, Planned, Status
from core.imports.planning import plan
from core.imports.tables import Table, read_table
from core.imports.targets import MEMBERS, Slot, Target, fields_for, guess, knows, slot, targets
from core.imports.undoing import Row, undo, undoable

__all__ = [
    "ADMITTING",
    "ASIDE",
    "BY_DAY",
    "FIRM",
    "KEPT",
    "MEMBERS",
    "STRAIGHT",
    "SWAPPED",
    "Answers",
    "Candidate",
    "Choice",
    "Done",
    "Left",
    "Plan",
    "Planned",
    "Row",
    "Slot",
    "Status",
    "Table",
    "Target",
    "along",
    "brought_by",
    "carry_out",
    "decisions",
    "fields_for",
    "guess",
    "knows",
    "leftover_sheet",
    "leftovers",
    "model",
    "offered",
    "plan",
    "read_table",
    "recorded",
    "slot",
    "targets",
    "undo",
    "undoable",
    "wanted",
]
