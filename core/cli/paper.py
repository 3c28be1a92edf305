"""``registre paper``."""

from pathlib import Path

import click

from core.cli.clocks import known_option, on_option, read_known, read_on
from core.cli.french import Failure, FrenchCommand, Misuse
from core.cli.noting import note
from core.cli.opening import opened
from core.cli.served import address_option, read_address
from core.cli.show import filters

HELP = """Établir des documents à imprimer, en un PDF.

Un document par ligne de sa vue, aux deux dates : « registre paper adhesion --output attestations.pdf ». Les colonnes
de la vue choisissent les lignes, comme pour « registre show » : --profession "Médecin généraliste".
"""


@click.command(
    cls=FrenchCommand,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    options_metavar="[OPTIONS] [--COLUMN VALUE]…",
    help=HELP,
)
@click.argument("name", metavar="NAME")
@on_option
@known_option
@click.option("--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Le fichier PDF.")
@address_option
@click.option("--only", multiple=True, metavar="COLUMN=VALUE", help="Un filtre, pour toute colonne.")
@click.pass_context
def paper(
    context: click.Context,
    name: str,
    on: str | None,
    known: str | None,
    output: Path,
    address: str,
    only: tuple[str, ...],
) -> None:
    """Draw the documents of the rows of a view."""
    from core.display import narrowed, table
    from core.ledger import Showing
    from core.papers import ToComeError, draw

    served = read_address(address)
    with opened() as ledger:
        wanted = ledger.registry.papers.get(name)
        if wanted is None:
            names = ", ".join(ledger.registry.papers)
            raise Misuse("paper-unknown", f"Aucun document ne se nomme « {name} » ; il y a {names}.")
        note(ledger, wanted.view)
        shown = table(ledger, ledger.show(wanted.view, on=read_on(on), known=read_known(known)))
        said = [*context.args, *(f"--{pair}" for pair in only)]
        shown = narrowed(shown, filters(said, [field.name for field in shown.columns]))
        if not shown.lines:
            raise Failure("paper-empty", "Aucune ligne ne convient : il n’y a pas de document à établir.")
        view = ledger.registry.views[wanted.view]
        showing = Showing(view, shown.asof, tuple(line.row for line in shown.lines))
        try:
            drawn = draw(ledger, wanted, showing, served)
        except ToComeError as error:
            raise Failure("paper-to-come", str(error)) from error
        output.write_bytes(drawn)
    number = len({getattr(line.row, wanted.key) for line in shown.lines})
    click.echo(f"{number} documents dans {output}." if number > 1 else f"Un document dans {output}.")
