import re
from typing import Annotated, Any, Literal

import pytest
from msgspec import Struct

from core import Command, Form, Line, Text, ask
from core.facts import EntryId, PartyId
from core.intake import fields
from tests.web.conftest import House
from web.drawing.choices import Choices
from web.drawing.collation import order
from web.drawing.forms import HEALTH, REREAD, Attempt, DrawnForm, blank_form, draw_form, form
from web.drawing.grids import touched
from web.drawing.inputs import COLUMNS, Input
from web.drawing.page import draw_page, open_blocks


class Seat(Struct, frozen=True, kw_only=True):
    who: Annotated[Line, ask("Qui")]
    side: Annotated[Literal["left", "right"], ask("Côté", labels={"left": "Gauche", "right": "Droite"})] = "right"
    paid: Annotated[bool, ask("A réglé")] = True
    late: Annotated[bool, ask("En retard")] = False


class SeatAll(Command, frozen=True, kw_only=True):
    name = "seat-all"
    title = "Placer"
    side: Annotated[Literal["left", "right"], ask("Côté", labels={"left": "Gauche", "right": "Droite"})] = "left"
    entry: Annotated[EntryId, ask("Achat", choices="purchases")]
    rows: Annotated[tuple[Seat, ...], ask("Places")]


class Lone(Command, frozen=True, kw_only=True):
    name = "lone"
    title = "Choisir l’achat"
    party: Annotated[PartyId, ask("Personne", choices="neighbours")]
    entry: Annotated[EntryId, ask("Achat", choices="purchases", within="party")]


class Remark(Struct, frozen=True, kw_only=True):
    said: Annotated[Text, ask("Remarque")] = ""


class Enter(Command, frozen=True, kw_only=True):
    name = "enter"
    title = "Entrer"
    party: Annotated[PartyId | None, ask("Personne", choices="neighbours", owed="purchases")] = None


class Report(Command, frozen=True, kw_only=True):
    name = "report"
    title = "Rendre compte"
    rows: Annotated[tuple[Remark, ...], ask("Remarques")]
    piece: Annotated[str, ask("Pièce", upload=True)] = ""


def drawn(house: House, command: str, attempt: Attempt | None = None, **block: Any) -> DrawnForm:
    return form(Form(command=command, **block), {}, house.visit("/voisins"), 3, house.desk.choices, attempt)


def field(shown: DrawnForm, name: str) -> Input:
    return next(one for one in shown.inputs if one.path == name)


def attempt(command: str, raw: dict[str, Any], errors: dict[str, str], message: str = "") -> Attempt:
    return Attempt(command=command, ordinal=3, raw=raw, command_id="c-1", errors=errors, message=message)


def html(house: House, shown: DrawnForm) -> str:
    return house.desk.piece(shown.template, house.visit(), block=shown, title="Voisins")


def test_a_form_asks_what_its_command_asks(house: House) -> None:
    controls = {one.path: one.control for one in drawn(house, "make-purchase").inputs}
    assert controls == {
        "entry": "hidden",
        "label": "line",
        "amount": "amount",
        "on": "date",
        "party": "choice",
        "voucher": "upload",
    }
    assert drawn(house, "make-purchase").files
    assert drawn(house, "make-purchase").button == "Enregistrer un achat"


def test_a_new_form_starts_from_today_and_has_an_id_of_its_own(house: House) -> None:
    one, other = drawn(house, "make-purchase"), drawn(house, "make-purchase")
    assert field(one, "on").value == house.ledger.asof().today.isoformat()
    assert one.command_id != other.command_id


def test_choices_are_opened_names(house: House) -> None:
    choices = field(drawn(house, "make-purchase"), "party").choices
    assert [choice.label for choice in choices] == sorted(house.people, key=order)
    assert choices[0].value == house.people["amélie Garnier"]


def test_given_fields_are_hidden_and_not_asked(house: House) -> None:
    shown = form(
        Form(command="make-purchase", given={"party": "{party}"}),
        {"party": "p-1"},
        house.visit("/voisins/p-1"),
        3,
        house.desk.choices,
    )
    assert shown.given == {"party": "p-1"}
    assert "party" not in [one.path for one in shown.inputs]
    assert '<input type="hidden" name="party" value="p-1">' in html(house, shown)


def test_a_refused_form_keeps_what_was_typed_and_tells_every_error_twice(house: House) -> None:
    raw = {"label": "<b>Café</b>", "amount": "beaucoup", "on": "31/02/2026", "note": "à\nla ligne"}
    errors = {"amount": "Écrivez un montant.", "on": "Écrivez une date."}
    shown = drawn(house, "make-purchase", attempt("make-purchase", raw, errors))
    page = html(house, shown)
    assert shown.command_id == "c-1"
    assert 'value="&lt;b&gt;Café&lt;/b&gt;"' in page
    assert 'value="beaucoup"' in page
    assert re.search(r'<input type="text" id="formulaire-3-on"[^>]* value="31/02/2026"', page), "no control drops it"
    for name, sentence in errors.items():
        assert f'<a href="#formulaire-3-{name}">' in page
        assert page.count(sentence) == 2
        assert f'id="formulaire-3-{name}-erreur"' in page
    assert page.count('aria-invalid="true"') == 2
    assert "Il y a 2 choses à corriger" in page
    assert re.search(r'<div class="notice alert" role="alert" tabindex="-1" autofocus', page)
    assert re.search(r'<details class="block form" id="formulaire-3" open>', page)


def test_an_attempt_at_another_form_leaves_this_one_blank(house: House) -> None:
    other = Attempt(
        command="make-purchase", ordinal=9, raw={"label": "Café"}, command_id="c-1", errors={}, message="Non"
    )
    shown = drawn(house, "make-purchase", other)
    assert not shown.open
    assert field(shown, "label").value == ""


def test_a_refusal_of_the_trade_is_said_first(house: House) -> None:
    shown = drawn(house, "make-purchase", attempt("make-purchase", {}, {}, "Au-delà de 1 000 €, il faut une décision."))
    assert "Au-delà de 1 000 €" in html(house, shown)
    assert shown.failed


def test_a_grid_starts_from_its_view_and_says_who_stands_in_it(house: House) -> None:
    grid = field(drawn(house, "hold-gathering"), "presences")
    said = [line[0] for line in grid.lines if line[0].control == "said"]
    assert [one.choices[0].label for one in said] == sorted(house.people, key=order)
    assert [one.value for one in said] == [house.people[name] for name in sorted(house.people, key=order)]
    assert len(grid.lines) == len(house.people) + 2, "two more for who was not expected"


def test_an_error_in_a_grid_names_its_row(house: House) -> None:
    raw = {"presences": {"0": {"party": house.people["Zoé Picard"], "hours": "mille"}}}
    shown = drawn(house, "hold-gathering", attempt("hold-gathering", raw, {"presences.0.hours": "Au plus 12."}))
    (wrong,) = shown.wrongs
    assert wrong == ("formulaire-3-presences.0.hours", "Présences, ligne 1 : Heures", "Au plus 12.")
    page = html(house, shown)
    assert 'value="mille"' in page
    assert 'aria-label="Heures, Zoé Picard"' in page


def test_more_rows_come_after_those_that_were_typed(house: House) -> None:
    raw = {"presences": {"4": {"party": "", "came": "oui"}, "1": {"hours": "2"}, "x": {}, "5": "?"}}
    shown = drawn(house, "hold-gathering", attempt("hold-gathering", raw, {}))
    assert not shown.failed
    assert [line[0].path for line in field(shown, "presences").lines] == ["presences.1.party", "presences.4.party"]


def test_several_choices_are_boxes_and_a_list_of_texts_is_one_a_line(house: House) -> None:
    zoe = house.people["Zoé Picard"]
    shown = drawn(house, "hold-gathering", attempt("hold-gathering", {"hosts": [zoe], "topics": ["Un", "Deux"]}, {}))
    assert field(shown, "hosts").values == [zoe]
    assert field(shown, "topics").value == "Un\nDeux"
    assert html(house, shown).count('type="checkbox" name="hosts"') == len(house.people)


def test_what_was_chosen_and_has_left_the_list_is_kept(house: House) -> None:
    shown = drawn(house, "make-purchase", attempt("make-purchase", {"party": "p-aaaaaaaaaaaaaaaa"}, {}))
    assert field(shown, "party").choices[-1].value == "p-aaaaaaaaaaaaaaaa"


def test_free_text_bears_the_notice_and_personal_text_its_mark(house: House) -> None:
    page = html(house, drawn(house, "join-neighbours"))
    assert page.count("aucune donnée de santé") == 1
    assert page.count("donnée protégée") == 2


def test_each_field_has_a_label_and_optional_ones_say_so(house: House) -> None:
    page = html(house, drawn(house, "make-purchase"))
    for name in ("label", "amount", "on", "party", "voucher"):
        assert f'<label for="formulaire-3-{name}">' in page
    assert page.count("(facultatif)") == 2


@pytest.mark.parametrize(("day", "owed"), [("", True), ("?on=2020-01-01", False)])
def test_a_field_is_asked_for_while_the_register_holds_what_asks_for_it(house: House, day: str, *, owed: bool) -> None:
    visit = house.visit(f"/voisins{day}")
    shown = draw_form(Enter, visit, house.desk.choices, raw=blank_form(Enter, {}, visit))
    (one,) = shown.inputs
    assert (one.expected, one.facultative, one.value) == (owed, not owed, ""), "asked for, never chosen for somebody"
    assert ("(facultatif)" in html(house, shown)) is not owed


def test_a_form_carries_its_token_its_command_and_its_id(house: House) -> None:
    shown = drawn(house, "make-purchase")
    page = html(house, shown)
    for name, value in (("_csrf", "jeton"), ("_command", "make-purchase"), ("_block", "3"), ("_id", shown.command_id)):
        assert f'<input type="hidden" name="{name}" value="{value}">' in page


def test_only_those_who_may_ask_see_a_form_and_only_in_the_present(house: House) -> None:
    page = house.ledger.registry.pages["/voisins"]

    def offered(address: str, *roles: str) -> bool:
        return any(isinstance(page.blocks[place], Form) for place in open_blocks(page, house.visit(address, *roles)))

    assert offered("/voisins")
    assert not offered("/voisins", "auditor")
    assert not offered("/voisins?on=2025-06-01")
    assert not offered("/voisins?known=12")


def test_a_page_whose_form_failed_says_so_in_its_title(house: House) -> None:
    page = house.ledger.registry.pages["/voisins"]
    failed = attempt("join-neighbours", {}, {"label": "Ce champ est obligatoire."})
    assert "<title>erreur : Voisins" in draw_page(house.desk, page, {}, house.visit(), failed)
    more = attempt("join-neighbours", {}, {})
    assert "<title>Voisins" in draw_page(house.desk, page, {}, house.visit(), more)


@pytest.mark.parametrize("raw", [{"presences": "x"}, {"presences": {"a": 1}}, {"hosts": None}, {"on": ["1", "2"]}])
def test_whatever_was_sent_can_be_shown_again(house: House, raw: dict[str, Any]) -> None:
    assert html(house, drawn(house, "hold-gathering", attempt("hold-gathering", raw, {})))


def test_blank_means_the_default(house: House) -> None:
    command = house.ledger.registry.deciders["join-neighbours"].command
    blank = blank_form(command, {}, house.visit())
    assert (blank["paid_up"], blank["note"], blank["label"]) == ("non", "", "")


def test_a_blank_row_shows_what_is_meant_unless_said_otherwise_and_says_nothing(house: House) -> None:
    shown = draw_form(SeatAll, house.visit(), house.desk.choices, raw=blank_form(SeatAll, {}, house.visit()))
    first = {one.field.name: one.value for one in next(one for one in shown.inputs if one.path == "rows").lines[0]}
    assert first == {"who": "", "side": "right", "paid": "oui", "late": ""}
    blank = {"who": "", "side": "right", "paid": "oui", "late": ""}
    wanted = {"who": "Zoé", "side": "right", "paid": "", "late": ""}
    sent = {"rows": {"0": blank, "1": wanted, "2": {**blank, "paid": ""}, "3": {**blank, "late": "oui"}}}
    kept = touched(sent, fields(SeatAll))["rows"]
    assert [number for number, row in kept.items() if row] == ["1", "2", "3"]


def test_few_short_choices_of_a_row_stand_side_by_side_and_are_touched_once(house: House) -> None:
    shown = draw_form(SeatAll, house.visit(), house.desk.choices, raw=blank_form(SeatAll, {}, house.visit()))
    side = field(shown, "rows").lines[0][1]
    assert (side.control, side.value) == ("touch", "right")
    assert field(shown, "side").control == "choice", "not a row"
    drawn_out = html(house, shown)
    assert re.search(r'role="radiogroup" id="formulaire-1-rows\.0\.side"[^>]* aria-label="Côté, ligne 1"', drawn_out)
    assert '<input type="radio" name="rows.0.side" value="right" checked> Droite' in drawn_out
    assert '<input type="radio" name="rows.0.side" value="left"> Gauche' in drawn_out


def test_a_menu_offers_nothing_only_where_nothing_can_be_meant(house: House) -> None:
    shown = draw_form(SeatAll, house.visit(), house.desk.choices, raw=blank_form(SeatAll, {}, house.visit()))
    side, entry, _ = shown.inputs
    assert (side.value, side.clearable, side.facultative) == ("left", False, False)
    assert (entry.value, entry.clearable) == ("", True), "three purchases: nobody chooses for people"
    raw = {"party": house.people["Zoé Picard"]}
    only = draw_form(Lone, house.visit(), house.desk.choices, raw=raw).inputs[1]
    assert (only.value, only.clearable) == (only.choices[0].value, False), "the one that there is"


def test_what_is_given_may_leave_nothing_to_choose(house: House) -> None:
    given = {"party": house.people["Zoé Picard"]}
    shown = draw_form(Lone, house.visit(), house.desk.choices, raw=blank_form(Lone, given, house.visit()), given=given)
    (entry,) = shown.inputs
    assert (entry.control, entry.value) == ("said", entry.choices[0].value)
    drawn_out = html(house, shown)
    assert f'<input type="hidden" name="entry" value="{entry.value}"><span>{entry.choices[0].label}</span>' in drawn_out
    assert '<span class="label" id="formulaire-1-entry-titre">Achat</span>' in drawn_out
    wrong = Attempt(command="lone", ordinal=1, raw={}, command_id="c-1", errors={"entry": "Pas celui-ci."})
    again = draw_form(Lone, house.visit(), house.desk.choices, raw={}, given=given, attempt=wrong)
    assert again.inputs[0].control == "choice", "a wrong one can be changed"


def test_free_text_in_a_row_and_a_file_carry_their_notice(house: House) -> None:
    visit = house.visit()
    block = draw_form(Report, visit, Choices(), raw=blank_form(Report, {}, visit))
    page = house.desk.piece("blocks/form_inside.html", visit, block=block)

    assert (page.count(HEALTH), page.count(REREAD)) == (1, 1)


def test_a_grid_of_many_columns_or_menus_is_drawn_as_cards(house: House) -> None:
    def grid(*controls: str) -> Input:
        one = field(draw_form(SeatAll, house.visit(), house.desk.choices, raw={"rows": {"0": {}}}), "rows")
        return one._replace(lines=[[one._replace(control=control) for control in controls]])

    assert not grid(*["line"] * COLUMNS, "hidden").wide
    assert grid(*["line"] * (COLUMNS + 1)).wide
    assert [grid(*["choice"] * count).wide for count in (2, 3)] == [False, True]
    assert not grid()._replace(lines=()).wide
