"""What a person asks: names, titles, and how each field is asked."""

from typing import Annotated, ClassVar, get_type_hints

import msgspec
import pytest
from msgspec import Meta

from core.model.command import Ask, Clock, Command, Line, Refused, Text, ask, ask_of, titled


class Lend(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "lend"
    title: ClassVar[str] = "Prêter"

    item: Annotated[Line, ask("Objet", hint="Ce qui est prêté.")]
    at: Annotated[Clock, ask("À", labels={"18:30": "le soir"})] = "18:30"
    note: Annotated[Text, Meta(examples=["à rendre"]), ask("Note", personal=True)] = ""
    bare: int = 0


class Nameless(Command, frozen=True, kw_only=True):
    title: ClassVar[str] = "Prêter"


class Untitled(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "lend"


def test_a_command_says_its_name_and_its_title() -> None:
    assert titled(Lend) == ("lend", "Prêter")


@pytest.mark.parametrize("cls", [Command, Nameless, Untitled])
def test_a_command_without_one_of_them_is_refused(cls: type[Command]) -> None:
    with pytest.raises(TypeError, match=f"{cls.__name__} needs a name and a title"):
        titled(cls)


def asked(name: str) -> Ask | None:
    hint = get_type_hints(Lend, include_extras=True)[name]
    return ask_of(getattr(hint, "__metadata__", ()))


def test_a_field_says_how_it_is_asked() -> None:
    assert asked("item") == Ask(title="Objet", hint="Ce qui est prêté.")
    assert asked("at") == Ask(title="À", labels={"18:30": "le soir"})
    assert asked("note") == Ask(title="Note", personal=True)
    assert asked("bare") is None


def test_what_is_said_of_a_field_is_also_its_json_schema() -> None:
    (_, schemas) = msgspec.json.schema_components([Lend])
    said = schemas["Lend"]["properties"]

    assert (said["item"]["title"], said["item"]["description"]) == ("Objet", "Ce qui est prêté.")
    assert said["note"]["title"] == "Note"
    assert "description" not in said["note"]


def test_a_field_that_nobody_knows_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({"item": "Vidéoprojecteur", "couleur": "bleu"}, Lend)


@pytest.mark.parametrize("clock", ["00:00", "09:05", "18:30", "23:59"])
def test_a_time_of_day_has_two_digits_twice(clock: str) -> None:
    assert msgspec.convert({"item": "x", "at": clock}, Lend).at == clock


@pytest.mark.parametrize("clock", ["", "24:00", "9:05", "18h30", "18:60", "18:30:00", "18:3٠"])
def test_anything_else_is_no_time_of_day(clock: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="regex"):
        msgspec.convert({"item": "x", "at": clock}, Lend)


def test_a_line_and_a_text_are_not_endless() -> None:
    for field, longest in (("item", 200), ("note", 10_000)):
        fits = {"item": "x", field: "é" * longest}
        assert msgspec.convert(fits, Lend)
        with pytest.raises(msgspec.ValidationError, match="length <="):
            msgspec.convert({**fits, field: "é" * (longest + 1)}, Lend)


def test_a_refusal_concerns_no_field_unless_it_says_so() -> None:
    assert Refused("already-lent", "Déjà prêté.").fields == {}
