"""Tables: the rows of a view, found, sorted, cut into pages, each with its reasons."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from core.intake import Field
from core.model.screens import Table
from core.model.view import Row
from web.drawing.address import fill, parts_of, piece, said, with_query
from web.drawing.cells import Writer, columns_of, marked, numeric, shown, thing_of
from web.drawing.finding import AMONG, SEARCH, SORT, Cut, Names, cut, names_of, ordered, searched, whole_text
from web.drawing.formats import nombre
from web.drawing.menu import homes
from web.drawing.reasons import why
from web.drawing.sent import sending_links
from web.drawing.visit import Visit

SEARCHABLE: Final = 8
"""Rows from which a table has a search box."""
FORMATS: Final = ("csv", "xlsx", "json")
PIECES: Final = "pieces"
"""In the place of a page: files are read where their line says."""
LONG: Final = 60
"""Characters of a text from which a cell is given room."""
DENSE: Final = 8
"""Columns from which a table is set smaller, so that it keeps to the width of a screen."""
BLANK: Final = (None, "", ())


class Heading(NamedTuple):
    """The head of a column, the link that sorts by it, and how it sorts now (the value of ``aria-sort``)."""

    name: str
    title: str
    hint: str
    numeric: bool
    link: str
    sort: str


class Line(NamedTuple):
    """A row as drawn: its first cell, its name without markup, the others with how they begin, and its reasons."""

    first: str
    name: str
    rest: Sequence[tuple[str, str]]
    why: str


class DrawnTable(NamedTuple):
    """A table as its template takes it. ``found`` is the number of rows found, of ``whole``."""

    id: str
    title: str
    headings: Sequence[Heading]
    lines: Sequence[Line]
    found: int
    whole: int
    names: Names
    search: str
    sort: str
    kept: Sequence[tuple[str, str]]
    """The rest of the query, kept when the search is sent."""
    page: Cut
    exports: Sequence[tuple[str, str]]
    empty: str
    sendings: Sequence[tuple[str, str]]
    template: str = "blocks/table.html"

    @property
    def searchable(self) -> bool:
        """Tell whether the table has a search box."""
        return self.whole >= SEARCHABLE or bool(self.search)

    @property
    def dense(self) -> bool:
        """Tell whether the table has many columns, that of the reasons included."""
        return len(self.headings) >= DENSE - 1


def table(block: Table, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnTable:
    """Draw the table of a page; ``ordinal`` (1, 2 …) tells the tables of a page apart in its address."""
    view = visit.ledger.registry.views[block.view]
    only = {name: said(value, parts) for name, value in block.only.items()}
    rows = visit.rows(block.view, only)
    columns = columns_of(view.row, block.columns)
    writers = shown(columns, visit.ledger)
    names = names_of(ordinal)
    search, sort = visit.query.get(names.search, "").strip(), visit.query.get(names.sort, "")
    kept = searched(rows, whole_text(columns, writers), search)
    found = {SEARCH: search, SORT: sort, AMONG: ",".join(block.columns)}
    page = cut(ordered(kept, columns, writers, sort), names.page, visit)
    drawn = [(column, write) for column, write in zip(columns, writers, strict=True) if says(column, columns, rows)]
    return DrawnTable(
        id=f"tableau-{ordinal}",
        title=block.title or view.title,
        headings=[_heading(column, sort, names, visit) for column, _ in drawn],
        lines=list(_lines(page.rows, drawn, block, parts, visit)),
        found=len(kept),
        whole=len(rows),
        names=names,
        search=search,
        sort=sort,
        kept=[(name, value) for name, value in visit.query.items() if name not in names and value],
        page=page,
        exports=list(exports(block.view, {**only, **found}, visit, len(kept))),
        sendings=list(sending_links(block.view, {**only, **found}, visit)),
        empty=block.empty,
    )


def says(column: Field, columns: Sequence[Field], rows: Sequence[Row]) -> bool:
    """Tell whether a column says something of a row; the first one always stays, since it names them."""
    return column is columns[0] or any(getattr(row, column.name) not in BLANK for row in rows)


def exports(view: str, only: Mapping[str, str], visit: Visit, rows: int = 1) -> Iterable[tuple[str, str]]:
    """Give where the rows are downloaded, by what people read: in each format, and as documents drawn from them.

    One is drawn of each row: a link to many says how many.
    """
    many = f", {nombre(rows)} documents" if rows > 1 else ""
    for form in FORMATS:
        yield form.upper(), export(view, form, only, visit)
    for paper in visit.ledger.registry.papers.values():
        if paper.view == view and visit.may(paper.roles):
            yield (
                f"{paper.title} (PDF{many})",
                with_query(f"/documents/{paper.name}.pdf", {**only, **visit.clocks.asked}),
            )


def export(view: str, form: str, only: Mapping[str, str], visit: Visit) -> str:
    """Return where a view is downloaded in a format, filtered as on the page and with its clocks."""
    return with_query(f"/vues/{view}.{form}", {**only, **visit.clocks.asked})


def _lines(
    rows: Iterable[Row], written: Sequence[tuple[Field, Writer]], block: Table, parts: Mapping[str, str], visit: Visit
) -> Iterable[Line]:
    link = block.link
    leads = homes_of([column for column, _ in written], visit)
    (first, write_first), *others = ((column.name, write) for column, write in written)
    begins = [{size: _begin(column, size) for size in ("", "long", "blank")} for column, _ in written[1:]]
    rest = [(name, write, home, begin) for (name, write), home, begin in zip(others, leads[1:], begins, strict=True)]
    asked = parts_of(link)
    for row in rows:
        name = write_first(value := getattr(row, first))
        if link:
            target = visit.link(fill(link, {part: parts.get(part) or getattr(row, part) for part in asked}))
        else:
            target = lead(leads[0], value, visit)
        cells = [
            (begin[room(text := write(value := getattr(row, column)))], marked(text, lead(home, value, visit)))
            for column, write, home, begin in rest
        ]
        yield Line(marked(name or ("Voir" if target else ""), target), name, cells, why(row, block.view, visit))


def room(text: str) -> str:
    """Return the class of a cell by its text: one in lines, one that says nothing, or "" for any other."""
    return "long" if takes_room(text) and not isinstance(text, Markup) else "" if text else "blank"


def takes_room(text: str, most: int = LONG) -> bool:
    """Tell whether a text is too long, or has too many lines, to stand among short ones."""
    return len(text) > most or "\n" in text


def _begin(column: Field, size: str) -> str:
    """Return how each cell of a column begins, by the room that its text takes: written once for all rows."""
    kinds = " ".join(filter(None, ("n" if numeric(column) else "", size)))
    kind = Markup(' class="{}"').format(kinds) if kinds else Markup("")
    return Markup('<td role="cell"{} data-title="{}">').format(kind, column.ask.title)


def homes_of(columns: Sequence[Field], visit: Visit) -> list[str]:
    """Return, for each column of ids, the page of such things: ``/adherents/{party}``; "" for others."""
    pages = homes(visit.ledger.registry, visit.account.roles)
    led = [pages.get(thing_of(column.hint), "") if column.kind == "id" else "" for column in columns]
    return [PIECES if column.ask.upload else home for column, home in zip(columns, led, strict=True)]


def lead(home: str, value: Any, visit: Visit) -> str:
    """Return the page of the thing that an id names, or where a file is read; "" for none."""
    if home == PIECES:
        return piece(str(value or ""))
    return visit.link(home[: home.index("{")] + value + home[home.index("}") + 1 :]) if home and value else ""


def _heading(column: Field, sort: str, names: Names, visit: Visit) -> Heading:
    up, down = sort == column.name, sort == f"-{column.name}"
    link = visit.here(**{names.sort: f"-{column.name}" if up else column.name, names.page: ""})
    state = "ascending" if up else "descending" if down else ""
    return Heading(column.name, column.ask.title, column.ask.hint, numeric(column), link, state)
