from core.model.screens import Figures
from tests.web.conftest import House
from web.drawing.figures import figures


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
