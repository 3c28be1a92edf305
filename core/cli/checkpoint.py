"""``registre checkpoint``."""

import click

from core.cli.french import FrenchCommand
from core.cli.opening import opened


@click.command(cls=FrenchCommand, help="Signer le registre : l’empreinte à garder ailleurs.")
def checkpoint() -> None:
    """Sign the register as it stands and write the note."""
    with opened() as ledger:
        click.echo(ledger.checkpoint().decode(), nl=False)
