"""Where the register lies, and opening it for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from core.settings import data_directory

if TYPE_CHECKING:  # what takes time to import is imported by the command that needs it
    from core.ledger import Ledger
    from core.registry import Registry

_KEY: Final = "registre.data"


def _remember(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.meta[_KEY] = value


def data_option(*, hidden: bool = False) -> click.Option:
    """Return ``--data DIR``: said before the name of a command or after it, where help does not repeat it."""
    return click.Option(
        ["--data"],
        type=click.Path(path_type=Path),
        metavar="DIR",
        expose_value=False,
        callback=_remember,
        hidden=hidden,
        help="Le dossier du registre (par défaut ./registre-data).",
    )


def directory(default: Path | None = None) -> Path:
    """Return the data directory that the command under way speaks of; ``default`` where it names none."""
    found: Any = click.get_current_context().meta.get(_KEY)
    return found if isinstance(found, Path) else default or data_directory()


def registry() -> "Registry":
    """Return what the plugins installed here bring; ``StartError`` when one does not load."""
    from core.ledger import installed_registry

    return installed_registry()


@contextmanager
def opened(check: str = "since") -> "Iterator[Ledger]":
    """Open the register for one command; ``check`` is that of ``core.ledger.open_ledger``."""
    from core.ledger import open_ledger

    ledger = open_ledger(directory(), registry(), check=check)
    warn(ledger)
    told = ledger.health.message
    try:
        yield ledger
    except Exception as error:
        if told and getattr(error, "message", "") == told:  # it was said at once
            raise click.exceptions.Exit(1) from error
        raise
    finally:
        ledger.close()


def warn(ledger: "Ledger") -> None:
    """Say on the error output why a register takes no records, if it takes none."""
    if ledger.health.read_only:
        click.echo(f"registre : {ledger.health.message} [{ledger.health.code}]", err=True)
