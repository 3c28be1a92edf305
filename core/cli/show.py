"""``registre show``."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from core.cli.clocks import known_option, on_option, read_known, read_on
from core.cli.french import FrenchCommand, Misuse
from core.cli.noting import note
from core.cli.opening import opened
from core.cli.printing import print_rows

if TYPE_CHECKING:
    from core.display import Table
    from core.ledger import Ledger

HELP = """Montrer une vue à une date.

Par défaut, la situation d’aujourd’hui d’après tout ce qui est enregistré.

Toute colonne de la vue est un filtre : --party p-…, --status open ; ou, pour une colonne qui porte le nom d’une
option : --only on=2026-03-10. Les données protégées sont lisibles.
"""


@click.command(
    cls=FrenchCommand,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    options_metavar="[OPTIONS] [--COLUMN VALUE]…",
    help=HELP,
)
@click.argument("view", metavar="VIEW")
@on_option
@known_option
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv", "xlsx"]), default="table", help="La forme."
)
@click.option("--output", metavar="FILE", help="Écrire dans ce fichier plutôt que sur la sortie.")
@click.option("--only", multiple=True, metavar="COLUMN=VALUE", help="Un filtre, pour toute colonne.")
@click.pass_context
def show(
    context: click.Context,
    view: str,
    on: str | None,
    known: str | None,
    form: str,
    output: str | None,
    only: tuple[str, ...],
) -> None:
    """Write the rows of a view at two clocks."""
    from core.display import narrowed, table

    with opened() as ledger:
        check_view(ledger, view)
        note(ledger, view)
        shown = table(ledger, ledger.show(view, on=read_on(on), known=read_known(known)))
        said = [*context.args, *(f"--{pair}" for pair in only)]
        shown = narrowed(shown, filters(said, [field.name for field in shown.columns]))
        if form == "table":
            _print(ledger, shown)
        else:
            _write(_encoded(ledger, shown, form), output, binary=form == "xlsx")


def check_view(ledger: "Ledger", name: str) -> None:
    """Stop when no plugin here has a view of this name."""
    if name not in ledger.registry.views:
        raise Misuse("view-unknown", f"Aucune vue ne se nomme « {name} » : voir « registre views ».")


def filters(said: Sequence[str], columns: Sequence[str]) -> Mapping[str, str]:
    """Read ``--column value`` and ``--column=value``; ``Misuse`` for a column that is not there."""
    words, found = list(said), dict[str, str]()
    while words:
        name, equals, value = words.pop(0).partition("=")
        column = name.removeprefix("--").replace("-", "_")
        if not name.startswith("--") or column not in columns:
            raise Misuse("filter-unknown", f"« {name} » n’est pas une colonne ; il y a {', '.join(columns)}.")
        if not equals and not words:
            raise Misuse("filter-value", f"Il manque une valeur après « {name} ».")
        found[column] = value if equals else words.pop(0)
    return found


def _print(ledger: "Ledger", shown: "Table") -> None:
    from core.display import about

    said = about(ledger, shown.asof)
    click.echo(f"{shown.title} — situation au {said['Situation au']}, enregistrement n° {said['Enregistrement n°']}")
    print_rows([field.ask.title for field in shown.columns], ([one.text for one in line.cells] for line in shown.lines))


def _encoded(ledger: "Ledger", shown: "Table", form: str) -> bytes:
    from core.display import as_json, sheet
    from core.sheets import to_csv, to_xlsx

    if form == "json":
        return as_json(ledger, shown) + b"\n"
    return to_csv(sheet(ledger, shown)) if form == "csv" else to_xlsx(sheet(ledger, shown))


def _write(data: bytes, output: str | None, *, binary: bool) -> None:
    if output is None and binary and sys.stdout.isatty():
        raise Misuse("output-missing", "Un classeur ne s’affiche pas : donnez --output FICHIER.")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        Path(output).write_bytes(data)
