"""Values of cells: a drawn signature is drawn again, anything else is written, and escaped."""

from markupsafe import Markup

from web.drawing.cells import traced
from web.drawing.tables import room

PATH = "M12 30L14 31" + "L20 40" * 30


def test_a_trace_is_drawn_again() -> None:
    drawing = traced("Signature dessinée", PATH)
    assert isinstance(drawing, Markup)
    assert f'<path d="{PATH}"/>' in drawing
    assert room(drawing) == ""


def test_what_is_no_trace_is_written_as_it_is() -> None:
    for text in ("", "Texte effacé le 12 mars 2026", '"/><script>', "M12 30L14 31 Z"):
        assert traced("Signature dessinée", text) == text
        assert not isinstance(traced("Signature dessinée", text), Markup)
