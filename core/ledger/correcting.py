"""What may replace a record, and what stands in its place."""

from functools import cache
from typing import Any, get_type_hints

from core.facts import Fact, kind_of
from core.facts.ids import is_id_type
from core.ledger.boundary import Boundary, items
from core.ledger.replay import WITHDRAWN
from core.ledger.withdrawal import WithdrawRecord
from core.model.command import Command, Refused
from core.model.decider import Decider
from core.registry import Registry
from core.store import Row, SqliteRecorder

SUBJECT_CHANGED = Refused(
    "subject-changed",
    "Une correction garde la personne ou la chose concernée : retirez cet enregistrement, puis refaites-le.",
)
ALREADY_WITHDRAWN = Refused("already-withdrawn", "Cet enregistrement est déjà retiré : refaites-le plutôt.")
IRREVOCABLE = Refused("irrevocable", "Ce qui a été effacé ne revient pas : cet enregistrement reste tel qu’il est.")
NOTHING_CORRECTED = Refused("wrong-correction", "Ces valeurs ne corrigent pas l’enregistrement : rien ne change.")


def another(facts: tuple[Any, ...], root: int) -> Refused:
    """Refuse values that make a record of another kind: the first is withdrawn, then said again."""
    became = " ; ".join(kind_of(type(fact)).title.lower() for fact in facts)
    message = f"Ainsi corrigé, ce serait un autre enregistrement ({became}) : retirez le n° {root}, puis recommencez."
    return Refused("wrong-correction", message)


def root_of(recorder: SqliteRecorder, position: int) -> tuple[int, Row] | Refused:
    """Return the first record of a chain of corrections, with its position."""
    row = recorder.record(position)
    if row is None:
        return Refused("record-unknown", f"L’enregistrement n° {position} n’existe pas.")
    return root_of(recorder, row.corrects) if row.corrects else (position, row)


def may_correct(registry: Registry, row: Row, decider: Decider, roles: frozenset[str]) -> Refused | None:
    """Refuse a correction by another command than the one that makes such records, or by who may not make them."""
    stored = registry.wire.types.get(row.kind)
    current = registry.wire.latest(stored) if stored else None
    makers = [maker for maker in registry.deciders.values() if current in maker.facts]
    if stored is not None and kind_of(stored).final:
        return IRREVOCABLE
    if not makers or (decider.command is not WithdrawRecord and decider.facts[0] is not current):
        return Refused("not-correctable", "Cet enregistrement ne se corrige pas ainsi.")
    if not any(roles & maker.roles for maker in makers):
        return Refused("role-missing", "Votre compte n’a pas le rôle qui fait cet enregistrement.")
    return None


def same_record(row: Row) -> Boundary:
    """Return what would also change a record: nobody else may have corrected it meanwhile."""
    tags = [tag for tag in row.tags if not tag.startswith("cmd:")]
    return items({row.kind}, tags or None)


def is_withdrawn(recorder: SqliteRecorder, root: int) -> bool:
    """Tell whether what stands in the place of a record is its withdrawal."""
    later = recorder.corrected_by(root)
    return bool(later) and recorder.kind_of(later[-1]) == WITHDRAWN


def as_correction(
    facts: tuple[Any, ...], decider: Decider, command: Command, corrected: Fact, root: int
) -> tuple[Fact, ...] | Refused:
    """Keep of a decision the one fact that replaces the corrected record: it is about the same thing.

    ``root`` is the position of the first record of the chain.
    """
    if isinstance(command, WithdrawRecord):
        return facts
    kept = tuple(fact for fact in facts if type(fact) is decider.facts[0])
    if len(kept) != 1:
        return another(facts, root) if facts and not kept else NOTHING_CORRECTED
    return kept if subject_of(kept[0]) == subject_of(corrected) else SUBJECT_CHANGED


def subject_of(fact: Fact) -> str:
    """Return what a fact is about: its first id, "" when it has none."""
    name = _subject_field(type(fact))
    return getattr(fact, name) or "" if name else ""


@cache
def _subject_field(cls: type[Fact]) -> str:
    hints = get_type_hints(cls)
    return next((name for name in cls.__struct_fields__ if is_id_type(hints[name])), "")
