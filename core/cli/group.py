"""The command ``registre``: its own commands, those that faces bring, and one way to end."""

import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final, NoReturn

import click

from core.cli.french import Failure, FrenchGroup, complaint
from core.cli.opening import data_option
from core.files import reason

FACES: Final = "registre.faces"
"""The entry-point group through which other faces bring a ``click.Command``, under the name of the entry point."""
INTERRUPTED: Final = 130


class Registre(FrenchGroup):
    """The group whose errors are one French sentence and an English code, on the error output."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of its own commands in their order, then those of the faces."""
        return [*super().list_commands(ctx), *(name for name in _faces() if name not in self.commands)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name; a face that does not load becomes one that says so."""
        if cmd_name in self.commands or (point := _faces().get(cmd_name)) is None:
            return super().get_command(ctx, cmd_name)
        return _loaded(point)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *_: Any, **extra: Any) -> NoReturn:
        """Run a command line and end the process: 0, the code of what failed, or 130 when interrupted."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "registre", **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _say(*complaint(error))
            sys.exit(error.exit_code)
        except click.Abort:
            _say("interrupted", "Interrompu : ce qui était déjà enregistré le reste.")
            sys.exit(INTERRUPTED)
        except Exception as error:  # noqa: BLE001 - what is no error of the register is raised again
            _say(*_told(error))
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _faces() -> Mapping[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=FACES), key=lambda point: point.name)}


def _loaded(point: EntryPoint) -> click.Command:
    try:
        command = point.load()
    except Exception as error:  # noqa: BLE001 - a face that is broken must not take the others with it
        return _broken(point.name, repr(error))
    if not isinstance(command, click.Command):
        return _broken(point.name, "ce n’est pas une commande")
    if not any("--data" in param.opts for param in command.params):
        command.params.append(data_option())
    return command


def _broken(name: str, reason: str) -> click.Command:
    def say() -> None:
        raise Failure("face-broken", f"La commande « {name} » ne se charge pas : {reason}.")

    return click.Command(name, callback=say, help="(ne se charge pas)")


def _told(error: Exception) -> tuple[str, str]:
    """Return the code and sentence of an error of the register; raise again what is none."""
    code, message = getattr(error, "code", None), str(getattr(error, "message", "") or error)
    if isinstance(code, str):
        return code, message
    if isinstance(error, OSError) and error.errno:
        return "file-error", f"« {error.filename or 'un fichier'} » : {reason(error)}."
    raise error


def _say(code: str, message: str) -> None:
    click.echo(f"registre : {message} [{code}]", err=True)
