"""``registre record``: one JSON object a line in, one JSON object a line out."""

import sys
from collections.abc import Iterator

import click

from core.cli.french import FrenchCommand, Misuse
from core.cli.opening import opened
from core.cli.printing import print_json
from core.files import reason

ACCEPTED, SOME_REFUSED, SOME_NOT_COMMANDS = 0, 1, 2

HELP = """Enregistrer des commandes, une par ligne en JSON.

Chaque ligne répond par un objet JSON. Ce qui est douteux, un nom qui ressemble à un autre ou des mots qui semblent
parler d’un patient, est refusé avec « confirm » : la même ligne, avec ce « confirm », l’enregistre. --confirm vaut pour
toutes les lignes. Code de sortie : 0 si tout est accepté, 1 si une commande est refusée, 2 si une ligne n’est pas une
commande.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--as", "account", metavar="ACCOUNT", help="Le compte qui enregistre (par défaut, le premier).")
@click.option("--confirm", "sure", is_flag=True, help="Enregistrer aussi ce qui n’est que douteux.")
def record(file: str, account: str | None, *, sure: bool) -> int:
    """Record one command a line; return the worst of 0, 1 and 2."""
    from core.cli.answering import answer, first_account

    worst = ACCEPTED
    with opened() as ledger:
        for line in _lines(file):
            said, code = answer(ledger, line, account or first_account(ledger), sure=sure)
            print_json(said)
            sys.stdout.flush()
            worst = max(worst, code)
    return worst


def _lines(file: str) -> Iterator[bytes]:
    """Yield the lines that are not blank, as they come."""
    try:
        with click.open_file(file, "rb") as lines:
            yield from (line for line in lines if line.strip())
    except OSError as error:
        raise Misuse("file-unreadable", f"Le fichier « {file} » ne s’ouvre pas : {reason(error)}.") from error
