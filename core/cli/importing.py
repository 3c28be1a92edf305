"""``registre import``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from core.cli.french import FrenchCommand, Misuse
from core.cli.opening import opened
from core.cli.printing import print_rows, progress
from core.files import reason

if TYPE_CHECKING:
    from core.cli.rows import Planned
    from core.ledger import Ledger

ALIASES: Final = {"members": "admit-member"}

HELP = """Importer un classeur, une commande par ligne.

Le classeur est un CSV, un XLSX ou un ODS.

Les colonnes portent le nom ou le titre d’un champ de la commande. Chaque ligne est montrée avec ses erreurs avant
tout enregistrement ; une ligne déjà importée ne l’est pas deux fois. Code de sortie : 1 si une ligne ne convient
pas ou si rien n’est enregistré faute de réponse.
"""


@click.command("import", cls=FrenchCommand, help=HELP)
@click.argument("name", metavar="COMMAND|members")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Montrer seulement ce qui serait enregistré.")
@click.option("--yes", is_flag=True, help="Enregistrer sans demander.")
@click.option("--as", "author", metavar="ACCOUNT", help="Le compte qui enregistre (par défaut, le premier).")
def import_(name: str, file: Path, author: str | None, *, dry_run: bool, yes: bool) -> int:
    """Preview the rows, ask, record; return 1 when a row is wrong or nothing was agreed."""
    from core.cli.answering import first_account
    from core.cli.rows import plan
    from core.intake import askable
    from core.sheets import read_sheet

    grid = read_sheet(_read(file))
    with opened() as ledger:
        decider = askable(ledger.registry).get(ALIASES.get(name, name))
        if decider is None:
            raise Misuse("command-unknown", f"Aucune commande ne se nomme « {name} » : voir « registre commands ».")
        planned = plan(ledger, decider, grid)
        _preview(planned)
        right = [row for row in planned if not row.errors]
        if dry_run or not right:
            return int(len(right) < len(planned) or not right)
        if not yes and not _agreed(len(right)):
            return 1
        refused = _record(ledger, right, author or first_account(ledger))
        return int(refused > 0 or len(right) < len(planned))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Misuse("file-unreadable", f"Le fichier « {file} » ne s’ouvre pas : {reason(error)}.") from error


def _preview(planned: "tuple[Planned, ...]") -> None:
    rows = [
        (str(row.number), " · ".join(cell for cell in row.cells if cell), " ; ".join(row.errors) or "prête")
        for row in planned
    ]
    print_rows(("ligne", "contenu", "état"), rows)
    wrong = sum(1 for row in planned if row.errors)
    click.echo(f"Lignes : {len(planned)} lues, {len(planned) - wrong} prêtes, {wrong} à corriger.")


def _agreed(count: int) -> bool:
    if not sys.stdin.isatty():
        click.echo("registre : Sans terminal, ajoutez --yes pour enregistrer. [not-confirmed]", err=True)
        return False
    said = str(click.prompt(f"Lignes à enregistrer : {count}. Les enregistrer ? (oui/non)", default="non"))
    return said.strip().lower() in {"oui", "o"}


def _record(ledger: "Ledger", right: "list[Planned]", account: str) -> int:
    """Record the rows, tell what became of each that was not new, and return how many were refused."""
    from core.cli.answering import follow
    from core.model.command import Refused

    done = known = refused = 0
    with progress("Enregistrement", len(right)) as tell:
        for count, row in enumerate(right, 1):
            outcome = follow(ledger, row.asked, account)
            if isinstance(outcome, Refused):
                refused += 1
                click.echo(f"ligne {row.number} refusée : {outcome.message} [{outcome.code}]", err=True)
            elif outcome.again or not outcome.positions:
                known += 1
            else:
                done += 1
            tell(count)
    click.echo(f"Lignes : {done} enregistrées, {known} déjà connues, {refused} refusées.")
    return refused
