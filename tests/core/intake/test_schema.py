from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from core.facts import Cents, PartyId, SessionId
from core.intake.schema import command_schema
from core.model.command import Clock, Command, Line, Minutes, ask


class Seat(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    party: Annotated[PartyId, ask("Personne", choices="parties")]
    present: Annotated[bool, ask("Présent")] = False


class Plan(Command, frozen=True, kw_only=True):
    name = "plan-session"
    title = "Programmer une séance"

    session: Annotated[SessionId, ask("Séance", minted="s", hidden=True)]
    on: Annotated[date, ask("Le", today=True)]
    begins: Annotated[Clock, ask("Début")]
    label: Annotated[Line, ask("Intitulé", hint="Par exemple : Plaies chroniques")]
    fee: Annotated[Cents, ask("Montant")]
    lasts: Annotated[Minutes | None, ask("Durée")] = None
    hours: Annotated[int, Meta(ge=1, le=12), ask("Heures")] = 3
    level: Annotated[Literal["one", "two"] | None, ask("Niveau", labels={"one": "Premier", "two": "Second"})] = None
    trainers: Annotated[tuple[PartyId, ...], ask("Intervenants")]
    rows: Annotated[tuple[Seat, ...], ask("Places")] = ()


SCHEMA = command_schema(Plan)


def test_what_the_edge_fills_in_is_not_required():
    assert SCHEMA["required"] == ["begins", "label", "fee", "trainers"]
    assert SCHEMA["properties"]["on"]["type"] == ["string", "null"]


def test_an_amount_is_cents_or_text():
    assert SCHEMA["properties"]["fee"]["type"] == ["integer", "string"]


def test_a_length_of_time_is_minutes_or_text():
    assert SCHEMA["properties"]["lasts"] == {
        "title": "Durée",
        "type": ["integer", "string", "null"],
        "description": "Minutes, ou durée en texte : « 3 h 30 ».",
    }


def test_each_field_says_what_it_is():
    properties = SCHEMA["properties"]

    assert SCHEMA["title"] == "Programmer une séance"
    assert SCHEMA["additionalProperties"] is False
    assert properties["label"] == {
        "title": "Intitulé",
        "type": "string",
        "maxLength": 200,
        "description": "Par exemple : Plaies chroniques",
    }
    assert properties["hours"] == {
        "title": "Heures",
        "type": ["integer", "null"],
        "minimum": 1,
        "maximum": 12,
        "default": 3,
    }
    assert properties["level"]["enum"] == ["one", "two", None]
    assert properties["trainers"]["items"] == {"type": "string", "pattern": "^[a-z]{1,3}-[a-z2-7]{16}$"}


def test_a_grid_is_a_list_of_objects():
    rows = SCHEMA["properties"]["rows"]

    assert rows["maxItems"] == 1000
    assert rows["items"]["required"] == ["party"]
    assert rows["items"]["properties"]["party"]["x-view"] == "parties"


def test_the_schema_is_plain_json():
    assert msgspec.json.decode(msgspec.json.encode(SCHEMA)) == SCHEMA
