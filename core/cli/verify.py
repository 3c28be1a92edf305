"""``registre verify``."""

from pathlib import Path

import click

from core.cli.french import Failure, FrenchCommand, Misuse
from core.cli.opening import opened, warn
from core.cli.printing import print_json, progress
from core.files import reason

WRONG = 3

HELP = """Recalculer le registre et ses empreintes, essayer ses clés et relire ses pièces jointes.

Code de sortie : 0 si tout concorde, 3 sinon ; le premier enregistrement en cause est nommé.
"""


class Untrue(Failure):
    """A register that cannot even be read whole."""

    exit_code = WRONG


@click.command(cls=FrenchCommand, help=HELP)
@click.option(
    "--checkpoint", "kept", type=click.Path(path_type=Path), metavar="FILE", help="Une empreinte gardée ailleurs."
)
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def verify(kept: Path | None, *, as_json: bool) -> int:
    """Rebuild the tree and compare; return 0 or 3."""
    import base64

    from msgspec.structs import replace

    from core.ledger import check_whole, examine_beside, outside
    from core.store import StoreError

    try:
        with opened("none") as ledger, progress("Vérification", ledger.head()) as tell:
            told = ledger.health
            verdict = outside(ledger, _read(kept)) if kept else check_whole(ledger, tell)
            if verdict.ok and ledger.health != told:
                warn(ledger)
            beside = examine_beside(ledger) if verdict.ok else None
    except StoreError as error:
        if error.code == "no-register":
            raise
        raise Untrue(error.code, error.message) from error
    if beside is not None and beside.faults:
        first = beside.faults[0]
        verdict = replace(verdict, ok=False, position=first.position, code=first.code, message=first.said)
    if as_json:
        said = {"ok": verdict.ok, "size": verdict.size, "root": base64.b64encode(verdict.root).decode()}
        print_json({**said, "position": verdict.position, "code": verdict.code, "message": verdict.message})
    elif verdict.ok and beside is not None:
        click.echo(f"Conforme : {verdict.message}")
        click.echo(beside.pieces.said)
        click.echo(f"Empreinte : n° {verdict.size} · {base64.b64encode(verdict.root).decode()}")
    else:
        where = f"enregistrement n° {verdict.position} : " if verdict.position else ""
        click.echo(f"registre : {where}{verdict.message} [{verdict.code}]", err=True)
    return 0 if verdict.ok else WRONG


def _read(kept: Path) -> bytes:
    try:
        return kept.read_bytes()
    except OSError as error:
        raise Misuse("file-unreadable", f"Le fichier « {kept} » ne s’ouvre pas : {reason(error)}.") from error
