"""``registre diff``."""

from typing import TYPE_CHECKING, Final

import click

from core.cli.clocks import read_known, read_on
from core.cli.french import FrenchCommand
from core.cli.noting import note
from core.cli.opening import opened
from core.cli.printing import print_json
from core.cli.show import check_view

if TYPE_CHECKING:
    from core.cli.comparing import Change
    from core.ledger import Ledger

SORTS: Final = {"added": "+", "removed": "−", "changed": "~"}


@click.command(cls=FrenchCommand, help="Dire ce qui a changé entre deux dates, et pourquoi.")
@click.argument("view", metavar="VIEW")
@click.option("--from", "since", required=True, metavar="DATE", help="La première situation.")
@click.option("--to", "until", required=True, metavar="DATE", help="La seconde situation.")
@click.option("--known", metavar="MOMENT", help="D’après ce qui était enregistré alors, pour les deux.")
@click.option("--known-from", metavar="MOMENT", help="La même chose, pour la première seule.")
@click.option("--known-to", metavar="MOMENT", help="La même chose, pour la seconde seule.")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def diff(
    view: str,
    since: str,
    until: str,
    known: str | None,
    known_from: str | None,
    known_to: str | None,
    *,
    as_json: bool,
) -> None:
    """Write what changed between two situations."""
    from core.cli.comparing import compare
    from core.cli.explaining import between
    from core.display import table

    with opened() as ledger:
        check_view(ledger, view)
        note(ledger, view)
        before = ledger.show(view, on=read_on(since), known=read_known(known_from or known))
        after = ledger.show(view, on=read_on(until), known=read_known(known_to or known))
        changes = compare(table(ledger, before), table(ledger, after), lambda row: between(ledger, row, before, after))
        if as_json:
            print_json({"view": view, "from": before.asof, "to": after.asof, "changes": _coded(changes)})
        else:
            _print(ledger, changes)


def _coded(changes: "list[Change]") -> list[dict[str, object]]:
    return [
        {
            "change": change.sort,
            "row": change.row,
            "label": change.label,
            "columns": {one.column: {"before": one.before, "after": one.after} for one in change.altered},
            "positions": change.positions,
        }
        for change in changes
    ]


def _print(ledger: "Ledger", changes: "list[Change]") -> None:
    from core.display import show_moment

    if not changes:
        click.echo("Rien n’a changé.")
    for change in changes:
        click.echo(f"{SORTS[change.sort]} {change.label}")
        for one in change.altered:
            click.echo(f"    {one.title} : {one.texts[0]} → {one.texts[1]}")
        for position in change.positions:
            if (entry := ledger.entry(position)) is not None:
                click.echo(f"    n° {position}, {entry.title}, enregistré le {show_moment(entry.at)}")
