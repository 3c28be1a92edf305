import re

from core import Sheet
from tests.web.conftest import House
from web.drawing.collation import order
from web.drawing.sheets import sheet

SPARE = 3


def test_a_sheet_holds_everybody_in_the_order_of_names_then_blank_lines(house: House) -> None:
    block = Sheet(view="neighbours", columns=("name", "trade"), signed=("Signature",), foot="Signature de l’hôte :")
    shown = sheet(block, {}, house.visit(), 1)
    names = [line[0] for line in shown.lines]
    assert names[:-SPARE] == sorted(house.people, key=order)
    assert shown.lines[-SPARE:] == [("", "")] * SPARE
    assert (shown.headings, shown.title) == (["Nom", "Métier"], "Voisins")


def test_a_sheet_leaves_a_blank_cell_to_sign_in_on_each_line(house: House) -> None:
    block = Sheet(view="neighbours", columns=("name",), signed=("Matin", "Après-midi"), foot="Signature de l’hôte :")
    shown = sheet(block, {}, house.visit(), 1)
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert html.count("<td></td><td></td></tr>") == len(shown.lines)
    assert re.search(r'<th scope="col" class="room">Matin</th><th scope="col" class="room">Après-midi</th>', html)
    assert "Signature de l’hôte :" in html


def test_a_sheet_is_of_the_thing_of_its_page(house: House) -> None:
    block = Sheet(view="neighbours", columns=("name",), only={"party": "{party}"}, signed=("Signature",))
    shown = sheet(block, {"party": house.people["Zoé Picard"]}, house.visit(), 1)
    assert [line[0] for line in shown.lines] == ["Zoé Picard", *[""] * SPARE]


def test_a_view_may_give_the_columns_to_sign_in(house: House) -> None:
    block = Sheet(view="neighbours", columns=("name",), signed=("Avant",), signs="neighbours")
    assert set(sheet(block, {}, house.visit(), 1).signed) == {"Avant", *house.people}


def test_a_list_that_nobody_signs_is_close_set_and_has_no_blank_line(house: House) -> None:
    shown = sheet(Sheet(view="neighbours", columns=("name",), signed=(), spare=0), {}, house.visit(), 1)
    assert len(shown.lines) == len(house.people)
    assert 'class="signed"' not in house.desk.piece(shown.template, house.visit(), block=shown, title="")
