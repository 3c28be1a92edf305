"""``registre dossier``."""

from pathlib import Path

import click

from core.cli.clocks import known_option, on_option, read_known, read_on
from core.cli.french import Failure, FrenchCommand, Misuse
from core.cli.noting import note
from core.cli.opening import opened
from core.cli.served import address_option, read_address

HELP = """Réunir tout ce qui concerne une chose en un ZIP, chaque fichier avec son empreinte.

« registre dossier demande-dpc c-… --output dossier.zip », aux deux dates. Refait aux mêmes dates, il est le même,
octet pour octet.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.argument("name", metavar="NAME")
@click.argument("key", metavar="ID")
@on_option
@known_option
@click.option("--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Le fichier ZIP.")
@address_option
def dossier(name: str, key: str, on: str | None, known: str | None, output: Path, address: str) -> None:
    """Write the dossier of one row."""
    from core.papers import ToComeError, bundle

    served = read_address(address)
    with opened() as ledger:
        wanted = ledger.registry.dossiers.get(name)
        if wanted is None:
            names = ", ".join(ledger.registry.dossiers)
            raise Misuse("dossier-unknown", f"Aucun dossier ne se nomme « {name} ». Il y a : {names or 'aucun'}.")
        note(ledger, wanted.view)
        asof = ledger.show(wanted.view, on=read_on(on), known=read_known(known)).asof
        try:
            made = bundle(ledger, wanted, key, served, asof.on, asof.known)
        except ToComeError as error:
            raise Failure("paper-to-come", str(error)) from error
        if made is None:
            raise Failure("dossier-empty", f"« {key} » n’est pas au registre à cette date.")
        output.write_bytes(made)
    click.echo(f"Dossier écrit dans {output}.")
