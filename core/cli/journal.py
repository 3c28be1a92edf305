"""``registre journal``."""

from datetime import date
from typing import TYPE_CHECKING

import click

from core.cli.clocks import read_known
from core.cli.counting import Count
from core.cli.french import FrenchCommand
from core.cli.opening import opened
from core.cli.printing import print_json, print_rows

if TYPE_CHECKING:
    from core.ledger import Entry, Ledger


@click.command(cls=FrenchCommand, help="Montrer les enregistrements eux-mêmes, dans leur ordre.")
@click.option("--kind", default="", metavar="KIND", help="Une sorte d’enregistrement, comme member-admitted.")
@click.option("--tag", default="", metavar="ID", help="Ce qui concerne cet identifiant.")
@click.option("--since", metavar="MOMENT", help="Depuis ce moment, cette date, ou après ce numéro.")
@click.option("--limit", type=Count(min=1), default=None, help="Les derniers seulement (100, sauf en JSON).")
@click.option("--json", "as_json", is_flag=True, help="En JSON, chaque enregistrement tel qu’il est conservé.")
def journal(kind: str, tag: str, since: str | None, limit: int | None, *, as_json: bool) -> None:
    """Write the records, oldest first."""
    with opened() as ledger:
        most = limit or (ledger.head() + 1 if as_json else 100)
        entries = ledger.journal(after=_after(ledger, since), kind=kind, tag=tag, limit=most, newest_first=True)
        entries.reverse()
        if as_json:
            print_json([_coded(entry) for entry in entries])
        else:
            _print(ledger, entries)


def _after(ledger: "Ledger", since: str | None) -> int:
    """Return the position after which to begin; a day begins at its midnight in Paris."""
    from datetime import timedelta

    known = read_known(since)
    if known is None or isinstance(known, int):
        return known or 0
    if type(known) is date:
        known -= timedelta(days=1)
    return ledger.asof(known=known).known


def _coded(entry: "Entry") -> dict[str, object]:
    import msgspec

    return {
        "position": entry.position,
        "title": entry.title,
        "corrected_by": entry.corrected_by,
        "leaf": entry.leaf,
        "record": msgspec.Raw(entry.data),
    }


def _print(ledger: "Ledger", entries: "list[Entry]") -> None:
    from core.cli.telling import tell
    from core.display import show_moment

    rows = [
        (str(entry.position), show_moment(entry.at), entry.title, ledger.label(entry.by), tell(ledger, entry))
        for entry in entries
    ]
    print_rows(("n°", "enregistré le", "enregistrement", "par", "contenu"), rows)
