"""``registre checkpoint``."""

import click

from core.cli.french import Failure, FrenchCommand
from core.cli.opening import opened


@click.command(cls=FrenchCommand, help="Signer le registre : l’empreinte à garder ailleurs.")
def checkpoint() -> None:
    """Sign the register as it stands and write the note."""
    with opened() as ledger:
        if ledger.health.read_only:
            raise Failure(ledger.health.code, ledger.health.message)
        click.echo(ledger.checkpoint().decode(), nl=False)
