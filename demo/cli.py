"""``registre demo``: an invented association, lived once and served as often as wanted."""

import shlex
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from core.cli.french import FrenchCommand
from core.cli.opening import directory, registry
from core.cli.printing import print_rows, progress

if TYPE_CHECKING:
    from demo.place import Marker

HOST: Final = "127.0.0.1"
HELP: Final = """Remplir un registre de démonstration et le servir à un navigateur.

Une CPTS inventée, trois ans de sa vie, enregistrés par les commandes de tout le monde. Le dossier est ./demo-data, ou
celui que dit --data ; s’il contient déjà une démonstration, elle est servie comme elle est.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.option(
    "--port",
    default=8000,
    type=click.IntRange(0, 65_535),
    metavar="PORT",
    help="Le port (par défaut 8000) ; s’il est pris, le premier libre après lui.",
)
@click.option("--no-serve", is_flag=True, help="Remplir seulement.")
@click.option("--fresh", is_flag=True, help="Jeter la démonstration qui s’y trouve et en refaire une.")
def demo(port: int, *, no_serve: bool, fresh: bool) -> None:
    """Fill the register unless it is there, say how to sign in, and serve until told to stop."""
    from demo import place

    there = directory(place.DEFAULT)
    marker = place.read(there)
    if marker is None or fresh or not marker.whole:
        marker = _filled(there)
    if no_serve:
        typed = shlex.join((sys.argv[0], "demo", "--data", str(there)))
        _say(there, marker, f"Pour la servir : {typed}")
        return
    from web import serving

    with serving.listening(HOST, port, exactly=False) as listener:
        settings = replace(serving.settings(there, listener, None), relay=None)  # nobody invented is written to
        app = serving.application(settings, registry())
        _say(there, marker, f"Adresse : {settings.address} (Ctrl+C pour arrêter)")
        serving.run(app, listener, None)
    click.echo("Arrêté.")


def _filled(there: Path) -> "Marker":
    """Throw away what is left of a demonstration, and live the story again up to yesterday."""
    from core.clock import day_in_paris, now
    from demo import place
    from demo.filling import fill

    brought = registry()
    marker = place.prepare(there)
    yesterday = day_in_paris(now()) - timedelta(days=1)
    with progress("Démonstration : récit de trois ans", total=100) as told:
        fill(there, brought, end=yesterday, password=marker.password, told=told)
    place.finish(there, marker)
    return marker


def _say(there: Path, marker: "Marker", last: str) -> None:
    from core.model.roles import ROLES
    from demo.founding import ASSOCIATION

    click.echo(f"{ASSOCIATION.name}, association inventée, dans {there}.")
    click.echo(f"Mot de passe de tous les comptes : {marker.password}")
    print_rows(("rôle", "se connecter avec"), [(ROLES[one.role], one.login) for one in ASSOCIATION.accounts])
    click.echo(last)
