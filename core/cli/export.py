"""``registre export``."""

from pathlib import Path

import click

from core.cli.clocks import read_known
from core.cli.french import FrenchCommand
from core.cli.opening import opened
from core.cli.printing import progress

HELP = """Écrire ce qu’un auditeur vérifie sans ce logiciel.

Les données protégées y restent scellées. Le dossier contient son mode d’emploi, README.md.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("target", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--known", metavar="MOMENT", help="Ce que couvre la dernière empreinte signée à ce moment.")
def export(target: Path, known: str | None) -> None:
    """Write what an auditor checks without us."""
    from core.copies import export as write

    with opened() as ledger, progress("Export", ledger.head()):
        checkpoint = write(ledger, target, read_known(known))
    click.echo(f"{checkpoint.size} enregistrements exportés dans {target} : voir son README.md.")
