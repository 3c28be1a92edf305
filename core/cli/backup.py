"""``registre backup``."""

from pathlib import Path

import click

from core.cli.french import FrenchCommand
from core.cli.opening import opened
from core.cli.printing import progress

HELP = """Sauvegarder le registre et, à part, ses clés.

Les clés vont dans FILE.cles. Gardez-les ailleurs que les enregistrements, et pas plus de trente jours : une donnée
effacée le reste seulement si ses anciennes clés disparaissent aussi.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
def backup(file: Path) -> None:
    """Copy the records and the keys into two files."""
    from core.copies import backup as copy

    with opened() as ledger, progress("Sauvegarde", ledger.head()):
        keys = copy(ledger, file)
    click.echo(f"Enregistrements : {file}")
    click.echo(f"Clés, à garder ailleurs et trente jours au plus : {keys}")
