"""What is written on the output: JSON, tables, progress."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import click

NARROWEST: Final = 12
"""Characters of a terminal that a column needs to be read."""


def print_json(value: Any) -> None:
    """Write one JSON value on one line, at once."""
    import msgspec

    click.echo(msgspec.json.encode(value).decode())


def print_rows(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table: drawn on a terminal, row by row where it is too narrow; elsewhere plain columns, uncut."""
    every = [[" ".join(cell.split()) for cell in row] for row in rows]
    if sys.stdout.isatty():
        narrow = shutil.get_terminal_size().columns < NARROWEST * len(titles)
        (_list if narrow else _draw)(titles, every)
        return
    widths = [max(map(len, column)) for column in zip(titles, *every, strict=True)]
    for row in (titles, *every):
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _list(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write each row as the titles and cells that hold something, one below the other."""
    for row in rows:
        click.echo("─" * NARROWEST)
        for title, cell in zip(titles, row, strict=True):
            if cell:
                click.echo(f"{title} : {cell}")


def _draw(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table

    drawn = Table(show_lines=False)
    for title in titles:
        drawn.add_column(title, overflow="fold")
    for row in rows:
        drawn.add_row(*(cell.replace("[", r"\[") for cell in row))
    Console().print(drawn)


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Give what says how far a long work is: a bar on a terminal, one plain line elsewhere."""
    if not sys.stderr.isatty():
        click.echo(f"{title}…", err=True)
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=total)
        yield lambda done: bar.update(task, completed=done)
