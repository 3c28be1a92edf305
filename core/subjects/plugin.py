"""The subjects put together as one plugin: what the register knows before any other is installed."""

from pathlib import Path
from types import ModuleType
from typing import Any

from core.registry.plugin import Plugin
from core.subjects import (
    accounts,
    admission,
    association,
    batches,
    beginnings,
    community,
    deliberation,
    dossier,
    erasures,
    evidence,
    hindsight,
    keeping,
    mandates,
    meetings,
    membership,
    missions,
    parties,
    privacy,
    removals,
    sendings,
    statistics,
    statutes,
    training,
    treasury,
    votes,
    workgroups,
)

SUBJECTS_IN_ORDER = (
    association,
    accounts,
    parties,
    statutes,
    membership,
    mandates,
    meetings,
    votes,
    admission,
    removals,
    deliberation,
    hindsight,
    community,
    missions,
    workgroups,
    training,
    treasury,
    statistics,
    evidence,
    dossier,
    keeping,
    batches,
    sendings,
    erasures,
    privacy,
    beginnings,
)


def _all(part: str) -> tuple[Any, ...]:
    """Return what every subject brings under a name: FACTS, DECIDERS, VIEWS, TODO, PAGES, HOLDS or NAMES."""
    return tuple(thing for subject in SUBJECTS_IN_ORDER for thing in _brought(subject, part))


def _brought(subject: ModuleType, part: str) -> tuple[Any, ...]:
    brought: tuple[Any, ...] = getattr(subject, part, ())
    return brought


SUBJECTS = Plugin(
    name="registre",
    title="Le registre",
    facts=_all("FACTS"),
    deciders=_all("DECIDERS"),
    views=_all("VIEWS"),
    todo=_all("TODO"),
    names=_all("NAMES"),
    rules=Path(__file__).parent / "rules",
    pages=_all("PAGES"),
    papers=_all("PAPERS"),
    holds=_all("HOLDS"),
)
