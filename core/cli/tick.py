"""``registre tick``."""

from typing import TYPE_CHECKING

import click

from core.cli.french import Failure, FrenchCommand
from core.cli.opening import opened
from core.cli.printing import print_rows

if TYPE_CHECKING:
    from core.cli.ticking import Due

HELP = """Faire ce qui est à faire, et lister les données à effacer.

À lancer chaque jour là où le registre n’est pas servi en permanence : il se signe s’il a du nouveau ; sessions, liens,
lectures et courriels échus sont effacés. Les données de personnes dont le terme est passé sont listées ; avec --yes,
leurs clés sont détruites, et rien ne les fait revenir. Code de sortie : 1 s’il reste des données à effacer.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.option("--yes", is_flag=True, help="Effacer ce qui est listé.")
@click.option("--as", "account", metavar="ACCOUNT", help="Le compte qui l’ordonne (par défaut, le premier).")
def tick(*, yes: bool, account: str | None) -> int:
    """Do what is due; return 1 when data past their term remain."""
    from core.cli.answering import first_account
    from core.cli.ticking import due, erase, upkeep

    with opened() as ledger:
        if ledger.health.read_only:
            raise Failure(ledger.health.code, ledger.health.message)
        for what, count in upkeep(ledger).items():
            click.echo(f"{what} : {count}")
        found = due(ledger)
        _list(found)
        if not (found and yes):
            return int(bool(found))
        click.echo(f"Effacements enregistrés : {erase(ledger, account or first_account(ledger))}")
        return int(bool(due(ledger)))


def _list(found: "list[Due]") -> None:
    if found:
        print_rows(("à effacer", "données", "depuis le"), [(one.who, one.what, one.since) for one in found])
    else:
        click.echo("Rien à effacer.")
