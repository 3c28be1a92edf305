"""``registre plugins``."""

import click

from core.cli.french import FrenchCommand
from core.cli.opening import registry
from core.cli.printing import print_json, print_rows


@click.command(cls=FrenchCommand, help="Lister les extensions chargées.")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def plugins(*, as_json: bool) -> None:
    """List what was loaded."""
    from importlib.metadata import entry_points

    packages = {point.name: point.dist.name if point.dist else "" for point in entry_points(group="registre.plugins")}
    found = [
        {
            "name": plugin.name,
            "title": plugin.title,
            "package": packages.get(plugin.name, ""),
            "kinds": len(plugin.facts),
            "commands": len(plugin.deciders),
            "views": len(plugin.views) + len(plugin.todo),
            "rules": len(list(plugin.rules.glob("*.toml"))) if plugin.rules else 0,
            "pages": len(plugin.pages),
        }
        for plugin in registry().plugins
    ]
    if as_json:
        print_json(found)
        return
    titles = ("extension", "titre", "paquet", "enregistrements", "commandes", "vues", "barèmes", "pages")
    print_rows(titles, [[str(value) for value in one.values()] for one in found])
