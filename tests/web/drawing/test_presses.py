"""What is proposed row by row: each press sends what its row says, and the last refusal is told above them."""

from datetime import date
from typing import Annotated

from core import Press, Row, ask
from core.facts import Cents, EntryId, Id, PartyId
from tests.web.conftest import House
from tests.web.neighbours import AGAIN
from web.drawing.forms import Attempt
from web.drawing.presses import presses, sent

TWO = (PartyId(Id("p-aaaaaaaaaaaaaaaa")), PartyId(Id("p-bbbbbbbbbbbbbbbb")))


class Proposed(Row, frozen=True, kw_only=True):
    entry: Annotated[EntryId, ask("Achat")]
    parties: Annotated[tuple[PartyId, ...], ask("Voisins")]
    on: Annotated[date, ask("Le")]
    amount: Annotated[Cents, ask("Montant")]


def test_a_press_sends_the_columns_of_its_row_as_a_form_holds_them(house: House) -> None:
    row = Proposed(entry=EntryId(Id("e-aaaaaaaaaaaaaaaa")), parties=TWO, on=date(2026, 2, 3), amount=Cents(1_250))
    given = {"entry": "{entry}", "rows.#.party": "{parties}", "on": "{on}", "amount": "{amount}", "how": "all"}
    assert list(sent(given, row, house.visit())) == [
        ("entry", "e-aaaaaaaaaaaaaaaa"),
        ("rows.0.party", TWO[0]),
        ("rows.1.party", TWO[1]),
        ("on", "2026-02-03"),
        ("amount", "12,50"),
        ("how", "all"),
    ]


def test_each_row_has_its_figures_its_reasons_and_its_own_command(house: House) -> None:
    drawn = presses(AGAIN, {}, house.visit("/achats-a-refaire"), 1)
    purchases = house.visit().rows("purchases", {})
    assert [row.figures[0].text for row in drawn.rows] == [one.label for one in purchases]
    assert len({row.command_id for row in drawn.rows}) == len(purchases)
    assert all(row.why for row in drawn.rows)
    assert (drawn.button, drawn.message) == ("Refaire", "")


def test_without_words_of_its_own_it_bears_those_of_the_view_and_the_command(house: House) -> None:
    drawn = presses(Press(view="purchases", command="make-purchase", given={}), {}, house.visit(), 1)
    assert (drawn.title, drawn.button) == ("Achats en commun", "Enregistrer un achat")


def test_a_refusal_is_told_once_and_the_row_keeps_what_confirms_it(house: House) -> None:
    first, *others = presses(AGAIN, {}, house.visit(), 2).rows
    attempt = Attempt(
        command="make-purchase",
        ordinal=2,
        raw=dict(first.pairs),
        command_id="c-said",
        errors={"amount": "Trop cher."},
        message="Trop cher.",
        doubt="sure",
    )
    drawn = presses(AGAIN, {}, house.visit(), 2, attempt)
    assert drawn.message == "Trop cher."
    assert (drawn.rows[0].command_id, drawn.rows[0].doubt) == ("c-said", "sure")
    assert {row.doubt for row in drawn.rows[1:]} == {""}
    assert len(others) == len(drawn.rows) - 1
    assert presses(AGAIN, {}, house.visit(), 3, attempt).message == ""
