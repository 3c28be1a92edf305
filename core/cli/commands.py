"""``registre commands``."""

import click

from core.cli.french import FrenchCommand, Misuse
from core.cli.opening import registry
from core.cli.printing import print_json, print_rows


@click.command(cls=FrenchCommand, help="Lister les commandes, ou décrire l’une d’elles.")
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def commands(name: str | None, *, as_json: bool) -> None:
    """List the commands, or write the JSON Schema of one."""
    import msgspec

    from core.intake import askable, command_schema

    known = registry()
    deciders = askable(known)
    if name is None:
        found = [
            {"name": name, "title": decider.command.title, "plugin": known.owners[name]}
            for name, decider in deciders.items()
        ]
        if as_json:
            print_json(found)
        else:
            print_rows(("commande", "titre", "extension"), [tuple(one.values()) for one in found])
        return
    if name not in deciders:
        raise Misuse("command-unknown", f"Aucune commande ne se nomme « {name} » : voir « registre commands ».")
    schema = msgspec.json.encode(command_schema(deciders[name].command))
    click.echo(schema.decode() if as_json else msgspec.json.format(schema).decode())
