"""click in French: its headings, its help, its complaints."""

from collections.abc import Callable, Mapping
from typing import Any

import click
from click.exceptions import NoSuchCommand

from core.cli.opening import data_option

_HEADINGS = {"Options": "Options", "Commands": "Commandes", "Arguments": "Arguments"}


class FrenchFormatter(click.HelpFormatter):
    """The help page with French headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that says how a command is called."""
        super().write_usage(prog, args, prefix or "Usage : ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        self.write(f"{_HEADINGS.get(heading, heading)} :\n")


class FrenchContext(click.Context):
    """The context whose help pages are in French."""

    formatter_class = FrenchFormatter


class FrenchCommand(click.Command):
    """A command whose ``--help`` is in French, and that also takes ``--data`` after its name."""

    context_class = FrenchContext

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.params.append(data_option(hidden=True))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``."""
        return _worded(super().get_help_option(ctx))


class FrenchGroup(click.Group):
    """A group whose ``--help`` is in French."""

    context_class = FrenchContext
    command_class = FrenchCommand

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``."""
        return _worded(super().get_help_option(ctx))


def _worded(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "Montrer cette aide."
    return option


class Failure(click.ClickException):
    """What stops a command: an English code, a French sentence; the program ends with 1."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Misuse(Failure):
    """A command that was not called as it should be; the program ends with 2."""

    exit_code = 2


def complaint(error: click.ClickException) -> tuple[str, str]:
    """Return the English code and the French sentence of what stops a command."""
    if isinstance(error, Failure):
        return error.code, error.message
    kind = next(kind for kind in _COMPLAINTS if isinstance(error, kind))
    code, say = _COMPLAINTS[kind]
    return code, say(error)


_COMPLAINTS: Mapping[type[click.ClickException], tuple[str, Callable[[Any], str]]] = {
    NoSuchCommand: ("command-unknown", lambda e: f"La commande « {e.command_name} » n’existe pas : voir --help."),
    click.NoSuchOption: ("option-unknown", lambda e: f"L’option « {e.option_name} » n’existe pas : voir --help."),
    click.BadOptionUsage: ("option-value", lambda e: f"L’option « {e.option_name} » attend une valeur : voir --help."),
    click.MissingParameter: ("value-missing", lambda e: f"Il manque {_named(e.param)} : voir --help."),
    click.BadParameter: ("value-invalid", lambda e: f"La valeur donnée pour {_named(e.param)} ne convient pas."),
    click.FileError: ("file-unreadable", lambda e: f"Le fichier « {e.ui_filename} » ne s’ouvre pas."),
    click.ClickException: ("usage", lambda _: "Cette commande ne s’emploie pas ainsi : voir --help."),
}


def _named(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return f"l’option « {max(param.opts, key=len)} »"
    return f"l’argument {param.human_readable_name}" if param is not None else "un argument"
