"""Figures, timelines, charts and prose."""

import re

import pytest

from core.model.screens import Chart, Figures, Prose, Timeline
from tests.web.conftest import House
from web.drawing.charts import DrawnChart, chart
from web.drawing.figures import figures
from web.drawing.prose import prose
from web.drawing.timelines import timeline

GAUGE = Chart(view="purchases.sum", label="year", value="spent", of="ceiling", shape="gauge", title="Plafond")
BARS = Chart(view="purchases.trades", label="trade", value="balance", title="Solde par métier")


def test_figures_are_labelled_and_lead_to_their_reasons(house: House) -> None:
    shown = figures(Figures(view="purchases.sum", columns=("spent", "ceiling", "last")), {}, house.visit(), 1)
    (group,) = shown.groups
    assert [(one.title, one.text) for one in group.figures] == [
        ("Dépensé cette année", "1\u202f127,94\u00a0€"),
        ("Plafond de l’année", "800,50\u00a0€"),
        ("Dernier achat", "20 janvier 2026"),
    ]
    assert "shared_ceiling@2026-01-01" in group.why
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert "<dt>Dépensé cette année</dt>" in html


def test_figures_of_another_day_are_those_of_that_day(house: House) -> None:
    shown = figures(Figures(view="purchases.sum", columns=("spent",)), {}, house.visit("/a?on=2025-06-01"), 1)
    assert shown.groups[0].figures[0].text == "0,00\u00a0€"


def test_no_row_is_said(house: House) -> None:
    shown = figures(Figures(view="neighbours", only={"party": "p-0"}, empty="Inconnu."), {}, house.visit(), 1)
    assert "Inconnu." in house.desk.piece(shown.template, house.visit(), block=shown, title="")


def test_a_timeline_goes_forward_and_marks_what_is_to_come(house: House) -> None:
    block = Timeline(view="neighbours.story", on="on", text="what")
    moments = timeline(block, {}, house.visit("/a?on=2026-02-01"), 1).moments
    assert [moment.on.isoformat() for moment in moments] == ["2026-01-20"] * 3 + ["2026-04-01"]
    assert [moment.ahead for moment in moments] == [False, False, False, True]
    shown = timeline(block, {}, house.visit("/a?on=2026-02-01"), 1)
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert html.count("à venir") == 1
    assert '<time datetime="2026-04-01">1er avril 2026</time>' in html


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
    assert html.count('<th scope="row">') == 3


def test_a_picture_holds_no_style_of_its_own(house: House) -> None:
    for block in (GAUGE, BARS):
        assert not re.search(r"style=|#[0-9a-f]{6}", shown(house, block)[1])


@pytest.mark.parametrize(
    "text", ["Un.\n\nDeux,\nencore deux.\n\n- a ;\n- b.", "  Un.\n\nDeux,\n  encore deux.\n- a ;\n- b."]
)
def test_prose_is_paragraphs_and_lists(text: str) -> None:
    passages = prose(Prose(text=text), {}, 1).passages
    assert [(list(one.lines), one.listed) for one in passages] == [
        (["Un."], False),
        (["Deux, encore deux."], False),
        (["a ;", "b."], True),
    ]
