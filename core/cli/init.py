"""``registre init``."""

from typing import TYPE_CHECKING

import click

from core.cli.french import FrenchCommand, Misuse
from core.cli.opening import directory, registry

if TYPE_CHECKING:
    from core.subjects.accounts.deciders import OpenAccount
    from core.subjects.association.deciders import RenameAssociation


@click.command(cls=FrenchCommand, help="Créer un registre et son premier compte.")
@click.option("--name", required=True, metavar="TEXT", help="Le nom de l’association.")
@click.option("--holder", default="Premier compte", metavar="TEXT", help="Le nom affiché du premier compte.")
def init(name: str, holder: str) -> None:
    """Make a data directory."""
    from core.ledger import create_ledger
    from core.subjects.accounts.deciders import OpenAccount
    from core.subjects.association.deciders import RenameAssociation

    name, holder = _read(RenameAssociation, name), _read(OpenAccount, holder)
    ledger, account = create_ledger(directory(), registry(), name=name, holder=holder)
    try:
        click.echo(f"Registre de « {name} » créé dans {directory()}.")
        click.echo(f"Premier compte : {account}")
        click.echo(f"Clé publique à confier à vos auditeurs : {ledger.layout.public_key}")
    finally:
        ledger.close()


def _read(cls: "type[OpenAccount | RenameAssociation]", said: str) -> str:
    """Return a name as a form would read it; ``Misuse`` when it says nothing, or what must never enter."""
    from core.clock import day_in_paris, now
    from core.intake import Invalid, bind, forbidden_in

    read = bind(cls, {"label": said}, command_id="c-init", today=day_in_paris(now()))
    wrong = read.fields if isinstance(read, Invalid) else forbidden_in(read)
    if isinstance(read, Invalid) or wrong:
        raise Misuse("name-invalid", f"Ce nom ne convient pas : {next(iter(wrong.values()))}")
    return read.label
