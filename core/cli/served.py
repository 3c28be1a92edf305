"""Where the register is served, which the codes of documents name."""

from urllib.parse import urlsplit

import click

from core.cli.french import Misuse

address_option = click.option(
    "--address",
    default="http://127.0.0.1:8000",
    show_default=True,
    metavar="URL",
    help="Où le registre est servi : ce que dit le code de chaque document.",
)


def read_address(written: str) -> str:
    """Return an address without its last slash; :class:`Misuse` when it is none."""
    if urlsplit(written).scheme not in {"http", "https"}:
        raise Misuse("address-invalid", "Une adresse s’écrit https://registre.exemple.fr.")
    return written.rstrip("/")
