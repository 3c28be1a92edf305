"""What is asked of every plugin: it stands without the others, and its pages and forms name what exists."""

import re
from collections.abc import Collection

from core.intake.fields import fields
from core.ledger import registry_of
from core.model.decider import Decider
from core.model.screens import Chart, Form, Timeline
from core.registry import Plugin, Registry


def standing(plugin: Plugin) -> Registry:
    """Return the register with this plugin only; a ``StartError`` says what does not hold."""
    return registry_of([plugin])


def dangling(plugin: Plugin) -> list[str]:
    """Return what pages and forms name and nobody brings: columns, choices, parts of links."""
    registry = standing(plugin)
    columns = {name: {field.name for field in fields(view.row)} for name, view in registry.views.items()}
    found = []
    for decider in plugin.deciders:
        asked = [one for field in fields(decider.command) for one in (field, *field.rows)]
        named = [name for one in asked for name in (one.ask.choices, one.ask.rows) if name]
        found += [f"{decider.command.name}: {name}" for name in named if name not in columns]
    for page in plugin.pages:
        for block in page.blocks:
            if isinstance(block, Form):
                known = {field.name for field in fields(registry.deciders[block.command].command)}
                named = [*block.given, *re.findall(r"\{(\w+)\}", block.then)]
            elif view := getattr(block, "view", ""):
                known = columns[view]
                named = [*getattr(block, "columns", ()), *getattr(block, "only", ())]
                named += re.findall(r"\{(\w+)\}", getattr(block, "link", ""))
                named += [block.label, block.value, *filter(None, (block.of,))] if isinstance(block, Chart) else []
                named += [block.on, block.text] if isinstance(block, Timeline) else []
            else:
                continue
            found += [f"{page.path}: {name}" for name in named if name not in known]
    return found


def uncorrectable(plugin: Plugin, finding: Collection[str] = ()) -> list[str]:
    """Return the commands with a field that their first fact does not hold: its form could not be filled again.

    A command for several at once is left out when another, for one, yields the same fact and can be filled.
    ``finding`` are fields that only find what another one names, which the fact holds: blank when it is corrected.
    """
    missing = {decider: _missing(decider, finding) for decider in plugin.deciders}
    fitting = {decider.facts[0] for decider, names in missing.items() if not names}
    return [said for decider, names in missing.items() if decider.facts[0] not in fitting for said in names]


def _missing(decider: Decider, finding: Collection[str]) -> list[str]:
    held = decider.facts[0].__struct_fields__
    named = [f"{decider.command.name}: {field.name}" for field in fields(decider.command) if field.name not in held]
    return [said for said in named if said not in finding]
