"""``registre import``."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from core.cli.french import Failure, FrenchCommand, Misuse
from core.cli.opening import opened
from core.cli.printing import print_rows, progress
from core.files import reason

if TYPE_CHECKING:
    from core.facts import AccountId
    from core.imports import Plan, Planned, Table, Target
    from core.ledger import Ledger

STATES: Final = {
    "new": "prête",
    "changed": "prête",
    "unchanged": "déjà connue",
    "doubtful": "à décider",
    "refused": "à corriger",
    "aside": "laissée de côté",
}
HELP = """Importer un classeur : une commande par ligne, ou la liste des adhérents.

Le classeur est un CSV, un XLSX ou un ODS, tel qu’il est : les colonnes sont reconnues à leur titre, celles qui ne le
sont pas sont laissées de côté. Chaque ligne est montrée avec ses erreurs avant tout enregistrement ; une ligne déjà
importée ne l’est pas deux fois. « members » compare chaque ligne avec le registre ; qui est qui se décide sur la page
« Importer un tableau ». --confirm enregistre aussi ce qui n’est que douteux. Un fichier déjà importé est dit tel, et
n’enregistre que ce qui manque.

Code de sortie : 0 si tout ce qui devait l’être est enregistré, ou l’était déjà ; 1 si une ligne ne convient pas, si une
reste à décider, si le tableau ne se lit pas, ou si rien n’est enregistré faute de réponse ; 2 si la commande est mal
demandée, ou si le fichier ne s’ouvre pas.
"""


@click.command("import", cls=FrenchCommand, help=HELP)
@click.argument("name", metavar="COMMAND|members")
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("--dry-run", is_flag=True, help="Montrer seulement ce qui serait enregistré.")
@click.option("--yes", is_flag=True, help="Enregistrer sans demander.")
@click.option("--confirm", "sure", is_flag=True, help="Enregistrer aussi ce qui n’est que douteux.")
@click.option("--model", type=click.Path(path_type=Path), metavar="FILE", help="Écrire plutôt un classeur à remplir.")
@click.option("--as", "author", metavar="ACCOUNT", help="Le compte qui enregistre (par défaut, le premier).")
def import_(
    name: str, file: Path | None, model: Path | None, author: str | None, *, dry_run: bool, yes: bool, sure: bool
) -> int:
    """Preview the rows, ask, record; return 1 when a row is wrong or doubtful, or nothing was agreed."""
    from core.cli.answering import first_account
    from core.facts import AccountId, Id
    from core.imports import targets

    with opened() as ledger:
        target = targets(ledger).get(name)
        if target is None:
            raise Misuse("command-unknown", f"Aucune commande ne se nomme « {name} » : voir « registre commands ».")
        if model is not None:
            return _write_model(ledger, target, model)
        if file is None:
            raise Misuse("file-missing", "Indiquez le classeur à importer, ou --model pour en obtenir un à remplir.")
        planned = _plan(ledger, target, _read(file), by := AccountId(Id(author or first_account(ledger))), sure=sure)
        _preview(planned)
        if dry_run or (planned.ready and not yes and not _agreed(planned.ready)):
            return int(not dry_run or _left(planned) > 0)
        return int(_record(ledger, planned, by) + _left(planned) > 0)


def _plan(ledger: "Ledger", target: "Target", data: bytes, by: "AccountId", *, sure: bool) -> "Plan":
    from core.imports import Answers, brought_by, fields_for, plan, read_table
    from core.imports import knows as known

    table = read_table(data, lambda title: known(target, title))
    found = fields_for(ledger, target, table)
    if not any(found):
        names = ", ".join(f"« {slot.title} »" for slot in target.slots.values())
        raise Failure("column-unknown", f"Aucune colonne ne désigne un champ : {names}.")
    if (before := brought_by(ledger, table.digest, target.name)) is not None:
        click.echo(f"Ce fichier a déjà été importé le {before.on:%d/%m/%Y} : lot {before.batch}.", err=True)
    _tell_columns(target, table, found)
    with progress("Lecture", len(table.lines)) as tell:
        planned = plan(ledger, target, table, found, by, tell=lambda done, _of: tell(done))
    for one in planned.recalled:
        told = f"mot « {one.word.said} » ({one.word.title}) : {one.choice.label}, comme lors d’un import précédent"
        click.echo(told, err=True)
    if sure and planned.to_confirm:
        return plan(ledger, target, table, found, by, Answers(rows=planned.to_confirm))
    return planned


def _tell_columns(target: "Target", table: "Table", found: tuple[str, ...]) -> None:
    from core.imports import slot

    for title, path in zip(table.titles, found, strict=True):
        told = slot(target, path)
        click.echo(f"colonne « {title} » : {told.title if told else 'laissée de côté'}", err=True)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Misuse("file-unreadable", f"Le fichier « {file} » ne s’ouvre pas : {reason(error)}.") from error


def _write_model(ledger: "Ledger", target: "Target", file: Path) -> int:
    from core.imports import model

    try:
        file.write_bytes(model(ledger, target))
    except OSError as error:
        raise Misuse("file-unwritable", f"Le fichier « {file} » ne s’écrit pas : {reason(error)}.") from error
    click.echo(f"Classeur à remplir : {file}")
    return 0


def _preview(planned: "Plan") -> None:
    rows = [
        (str(row.number), " · ".join(cell for cell in row.cells if cell), _state(planned, row)) for row in planned.rows
    ]
    print_rows(("ligne", "contenu", "état"), rows)
    counts = Counter(STATES[row.status] for row in planned.rows)
    told = [f"{len(rows)} lues", f"{counts['prête']} prêtes", f"{counts['à corriger']} à corriger"]
    told += [f"{counts[state]} {words}" for state, words in _ALSO.items() if counts[state]]
    click.echo(f"Lignes : {', '.join(told)}.")


_ALSO: Final = {"déjà connue": "déjà connues", "à décider": "à décider", "laissée de côté": "laissées de côté"}


def _state(planned: "Plan", row: "Planned") -> str:
    titles = planned.table.titles
    wrong = [f"{titles[at]} : {why}" if at >= 0 else why for at, why in row.wrong.items()]
    says = [asked.says for asked in row.asked] if planned.target.roster else []
    return " ; ".join([STATES[row.status], *says, *wrong, *row.notes])


def _left(planned: "Plan") -> int:
    return planned.counts["refused"] + planned.counts["doubtful"]


def _agreed(count: int) -> bool:
    if not sys.stdin.isatty():
        click.echo("registre : Sans terminal, ajoutez --yes pour enregistrer. [not-confirmed]", err=True)
        return False
    said = str(click.prompt(f"Lignes à enregistrer : {count}. Les enregistrer ? (oui/non)", default="non"))
    return said.strip().lower() in {"oui", "o"}


def _record(ledger: "Ledger", planned: "Plan", by: "AccountId") -> int:
    """Record the rows, tell what became of each that was not, and return how many were not."""
    from core.imports import along, carry_out, leftovers

    with progress("Enregistrement", planned.ready) as tell:
        done = carry_out(ledger, planned, by, lambda count, _of: tell(count))
    for number, why in done.refused:
        click.echo(f"ligne {number} refusée : {why}", err=True)
    for number, why in done.moved:
        click.echo(f"ligne {number} non enregistrée : depuis la lecture, {why}", err=True)
    recorded = done.recorded + along(planned, leftovers(planned, done))
    click.echo(f"Lignes : {recorded} enregistrées, {done.known} déjà connues, {len(done.refused)} refusées.")
    return len(done.refused) + len(done.moved)
