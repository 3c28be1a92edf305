"""``registre doctor``."""

from typing import TYPE_CHECKING

import click

from core.cli.french import FrenchCommand
from core.cli.opening import opened
from core.cli.printing import print_json

if TYPE_CHECKING:
    from core.cli.examining import Finding

HELP = """Examiner le registre, ses fichiers et ses preuves.

Code de sortie : 1 si un point demande une action.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def doctor(*, as_json: bool) -> int:
    """Examine the register; return 1 when something calls for action."""
    from core.cli.examining import examine

    with opened("none") as ledger:
        findings = examine(ledger)
    if as_json:
        print_json(findings)
    else:
        _print(findings)
    return int(not all(finding.ok for finding in findings))


def _print(findings: "list[Finding]") -> None:
    for finding in findings:
        click.echo(f"{'bon     ' if finding.ok else 'À VOIR  '}{finding.what} : {finding.said}")
