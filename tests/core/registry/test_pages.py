"""A page that names what nobody brings is refused at start, not when somebody looks at it."""

from pathlib import Path
from typing import Any

import pytest

from core import Figures, Form, Found, Lend, Page, Plugin, Press, Sheet, Table
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
        (Press(view="members", command="admettre", given={}), "block-unknown"),
        (Press(view="membres", command="admit-member", given={}), "block-unknown"),
        (Press(view="members", command="admit-member", given={"nom": "x"}), "column-unknown"),
        (Press(view="members", command="admit-member", given={"family": "{nom}"}), "column-unknown"),
        (Press(view="members", command="admit-member", given={}, columns=("nom",)), "column-unknown"),
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


SIGN = {"session": "{session}", "part": "{part}"}


@pytest.mark.parametrize(
    ("block", "code"),
    [
        (Sheet(view="members", filled="signatures"), "column-unknown"),
        (Lend(command="signer"), "block-unknown"),
        (Lend(command="admit-member"), "lend-unfit"),
        (Lend(command="sign-half-day", given={"nom": "x"}), "column-unknown"),
        (Lend(command="sign-half-day", given=SIGN, view="membres"), "block-unknown"),
        (Lend(command="sign-half-day", given=SIGN, view="sessions"), "column-unknown"),
        (Lend(command="sign-half-day", given=SIGN, view="session.to-sign", only={"nom": "x"}), "column-unknown"),
        (Lend(command="sign-half-day", given=SIGN, view="session.to-sign", until="jour"), "column-unknown"),
        (Lend(command="sign-half-day", given=SIGN, view="session.to-sign", email="adresse"), "column-unknown"),
        (Lend(command="sign-half-day", given={"part": "{part}"}, room=True), "lend-unfit"),
        (Lend(command="ask-place", given={"session": "{session}"}, room=True), "lend-unfit"),
    ],
)
def test_a_link_lends_what_may_be_lent_and_a_room_shows_no_stranger(block: Lend, code: str) -> None:
    with pytest.raises(StartError) as refused:
        start(block)
    assert refused.value.code == code


def test_a_link_whose_names_are_all_known_starts() -> None:
    start(Lend(command="sign-half-day", given=SIGN, room=True, view="session.to-sign", until="on", email="email"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"view": "membres"},
        {"key": "nom"},
        {"order": "nom"},
        {"within": "lot"},
        {"name": "a.b"},
        {"template": Path("nulle-part.typ")},
    ],
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
