from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.papers.typesetting import typeset

SAID = {"title": "Essai", "association": "CPTS des Tilleuls", "house": {}, "dated": [2026, 3, 1]}
WIDTHS = range(36, 80)
"""Millimetres, so that lines end in many places."""


@pytest.mark.parametrize(
    "whole",
    [
        "3 h 05",
        "45 min",
        "12 mars 2026",
        "1er mars 2026",
        "09:00 – 12:30",
        "n° 12345",
        "RPPS 10001234003",
        "1 234,50 €",
    ],
)
@pytest.mark.parametrize("given", ["written", "value"])
def test_a_length_of_time_a_date_an_amount_and_a_number_are_never_torn_at_the_end_of_a_line(tmp_path, whole, given):
    template = tmp_path / "essai.typ"
    said = whole if given == "written" else "#data.said"
    boxes = "".join(f"#box(width: {width}mm)[Cela fait en tout {said}, au plus.]\n\n" for width in WIDTHS)
    template.write_text(f"#show: paper\n#set page(footer: none)\n{boxes}")
    drawn = typeset(template, SAID | {"said": whole}, datetime(2026, 3, 1, tzinfo=UTC))
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(drawn)).pages)

    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert sum(whole in line for line in lines) == len(WIDTHS), lines
    assert len(lines) > len(WIDTHS), "some lines end"
