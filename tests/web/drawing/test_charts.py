import re

from core.model.screens import Chart
from tests.web.conftest import House
from web.drawing.charts import DrawnChart, chart

GAUGE = Chart(view="purchases.sum", label="year", value="spent", of="ceiling", title="Plafond")
SIDES = Chart(view="purchases.sum", label="year", value="spent", against="ceiling", numbers=("year", "spent"))
BARS = Chart(view="purchases.trades", label="trade", value="balance", title="Solde par métier")


def shown(house: House, block: Chart) -> tuple[DrawnChart, str]:
    drawn = chart(block, {}, house.visit("/a?on=2026-03-01"), 1)
    return drawn, house.desk.piece(drawn.template, house.visit(), block=drawn, title="")


def test_a_gauge_that_is_passed_is_full_and_says_so(house: House) -> None:
    drawn, html = shown(house, GAUGE)
    (bar,) = drawn.bars
    assert (bar.left, bar.width, bar.tone, bar.share) == ("0.0%", "100.0%", "trop", "140 %")
    assert "dépassé" in html


def test_bars_stand_on_one_axis_whatever_their_sign(house: House) -> None:
    drawn, _ = shown(house, BARS)
    assert [(bar.label, bar.value) for bar in drawn.bars] == [
        ("Médecin généraliste", "115,50\u00a0€"),
        ("Infirmier ou infirmière", "56,55\u00a0€"),
        ("Autre métier", "0,00\u00a0€"),
    ]
    assert drawn.zero == ""
    assert [bar.width for bar in drawn.bars] == ["100.0%", "48.9%", "0.0%"]


def test_a_picture_is_told_in_words_and_has_its_numbers_beside(house: House) -> None:
    drawn, html = shown(house, BARS)
    assert 'role="img"' in html
    assert '<title id="graphique-1-t">Solde par métier</title>' in html
    assert drawn.told in html.replace("&nbsp;", "\u00a0")
    assert "Solde par métier, en nombres" in html
    assert html.count('<th role="rowheader" scope="row">') == 3


def test_a_picture_holds_no_style_of_its_own(house: House) -> None:
    for block in (GAUGE, BARS):
        assert not re.search(r"style=|#[0-9a-f]{6}", shown(house, block)[1])


def test_two_sides_share_one_axis_and_one_scale(house: House) -> None:
    drawn, html = shown(house, SIDES)
    (bar,) = drawn.bars

    assert (drawn.shape, drawn.zero) == ("sides", "24.9%")
    assert (bar.left, bar.width, bar.other_left, bar.other_width) == ("24.9%", "35.1%", "0.0%", "24.9%")
    assert drawn.told == "2026 : dépensé cette année 1\u202f127,94\u00a0€, plafond de l’année 800,50\u00a0€"
    assert html.count("url(#graphique-1-moins)") == 2  # the bar, and the key of the picture
    assert "−800,50\u00a0€ · +1\u202f127,94\u00a0€" in html


def test_numbers_that_a_chart_names_stand_unfolded_beside_it_with_their_exports(house: House) -> None:
    drawn, html = shown(house, SIDES)

    assert [head.title for head in drawn.heads] == ["Année", "Dépensé cette année"]
    assert "<details" not in html
    assert 'href="/vues/purchases.sum.xlsx?on=2026-03-01" download' in html
