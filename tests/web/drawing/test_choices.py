from collections.abc import Callable
from typing import Annotated, Any

from core import Command, ask
from core.facts import EntryId, PartyId
from core.intake import fields
from tests.web.conftest import TODAY, House
from tests.web.neighbours import Hold, Join, Purchase
from web.drawing.choices import LISTED, Choice, label_of, value_of
from web.drawing.collation import order
from web.drawing.forms import draw_form
from web.drawing.listed import proposed, resolved

PEOPLE = (Choice("p-1", "Zoé Picard"), Choice("p-2", "Élodie Œuvrard"))


def test_a_label_typed_anyhow_is_the_value() -> None:
    assert value_of(PEOPLE, " elodie oeuvrard ") == "p-2"
    assert value_of(PEOPLE, "Picard Zoé") == value_of(PEOPLE, "p-1") == "p-1"
    assert value_of(PEOPLE, "Zoé") == "Zoé"
    assert label_of(PEOPLE, "p-2") == "Élodie Œuvrard"
    assert label_of(PEOPLE, "p-3") == "p-3"


def test_a_new_record_makes_new_choices(house: House, party: Callable[[str], PartyId]) -> None:
    before = house.desk.choices.of("neighbours", house.visit())
    assert house.desk.choices.of("neighbours", house.visit()) is before
    house.record(Join(party=party("Nadia"), label="Nadia Ferrand", trade="gp", on=TODAY))
    after = house.desk.choices.of("neighbours", house.visit())
    assert [choice.label for choice in after] == sorted([*house.people, "Nadia Ferrand"], key=order)


def test_namesakes_are_told_apart_by_their_day_and_by_their_id_if_it_is_the_same(
    house: House, party: Callable[[str], PartyId]
) -> None:
    for name in ("autre", "encore"):
        house.record(Join(party=party(name), label="zoé picard", trade="gp", on=TODAY))
    labels = [choice.label for choice in house.desk.choices.of("neighbours", house.visit())]
    assert {f"zoé picard (10/03/2026) ({party(name)[-4:]})" for name in ("autre", "encore")} < set(labels)
    (first,) = (label for label in labels if label.startswith("Zoé Picard"))
    assert first.count("/") == 2
    assert first.count("(") == 1


def test_a_long_list_is_typed_in_and_resolved(house: House, party: Callable[[str], PartyId]) -> None:
    for number in range(LISTED):
        house.record(Join(party=party(str(number)), label=f"Voisin {number}", trade="other", on=TODAY))
    visit = house.visit()
    shown = draw_form(Purchase, visit, house.desk.choices, raw={"party": party("3")})
    who = next(one for one in shown.inputs if one.path == "party")
    assert (who.control, who.value, who.list_id) == ("list", "Voisin 3", "choix-neighbours")
    html = house.desk.piece(shown.template, visit, block=shown, title="")
    assert html.count("<datalist") == 1
    assert 'list="formulaire-1-choix-neighbours"' in html
    meant, unlisted = resolved(fields(Purchase), {"party": "voisin 7"}, house.desk.choices, visit)
    assert (meant["party"], unlisted) == (party("7"), {})
    meant, unlisted = resolved(fields(Purchase), {"party": "personne"}, house.desk.choices, visit)
    assert unlisted == {"party": "Choisissez dans la liste."}
    meant, unlisted = resolved(fields(Purchase), {"party": "sin 19"}, house.desk.choices, visit)
    assert unlisted["party"].startswith("Est-ce « Voisin 19 » ?"), "never chosen without a word"
    assert meant["party"] == party("19"), "proposed"
    _, unlisted = resolved(fields(Purchase), {"party": "sin 2"}, house.desk.choices, visit)
    assert "« Voisin 2 » ou « Voisin 20 » ou" in unlisted["party"], "nobody is proposed among several"
    raw = {"presences": {"0": {"party": "VOISIN 2"}, "1": {"party": "inconnu"}, "2": {"party": ""}}}
    meant, unlisted = resolved(fields(Hold), raw, house.desk.choices, visit)
    assert meant["presences"]["0"]["party"] == party("2")
    assert list(unlisted) == ["presences.1.party"]
    raw = {"presences": {"0": {"party": "sin 19", "hours": "2"}}, "topics": "non"}
    meant, unlisted = resolved(fields(Hold), raw, house.desk.choices, visit)
    proposed(raw, meant, unlisted)
    assert raw == {"presences": {"0": {"party": party("19"), "hours": "2"}}, "topics": "non"}


class GiveBack(Command, frozen=True, kw_only=True):
    name = "give-back"
    title = "Rendre"
    party: Annotated[PartyId | None, ask("De", choices="neighbours")] = None
    label: Annotated[str, ask("Objet")] = ""
    entry: Annotated[EntryId | None, ask("Achat", choices="purchases", within=("party", "label"))] = None


class Lend(Command, frozen=True, kw_only=True):
    name = "lend"
    title = "Prêter"
    party: Annotated[PartyId | None, ask("À", choices="neighbours")] = None
    entry: Annotated[EntryId | None, ask("Achat", choices="purchases", within="party")] = None


def test_choices_are_narrowed_by_what_the_form_says_so_far(house: House) -> None:
    zoe = house.people["Zoé Picard"]

    def offered(raw: dict[str, Any], given: dict[str, str]) -> list[str]:
        shown = draw_form(Lend, house.visit(), house.desk.choices, raw=raw, given=given)
        return [choice.label for one in shown.inputs if one.path == "entry" for choice in one.choices]

    assert offered({}, {}) == ["Achat 0", "Achat 1", "Achat 2"]
    assert offered({"party": zoe}, {}) == offered({}, {"party": zoe}) == ["Achat 1"]


def test_choices_are_narrowed_by_several_fields_together(house: House) -> None:
    zoe = house.people["Zoé Picard"]

    def offered(raw: dict[str, Any]) -> list[str]:
        shown = draw_form(GiveBack, house.visit(), house.desk.choices, raw=raw)
        return [choice.label for one in shown.inputs if one.path == "entry" for choice in one.choices]

    assert offered({"party": zoe}) == offered({"party": zoe, "label": "Achat 1"}) == ["Achat 1"]
    assert offered({"label": "Achat 2"}) == ["Achat 2"]
    assert offered({"party": zoe, "label": "Achat 2"}) == []
