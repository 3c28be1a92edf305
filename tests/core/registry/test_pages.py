"""A page that names what nobody brings is refused at start, not when somebody looks at it."""

from pathlib import Path
from typing import Any

import pytest

from core import Figures, Form, Found, Page, Plugin, Table
from core.ledger import registry_of
from core.model.paper import Paper
from core.model.screens import Block
from core.registry.loading import StartError


def start(block: Block, subject: str = "") -> None:
    page = Page(path="/essai", title="Essai", blocks=(block,), subject=subject)
    registry_of([Plugin(name="essai", title="Essai", pages=(page,))])


@pytest.mark.parametrize(
    ("block", "code"),
    [
        (Table(view="membres"), "block-unknown"),
        (Table(view="members", columns=("nom",)), "column-unknown"),
        (Figures(view="members", only={"nom": "x"}), "column-unknown"),
        (Form(command="admettre"), "block-unknown"),
        (Form(command="admit-member", given={"nom": "x"}), "column-unknown"),
        (Form(command="admit-member", when=(Found(view="membres"),)), "block-unknown"),
        (Form(command="admit-member", unless=(Found(view="members", only={"nom": "x"}),)), "column-unknown"),
    ],
)
def test_a_block_names_what_somebody_brings(block: Block, code: str) -> None:
    with pytest.raises(StartError) as refused:
        start(block)
    assert refused.value.code == code


def test_a_page_is_of_a_thing_that_somebody_shows() -> None:
    with pytest.raises(StartError) as refused:
        start(Form(command="admit-member", when=(Found(view="members", only={"party": "{party}"}),)), subject="membres")
    assert refused.value.code == "block-unknown"


def test_a_page_whose_names_are_all_known_starts() -> None:
    start(Form(command="admit-member", when=(Found(view="members", only={"party": "{party}"}),)), subject="members")


@pytest.mark.parametrize(
    "wrong",
    [{"view": "membres"}, {"key": "nom"}, {"name": "a.b"}, {"template": Path("nulle-part.typ")}],
)
def test_a_document_shows_a_known_view_and_has_its_template(wrong: dict[str, Any]) -> None:
    right: dict[str, Any] = {
        "name": "essai",
        "title": "Essai",
        "view": "members",
        "key": "party",
        "template": Path(__file__),
    }
    registry_of([Plugin(name="essai", title="Essai", papers=(Paper(**right),))])

    with pytest.raises(StartError) as refused:
        registry_of([Plugin(name="essai", title="Essai", papers=(Paper(**(right | wrong)),))])
    assert refused.value.code == "paper-unfit"
