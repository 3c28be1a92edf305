"""``GET /api/openapi.json``: the API described, each command and view with a path of its own, for who is logged in."""

from collections.abc import Mapping
from typing import Any, Final

from litestar import Response, get

from core.intake import askable, command_schema
from core.model.decider import Decider
from core.model.roles import ROLES
from core.model.view import View
from core.registry import Registry
from web.api.answers import json
from web.api.commands import FARTHEST, KEY
from web.api.views import columns
from web.entrance.account import house_of, required
from web.entrance.asked import Asked

VERSION: Final = "1"
LONGEST_ID: Final = 200
_TEXT: Final = {"type": "string"}
_POSITIONS: Final = {"type": "array", "items": {"type": "integer", "minimum": 1}}
_SCHEMAS: Final[Mapping[str, Any]] = {
    "Refused": {
        "type": "object",
        "properties": {
            "command": _TEXT,
            "view": _TEXT,
            "id": _TEXT,
            "refused": {"type": "string", "description": "Un code stable, en anglais."},
            "message": {"type": "string", "description": "Une phrase en français."},
            "fields": {"type": "object", "additionalProperties": _TEXT, "description": "Une phrase par champ."},
            "confirm": {"type": "string", "description": "À renvoyer tel quel pour enregistrer ce qui est douteux."},
        },
        "required": ["refused", "message", "fields"],
    },
    "Recorded": {
        "type": "object",
        "properties": {
            "command": _TEXT,
            "id": _TEXT,
            "positions": {**_POSITIONS, "description": "Les numéros des enregistrements ; aucun si rien ne change."},
        },
        "required": ["command", "id", "positions"],
    },
    "Rows": {
        "type": "object",
        "properties": {
            "view": _TEXT,
            "title": _TEXT,
            "on": {"type": "string", "format": "date"},
            "known": {"type": "integer"},
            "recorded": {"type": ["string", "null"]},
            "columns": {"type": "array", "items": {"type": "object"}},
            "rows": {"type": "array", "items": {"type": "object"}},
        },
        "required": ["view", "on", "known", "columns", "rows"],
    },
}
_REFUSALS: Final = {
    400: "La demande ne se lit pas.",
    401: "Ni jeton ni connexion.",
    403: "Le compte n’a pas le rôle, ou la demande vient d’ailleurs.",
    404: "Ce qui est nommé n’existe pas.",
    409: "Douteux : à confirmer en renvoyant « confirm ». Ou le registre a changé : à redemander.",
    413: "Trop lourd.",
    415: "Le corps n’est pas annoncé comme du JSON.",
    422: "Refusé : chaque champ dit pourquoi.",
    503: "Le registre ne répond pas.",
    507: "Le disque est plein.",
}
_CLOCKS: Final = (
    ("on", "Situation à cette date ; aujourd’hui si elle manque."),
    ("known", "D’après ce qui était enregistré : un numéro, une date ou un moment."),
)


@get("/api/openapi.json", include_in_schema=False, sync_to_thread=True)
def openapi(request: Asked) -> Response[bytes]:
    """Give the description."""
    required(request)
    return json(200, description(house_of(request).registry))


def description(registry: Registry) -> dict[str, Any]:
    """Describe the API as OpenAPI 3.1."""
    paths = {f"/api/commands/{name}": {"post": _command(name, one)} for name, one in askable(registry).items()}
    paths |= {f"/api/views/{name}": {"get": _view(name, one)} for name, one in sorted(registry.views.items())}
    listing = {"type": "array", "items": {"type": "object"}}
    paths |= {
        f"/api/{thing}": {"get": {"summary": told, "operationId": thing, "responses": _responses(listing, 401)}}
        for thing, told in (("commands", "Les commandes que ce compte peut demander"), ("views", "Les vues lisibles"))
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Registre", "version": VERSION},
        "paths": paths,
        "components": {
            "schemas": _SCHEMAS,
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "Un jeton fait dans « Mon compte »."}
            },
        },
        "security": [{"token": []}],
    }


def _command(name: str, decider: Decider) -> dict[str, Any]:
    schema = {part: value for part, value in command_schema(decider.command).items() if part != "$schema"}
    schema["properties"] = {
        **schema["properties"],
        "id": {
            "type": "string",
            "maxLength": LONGEST_ID,
            "description": "Redit, il redonne la première réponse. Au moins un chiffre : un mot seul serait un nom.",
        },
        "corrects": {"type": "integer", "minimum": 1, "maximum": FARTHEST, "description": "Le numéro corrigé."},
        "confirm": {"type": "string", "description": "Ce que la réponse 409 a donné : la saisie douteuse est voulue."},
    }
    return {
        "summary": decider.command.title,
        "description": f"Pour : {', '.join(told for role, told in ROLES.items() if role in decider.roles)}.",
        "operationId": name,
        "parameters": [{"name": KEY, "in": "header", "schema": {"type": "string", "maxLength": LONGEST_ID}}],
        "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
        "responses": _responses(_ref("Recorded"), *_REFUSALS),
    }


def _view(name: str, view: View[Any]) -> dict[str, Any]:
    told = dict(_CLOCKS)
    names = [*_CLOCKS, *((one["name"], one["title"]) for one in columns(view) if one["name"] not in told)]
    return {
        "summary": view.title,
        "operationId": f"view.{name}",
        "parameters": [{"name": part, "in": "query", "description": words, "schema": _TEXT} for part, words in names],
        "responses": _responses(_ref("Rows"), 400, 401, 403, 503),
    }


def _responses(schema: Mapping[str, Any], *refusals: int) -> dict[str, Any]:
    answers = {"200": {"description": "Fait.", "content": {"application/json": {"schema": schema}}}}
    told = {"application/json": {"schema": _ref("Refused")}}
    return answers | {str(one): {"description": _REFUSALS[one], "content": told} for one in refusals}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


ROUTES = (openapi,)
