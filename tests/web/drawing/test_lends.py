"""The button of a page that leads to its links."""

from core.model.screens import Lend
from tests.web.conftest import House
from tests.web.signing import LEND
from web.drawing.lends import lend


def test_the_button_leads_to_the_links_of_its_block(house: House) -> None:
    drawn = lend(LEND, {}, house.visit("/repas/s-aaaaaaaaaaaaaaaa"), 3)
    assert (drawn.title, drawn.id) == ("Signatures", "liens-3")
    assert drawn.link == "/liens?page=/repas/s-aaaaaaaaaaaaaaaa&bloc=3"


def test_without_a_title_it_bears_that_of_the_command(house: House) -> None:
    assert lend(Lend(command="sign-supper"), {}, house.visit(), 1).title == "Signer ma présence"
