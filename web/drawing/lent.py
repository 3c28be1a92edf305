"""What a link lends, in words: the fields that it gives, each as people read it."""

from collections.abc import Mapping
from typing import NamedTuple

from core.intake import Field, fields
from core.model.command import Command
from web.drawing.cells import value_and_label
from web.drawing.choices import Choices, label_of
from web.drawing.people import names_somebody
from web.drawing.visit import Visit


class Said(NamedTuple):
    """A field and its value in words."""

    title: str
    text: str


def given_words(
    command: type[Command], given: Mapping[str, str], who: str, visit: Visit, choices: Choices
) -> list[Said]:
    """Say what a link is about, all but the person it is for."""
    about = (field for field in fields(command) if field.name in given and field.name != who and not field.ask.hidden)
    return [Said(field.ask.title, _word(field, given, visit, choices)) for field in about]


def names_people(field: Field, visit: Visit) -> bool:
    """Tell whether the choices of a field are people: their names are not for whoever holds a link."""
    one = field.item or field
    if not one.ask.choices:
        return False
    return any(map(names_somebody, value_and_label(visit.ledger.registry.views[one.ask.choices].row)))


def _word(field: Field, given: Mapping[str, str], visit: Visit, choices: Choices) -> str:
    value = given[field.name]
    if field.options is not None:
        return field.options.get(value, value)
    if not field.ask.choices or names_people(field, visit):
        return visit.ledger.label(value)
    label = label_of(choices.asked(field.ask, visit, given), value)
    return label if label != value else visit.ledger.label(value)
