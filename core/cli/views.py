"""``registre views``."""

from typing import Any, Final

import click

from core.cli.french import FrenchCommand
from core.cli.opening import registry
from core.cli.printing import print_json, print_rows

OPTIONS: Final = frozenset({"on", "known", "format", "output", "only", "data", "help"})
"""The options of ``registre show``: a column of such a name is filtered by ``--only``."""


@click.command(cls=FrenchCommand, help="Lister les vues, leurs colonnes et leurs filtres.")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def views(*, as_json: bool) -> None:
    """List the views."""
    from core.intake import fields

    known = registry()
    found: list[dict[str, Any]] = [
        {
            "name": name,
            "title": view.title,
            "plugin": known.owners[name],
            "columns": [
                {"name": field.name, "title": field.ask.title, "kind": field.kind, "filter": _filter(field.name)}
                for field in fields(view.row)
            ],
        }
        for name, view in sorted(known.views.items())
    ]
    if as_json:
        print_json(found)
        return
    rows = [
        (one["name"], one["title"], one["plugin"], ", ".join(column["name"] for column in one["columns"]))
        for one in found
    ]
    print_rows(("vue", "titre", "extension", "colonnes, qui sont aussi les filtres"), rows)


def _filter(column: str) -> str:
    return f"--only {column}=" if column in OPTIONS else f"--{column}"
