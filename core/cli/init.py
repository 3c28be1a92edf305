"""``registre init``."""

import click

from core.cli.french import FrenchCommand
from core.cli.opening import directory, registry


@click.command(cls=FrenchCommand, help="Créer un registre et son premier compte.")
@click.option("--name", required=True, metavar="TEXT", help="Le nom de l’association.")
@click.option("--holder", default="Premier compte", metavar="TEXT", help="Le nom affiché du premier compte.")
def init(name: str, holder: str) -> None:
    """Make a data directory."""
    from core.ledger import create_ledger

    ledger, account = create_ledger(directory(), registry(), name=name, holder=holder)
    try:
        click.echo(f"Registre de « {name} » créé dans {directory()}.")
        click.echo(f"Premier compte : {account}")
        click.echo(f"Clé publique à confier à vos auditeurs : {ledger.layout.public_key}")
    finally:
        ledger.close()
