"""``registre restore``."""

from pathlib import Path

import click

from core.cli.french import FrenchCommand
from core.cli.opening import directory, registry
from core.cli.printing import progress

HELP = """Reprendre une sauvegarde dans un dossier neuf.

Le dossier est celui de --data. Il n’apparaît que si tout est conforme aux empreintes signées.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--keys", type=click.Path(path_type=Path), metavar="FILE", help="Le fichier des clés (FILE.cles).")
def restore(file: Path, keys: Path | None) -> None:
    """Make a data directory from a backup."""
    from core.copies import restore as take_back

    with progress("Reprise et vérification", 1):
        size = take_back(file, directory(), registry(), keys=keys)
    click.echo(f"{size} enregistrements repris et vérifiés dans {directory()}.")
