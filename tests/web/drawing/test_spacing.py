import pytest

from web.drawing import desk
from web.drawing.spacing import bound


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("« Dépistage » : oui ?", "«~Dépistage~»~: oui_?"),
        ("<a>Achat</a> : <b>6</b> !", "<a>Achat</a>~: <b>6</b>_!"),
        ("6 × 76,00 € = 456,00 €", "6 ×~76,00_€ =~456,00_€"),
        ("12 500 personnes, 3 h 30 ou 45 min", "12_500 personnes, 3~h~30 ou 45~min"),
        ("le 1er janvier 2026 à 18:42", "le 1er~janvier~2026 à 18:42"),
        ("enregistrement n° 41 de mai 2026", "enregistrement n°~41 de mai~2026"),
        ("plus de 20 %", "plus de 20_%"),
        ("6 hommes, 4 sages, 2 moissons", "6 hommes, 4 sages, 2 moissons"),
        ("déjà\u00a0: 7\u00a0€", "déjà~: 7_€"),
    ],
)
def test_no_line_starts_with_a_mark_or_ends_within_a_number(written, drawn):
    assert bound(f"<p>{written}</p>") == f"<p>{drawn}</p>".replace("_", "\u202f").replace("~", "\u00a0")


@pytest.mark.parametrize(
    "kept",
    [
        '<input name="titre" value="« Dépistage » : 3 h 30">',
        '<a href="/" title="6 × 76,00 €" class="n">lien</a>',
        "<textarea name=x>« Dépistage » : 3 %\n12 500 €</textarea>",
        '<pre>{"a" : 1}</pre>',
    ],
)
def test_what_is_in_a_tag_or_is_sent_back_stays_as_it_is(kept):
    assert bound(f"<p>Dit : {kept} !</p>") == f"<p>Dit\u00a0: {kept}\u202f!</p>"


def test_binding_twice_binds_once():
    assert bound(bound("« a » : 1 000 €")) == bound("« a » : 1 000 €")


def test_a_page_is_drawn_with_them(house, monkeypatch):
    monkeypatch.setattr(desk, "bound", bound)
    page = house.desk.draw(
        "errors/error.html", None, title="Oups", sentence="Dit « non » : 3 %.", status=404, dated=False
    )
    assert "Dit «\u00a0non\u00a0»\u00a0: 3\u202f%." in page
