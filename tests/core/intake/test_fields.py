from datetime import date
from typing import Annotated, Literal

import pytest
from msgspec import Meta, Struct

from core.facts import Cents, Id, PartyId, Ref, RuleName, SessionId
from core.intake.fields import Field, fields
from core.model.command import Clock, Command, Line, Minutes, Text, ask
from core.model.view import Row


class Proxy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    giver: Annotated[PartyId, ask("Donne pouvoir", choices="members.current")]
    present: Annotated[bool, ask("Présent")] = False


class Everything(Command, frozen=True, kw_only=True):
    name = "ask-everything"
    title = "Tout demander"

    session: Annotated[SessionId, ask("Séance", minted="s", hidden=True)]
    on: Annotated[date, ask("Le", today=True)]
    at: Annotated[Clock, ask("À")]
    label: Annotated[Line, ask("Intitulé")]
    bare: Annotated[str, ask("Lieu")] = ""
    notes: Annotated[Text, ask("Notes", personal=True)] = ""
    seats: Annotated[int, Meta(ge=1, lt=500), ask("Places")]
    lasts: Annotated[Annotated[Minutes, Meta(gt=0, le=480)] | None, ask("Durée")] = None
    fee: Annotated[Cents, Meta(ge=0), ask("Montant")]
    open: Annotated[bool, ask("Publique")] = True
    heard: Annotated[bool | None, ask("Entendu")] = None
    level: Annotated[Literal["one", "two"], ask("Niveau", labels={"one": "Premier", "two": "Second"})]
    size: Annotated[Literal[1, 2], ask("Taille")] = 1
    code: Annotated[str, ask("Code", labels={"a": "Achat", "v": "Vente"})] = "a"
    member: Annotated[PartyId | None, ask("Membre", choices="members.current")] = None
    account: Annotated[Id, ask("Compte")]
    rule: Annotated[RuleName, ask("Barème")]
    sheet: Annotated[str, ask("Feuille", upload=True)] = ""
    present: Annotated[tuple[PartyId, ...], Meta(max_length=40), ask("Présents", choices="members.current")] = ()
    proxies: Annotated[tuple[Proxy, ...], ask("Pouvoirs")]


def one(name: str) -> Field:
    return next(field for field in fields(Everything) if field.name == name)


@pytest.mark.parametrize(
    ("name", "kind", "control", "required"),
    [
        ("session", "id", "hidden", False),
        ("on", "date", "date", False),
        ("at", "time", "time", True),
        ("label", "line", "line", True),
        ("bare", "line", "line", False),
        ("notes", "text", "text", False),
        ("seats", "int", "number", True),
        ("lasts", "minutes", "line", False),
        ("fee", "cents", "amount", True),
        ("open", "bool", "yesno", False),
        ("heard", "bool", "yesno", False),
        ("level", "line", "choice", True),
        ("size", "int", "choice", False),
        ("code", "line", "choice", False),
        ("member", "id", "choice", False),
        ("account", "id", "id", True),
        ("rule", "rule", "id", True),
        ("sheet", "line", "upload", False),
        ("present", "many", "many", False),
        ("proxies", "grid", "grid", True),
    ],
)
def test_the_type_of_a_field_says_how_it_is_asked(name, kind, control, required):
    field = one(name)

    assert (field.kind, field.control, field.required) == (kind, control, required)


def test_limits_come_from_the_annotation():
    assert (one("label").max_length, one("bare").max_length, one("notes").max_length) == (200, 200, 10_000)
    assert (one("seats").least, one("seats").most) == (1, 499)
    assert (one("fee").least, one("fee").most) == (0, None)
    assert one("present").max_length == 40


def test_coded_values_come_with_what_people_read():
    assert one("level").options == {"one": "Premier", "two": "Second"}
    assert one("size").options == {"1": "1", "2": "2"}
    assert one("code").options == {"a": "Achat", "v": "Vente"}
    assert one("label").options is None


def test_a_grid_has_the_columns_of_its_rows():
    assert one("proxies").row is Proxy
    assert [(f.name, f.control, f.required) for f in one("proxies").rows] == [
        ("giver", "choice", True),
        ("present", "yesno", False),
    ]


def test_defaults_and_options_are_told_apart():
    assert (one("open").default, one("open").optional) == (True, False)
    assert (one("heard").default, one("heard").optional) == (None, True)


def test_the_columns_of_a_view_are_described_alike_without_what_stands_behind_a_row():
    class Member(Row, frozen=True, kw_only=True):
        party: Annotated[PartyId, ask("Adhérent")]
        known_as: Annotated[Ref | None, ask("Nom")] = None
        paid: Annotated[Cents, ask("Versé")]

    assert [(f.name, f.kind) for f in fields(Member)] == [("party", "id"), ("known_as", "sealed"), ("paid", "cents")]


@pytest.mark.parametrize("hint", [float, dict[str, str], int | str, tuple[int, str], Annotated[int | None, Meta(ge=1)]])
def test_a_type_that_nobody_could_fill_in_is_named(hint):
    class Odd(Command, frozen=True, kw_only=True):
        thing: Annotated[hint, ask("Chose")]

    with pytest.raises(TypeError, match=r"Odd\.thing"):
        fields(Odd)
