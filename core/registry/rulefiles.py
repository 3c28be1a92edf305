"""Reading rule files: a step without a source, or out of order, does not load."""

from itertools import pairwise
from pathlib import Path

import msgspec

from core.model.rules import Rule
from core.registry.loading import StartError


def read_rules(folder: Path) -> dict[str, Rule]:
    """Read every ``*.toml`` of a folder into rules by name; :class:`StartError` names the file and what is wrong."""
    if not folder.is_dir():
        raise StartError("rules-missing", f"Le dossier de barèmes {folder} n’existe pas.")
    return {path.stem: _read(path) for path in sorted(folder.glob("*.toml"))}


def _read(path: Path) -> Rule:
    try:
        rule = msgspec.toml.decode(path.read_bytes(), type=Rule)
    except (OSError, msgspec.DecodeError, ValueError) as error:
        raise StartError("rule-unreadable", f"Le barème « {path.stem} » ne se lit pas : {error}.") from error
    if not rule.steps:
        raise StartError("rule-empty", f"Le barème « {path.stem} » n’a aucune étape.")
    for step in rule.steps:
        if not step.reference.strip():
            raise StartError("rule-unsourced", f"Le barème « {path.stem} » n’a pas de source au {step.since}.")
    days = [step.since for step in rule.steps]
    if any(later <= sooner for sooner, later in pairwise(days)):
        raise StartError("rule-unordered", f"Les étapes du barème « {path.stem} » ne se suivent pas dans le temps.")
    return rule
