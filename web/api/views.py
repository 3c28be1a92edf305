"""``GET /api/views/{name}``: the rows of a view at two clocks, as the command line writes them."""

from collections.abc import Mapping
from typing import Any, Final

from litestar import MediaType, Response, get
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.display import as_json, narrowed, table
from core.intake import fields
from core.model.view import View
from web.api.answers import json, refused
from web.drawing.clocks import KNOWN, ON, read_clocks
from web.entrance.account import house_of, required
from web.entrance.asked import Asked

ONLY: Final = "only."
"""Before the name of a column that is called as a clock is: ``only.on=2026-03-10``."""


@get("/api/views", include_in_schema=False, sync_to_thread=True)
def views(request: Asked) -> Response[bytes]:
    """Give every view that the account may read, with its columns."""
    account, registry = required(request), house_of(request).registry
    listed = [
        {"name": name, "title": view.title, "plugin": registry.owners[name], "columns": columns(view)}
        for name, view in sorted(registry.views.items())
        if view.roles & account.roles
    ]
    return json(200, listed)


@get("/api/views/{name:str}", include_in_schema=False, sync_to_thread=True)
def view(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """Give the rows of a view on the day and as known then; other parameters keep the rows with these values."""
    account, house = required(request), house_of(request)
    shown = house.registry.views.get(name)
    if shown is None:
        raise NotFoundException(name)
    if not account.roles & shown.roles:
        raise PermissionDeniedException("role-missing")
    query = {key: value for key, value in request.query_params.items() if isinstance(value, str)}
    only = filters(query)
    known_columns = {column["name"] for column in columns(shown)}
    if unknown := [column for column in only if column not in known_columns]:
        message = f"Cette vue n’a pas de colonne « {unknown[0][:100]} »."
        return json(400, {"view": name, **refused("filter-unknown", message)})
    on, known = read_clocks(query, house.ledger)
    drawn = narrowed(table(house.ledger, house.ledger.show(name, on=on, known=known)), only)
    return Response(as_json(house.ledger, drawn), media_type=MediaType.JSON)


def columns(shown: View[Any]) -> list[dict[str, str]]:
    """Describe the columns of a view, by which its rows may be kept."""
    return [{"name": one.name, "title": one.ask.title, "kind": one.kind} for one in fields(shown.row)]


def filters(query: Mapping[str, str]) -> dict[str, str]:
    """Return the columns and values of a query, without the clocks."""
    return {name.removeprefix(ONLY): value for name, value in query.items() if name not in {ON, KNOWN}}


ROUTES = (views, view)
