"""``registre rules``."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from core.cli.clocks import read_on
from core.cli.french import FrenchCommand, Misuse
from core.cli.opening import directory, registry
from core.cli.printing import print_json, print_rows

if TYPE_CHECKING:
    from core.model.rules import Rule, Step

HELP = """Montrer les barèmes et leurs sources.

Sans nom, la valeur de chacun à une date ; avec un nom et sans date, toutes ses étapes.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--on", metavar="DATE", help="Le barème en vigueur ce jour-là (par défaut aujourd’hui).")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def rules(name: str | None, on: str | None, *, as_json: bool) -> None:
    """Write every rule on a day, or the steps of one."""
    from core.clock import day_in_paris, now

    day = read_on(on)
    found = _books()
    if name is not None and name not in found:
        raise Misuse("rule-unknown", f"Aucun barème ne se nomme « {name} » : voir « registre rules ».")
    if name is not None and day is None:
        _one(name, found[name], as_json=as_json)
    else:
        chosen = found if name is None else {name: found[name]}
        _all(chosen, day or day_in_paris(now()), as_json=as_json)


def _books() -> "dict[str, Rule]":
    """Return the rules as this register has recorded them; as the plugins bring them where there is no register."""
    from core.cli.opening import opened
    from core.ledger import exists
    from core.model.rules import RULES

    if not exists(directory()):
        return dict(registry().rules)
    with opened() as ledger, ledger.states.lock:
        return {name: book.rule for name, book in sorted(ledger.state(RULES).books.items())}


def _one(name: str, rule: "Rule", *, as_json: bool) -> None:
    if as_json:
        print_json({"name": name, "rule": rule})
        return
    click.echo(f"{name} : {rule.description} ({rule.unit} ; selon : {rule.dated_by})")
    rows = [(step.since.isoformat(), _value(step), _doubts(step), step.reference) for step in rule.steps]
    print_rows(("depuis le", "valeur", "à confirmer", "source"), rows)


def _all(found: "dict[str, Rule]", day: date, *, as_json: bool) -> None:
    from core.model.rules import step_at

    steps = {name: step_at(rule.steps, day) for name, rule in found.items()}
    if as_json:
        print_json({"on": day, "rules": [{"name": name, "step": step} for name, step in steps.items()]})
        return
    rows = [
        (name, rule.description, _value(step), rule.unit, step.since.isoformat(), _doubts(step), step.reference)
        if (step := steps[name])
        else (name, rule.description, "aucune règle en vigueur", rule.unit, "", "", "")
        for name, rule in found.items()
    ]
    print_rows(("barème", "objet", "valeur", "unité", "depuis le", "à confirmer", "source"), rows)


def _value(step: "Step") -> str:
    value: Any = step.value
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, str):
        return value
    import msgspec

    return msgspec.json.encode(value).decode()


def _doubts(step: "Step") -> str:
    return ", ".join((*step.unsure, *step.unknown))
