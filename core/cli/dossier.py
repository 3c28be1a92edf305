"""``registre dossier``."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from core.cli.clocks import read_known, read_on
from core.cli.french import Failure, FrenchCommand, Misuse
from core.cli.noting import note
from core.cli.opening import opened

HELP = """Réunir tout ce qui concerne une chose en un ZIP, chaque fichier avec son empreinte.

« registre dossier demande-dpc c-… --output dossier.zip », aux deux dates. Refait aux mêmes dates, il est le même,
octet pour octet.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("name", metavar="NAME")
@click.argument("key", metavar="ID")
@click.option("--on", metavar="DATE", help="La situation à cette date (par défaut aujourd’hui).")
@click.option("--known", metavar="MOMENT", help="D’après ce qui était enregistré : un moment, une date ou un numéro.")
@click.option("--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Le fichier ZIP.")
@click.option(
    "--address",
    default="http://127.0.0.1:8000",
    show_default=True,
    metavar="URL",
    help="Où le registre est servi : ce que dit le code de chaque document.",
)
def dossier(name: str, key: str, on: str | None, known: str | None, output: Path, address: str) -> None:
    """Write the dossier of one row."""
    from core.papers import bundle

    if urlsplit(address).scheme not in {"http", "https"}:
        raise Misuse("address-invalid", "Une adresse s’écrit https://registre.exemple.fr.")
    with opened() as ledger:
        wanted = ledger.registry.dossiers.get(name)
        if wanted is None:
            names = ", ".join(ledger.registry.dossiers)
            raise Misuse("dossier-unknown", f"Aucun dossier ne se nomme « {name} ». Il y a : {names or 'aucun'}.")
        note(ledger, wanted.view)
        asof = ledger.show(wanted.view, on=read_on(on), known=read_known(known)).asof
        if asof.on > asof.today:
            raise Failure("paper-to-come", "Un document n’atteste pas de l’avenir.")
        made = bundle(ledger, wanted, key, address.rstrip("/"), asof.on, asof.known)
        if made is None:
            raise Failure("dossier-empty", f"« {key} » n’est pas au registre à cette date.")
        output.write_bytes(made)
    click.echo(f"Dossier écrit dans {output}.")
