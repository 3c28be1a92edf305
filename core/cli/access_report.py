"""``registre access-report``."""

from pathlib import Path

import click

from core.cli.french import Failure, FrenchCommand, Misuse
from core.cli.noting import note
from core.cli.opening import opened

HELP = """Rassembler tout ce que le registre conserve sur une personne.

C’est la réponse à une demande d’accès (RGPD, art. 15), en PDF pour la remettre ou en JSON. Relisez-la avant : les
textes libres sont ceux qui ont été saisis. La demande est notée parmi les consultations.
"""


@click.command("access-report", cls=FrenchCommand, help=HELP)
@click.argument("party", metavar="PARTY")
@click.option(
    "--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Le fichier, en .pdf ou .json."
)
def access_report(party: str, output: Path) -> None:
    """Write everything held on a person."""
    from core.access import AccessFile
    from core.disclosure import as_json, as_pdf, gather
    from core.files import write_whole

    if output.suffix not in {".pdf", ".json"}:
        raise Misuse("output-form", "Le fichier à écrire finit par .pdf ou par .json.")
    with opened() as ledger, AccessFile(ledger.directory) as access:
        report = gather(ledger, access, party)
        if report is None:
            raise Failure(
                "party-unknown", "Aucun enregistrement ne nomme cette personne, dont l’identifiant commence par p-."
            )
        write_whole(output, as_pdf(ledger, report) if output.suffix == ".pdf" else as_json(report))
        note(ledger, f"access-report {party}")
    click.echo(f"{len(report.records)} enregistrements dans {output}.")
