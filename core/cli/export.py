"""``registre export``."""

from pathlib import Path

import click

from core.cli.french import FrenchCommand
from core.cli.opening import opened
from core.cli.printing import progress

HELP = """Écrire ce qu’un auditeur vérifie sans ce logiciel.

Les données protégées y restent scellées.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("target", type=click.Path(path_type=Path), metavar="DIR")
def export(target: Path) -> None:
    """Write what an auditor checks without us."""
    with opened() as ledger, progress("Export", ledger.head()):
        ledger.export(target)
    click.echo(f"Export écrit dans {target} : voir son README.md.")
