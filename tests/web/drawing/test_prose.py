import pytest

from core.model.screens import Prose
from web.drawing.prose import prose


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
