"""``registre serve``: the web face, on this machine or behind a proxy that speaks HTTPS."""

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import click
from click.core import ParameterSource

from core.cli.counting import Count
from core.cli.french import FrenchCommand, Misuse
from core.cli.opening import directory, registry, warn

if TYPE_CHECKING:
    from web.house import Settings

LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
HELP: Final = """Servir le registre à un navigateur.

Sur cette machine seulement, sauf avec --secure : un mandataire (nginx, Caddy…) parle alors HTTPS pour lui, à l’adresse
dite par --address.
"""


@click.command(cls=FrenchCommand, help=HELP)
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST", help="L’adresse où écouter.")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=Count(0, 65_535),
    metavar="PORT",
    help="Le port ; s’il n’est pas dit et qu’il est pris, le premier libre après lui. 0 : n’importe lequel.",
)
@click.option("--secure", is_flag=True, help="Servi en HTTPS par un mandataire.")
@click.option(
    "--address", metavar="URL", help="L’adresse que voient les navigateurs, comme https://registre.exemple.fr."
)
@click.option(
    "--trusted-proxy", metavar="HOST", help="L’adresse du mandataire, dont on croit les en-têtes X-Forwarded."
)
@click.pass_context
def serve(
    context: click.Context, host: str, port: int, address: str | None, trusted_proxy: str | None, *, secure: bool
) -> None:
    """Serve until told to stop."""
    from core.ledger import exists  # noqa: PLC0415 - as below
    from web import serving  # noqa: PLC0415 - the server waits until it is needed

    if address is not None and not _is_origin(address):
        raise Misuse("address-invalid", "Une adresse s’écrit https://registre.exemple.fr, sans rien après.")
    if address is not None and address.startswith("http://") and urlsplit(address).hostname not in LOOPBACK:
        raise Misuse("address-insecure", "Hors de cette machine, l’adresse commence par https:// : voir --secure.")
    if secure and address is None:
        raise Misuse("address-missing", "Avec --secure, dites aussi l’adresse : --address https://registre.exemple.fr.")
    if secure and address is not None and not address.startswith("https://"):
        raise Misuse("address-insecure", "Avec --secure, l’adresse commence par https://.")
    if not secure and host not in LOOPBACK:
        raise Misuse(
            "host-open", "Sans --secure, le registre n’écoute que cette machine : mots de passe en clair sinon."
        )
    chosen = context.get_parameter_source("port") is ParameterSource.COMMANDLINE
    with serving.listening(host, port, exactly=chosen) as listener:
        settings = serving.settings(directory(), listener, address)
        app = serving.application(settings, registry())
        _say(settings)
        if exists(settings.directory):
            warn(app.state.house.ledger)
        serving.run(app, listener, trusted_proxy)
    click.echo("Arrêté.")


def _is_origin(address: str) -> bool:
    parts = urlsplit(address)
    try:
        whole = f"{parts.scheme}://{parts.netloc}" == address and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return whole and parts.scheme in {"http", "https"} and "@" not in parts.netloc


def _say(settings: "Settings") -> None:
    click.echo(f"Registre : {settings.address}")
    if settings.founding_code:
        click.echo(f"Pour créer l’association : {settings.address}/creation?code={settings.founding_code}")
    mail = f"envoyés par {settings.relay.host}" if settings.relay else f"écrits dans {settings.directory / 'outbox'}"
    click.echo(f"Courriels {mail}. Ctrl+C pour arrêter.")
