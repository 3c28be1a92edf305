from urllib.parse import parse_qsl, urlsplit

from core.model.screens import Timeline
from tests.web.conftest import House
from web.drawing.timelines import timeline


def test_a_timeline_goes_forward_and_marks_what_is_to_come(house: House) -> None:
    block = Timeline(view="neighbours.story", on="on", text="what")
    moments = timeline(block, {}, house.visit("/a?on=2026-02-01"), 1).moments
    assert [moment.on.isoformat() for moment in moments] == ["2026-01-20"] * 3 + ["2026-04-01"]
    assert [moment.ahead for moment in moments] == [False, False, False, True]
    shown = timeline(block, {}, house.visit("/a?on=2026-02-01"), 1)
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert html.count("à venir") == 1
    assert [moment.detail for moment in moments] == [""] * 4
    assert '<time datetime="2026-04-01">1er avril 2026</time>' in html


def test_what_is_said_of_a_moment_stands_under_it(house: House) -> None:
    block = Timeline(view="neighbours.story", on="on", text="what", detail="what")
    shown = timeline(block, {}, house.visit("/a?on=2026-02-01"), 1)
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert [moment.detail for moment in shown.moments] == [moment.what for moment in shown.moments]
    assert html.count("<br>") == 4


def test_a_moment_leads_to_the_page_as_it_was_known_then(house: House) -> None:
    block = Timeline(view="neighbours.story", on="on", text="what", then="La page d’alors")
    shown = timeline(block, {}, house.visit("/a?on=2026-02-01&order=what"), 1)
    rows = house.visit("/a?on=2026-02-01").rows("neighbours.story")
    for moment, row in zip(shown.moments, sorted(rows, key=lambda row: row.on), strict=True):
        asked = dict(parse_qsl(urlsplit(moment.then).query))
        position = max(row.positions)
        entry = house.ledger.entry(position)
        assert entry is not None
        assert asked == {"on": max(moment.on.isoformat(), entry.at[:10]), "known": str(position), "order": "what"}
    html = house.desk.piece(shown.template, house.visit(), block=shown, title="")
    assert html.count("La page d’alors") == 4


def test_a_moment_leads_nowhere_unless_the_page_says_so(house: House) -> None:
    block = Timeline(view="neighbours.story", on="on", text="what")
    assert {moment.then for moment in timeline(block, {}, house.visit("/a"), 1).moments} == {""}
