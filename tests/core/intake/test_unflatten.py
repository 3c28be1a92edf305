from typing import Annotated

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from core.facts import PartyId
from core.intake.unflatten import unflatten
from core.model.command import Command, Line, ask


class Seat(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    party: Annotated[PartyId, ask("Personne")]
    present: Annotated[bool, ask("Présent")] = True


class Meet(Command, frozen=True, kw_only=True):
    label: Annotated[Line, ask("Intitulé")]
    public: Annotated[bool, ask("Publique")]
    heard: Annotated[bool | None, ask("Entendu")] = None
    closed: Annotated[bool, ask("Close", hidden=True)] = False
    rows: Annotated[tuple[Seat, ...], ask("Émargement")] = ()


def test_dots_nest_and_repeated_names_list():
    pairs = [
        ("label", "AG"),
        ("rows.0.party", "p"),
        ("rows.12.party", "q"),
        ("with", "a"),
        ("with", "b"),
        ("with", "c"),
    ]

    assert unflatten(pairs) == {
        "label": "AG",
        "rows": {"0": {"party": "p"}, "12": {"party": "q"}},
        "with": ["a", "b", "c"],
    }


def test_what_belongs_to_the_page_is_left_out():
    assert unflatten([("_csrf_token", "x"), ("_command", "c-1"), ("label", "AG")]) == {"label": "AG"}


def test_an_unticked_box_is_blank_in_the_form_and_in_each_of_its_rows():
    pairs = [("label", "AG"), ("rows.0.party", "p"), ("rows.1.present", "on")]

    assert unflatten(pairs, Meet) == {
        "label": "AG",
        "public": "",
        "rows": {"0": {"party": "p", "present": ""}, "1": {"present": "on"}},
    }


def test_a_name_that_is_a_value_and_a_group_stays_whole():
    assert unflatten([("a", "1"), ("a.b", "2")]) == {"a": "1", "a.b": "2"}
    assert unflatten([("a.b", "2"), ("a", "1")]) == {"a": {"b": "2"}, "a.": "1"}


def test_depth_is_bounded():
    deep = ".".join("x" * 5000)

    assert unflatten([(deep, "1")]) == {deep: "1"}


@given(st.lists(st.tuples(st.from_regex(r"[ab.]{0,8}", fullmatch=True), st.text(max_size=3)), max_size=12))
def test_no_pair_is_lost(pairs):
    def count(raw: object) -> int:
        if isinstance(raw, dict):
            return sum(map(count, raw.values()))
        return len(raw) if isinstance(raw, list) else 1

    assert count(unflatten(pairs)) == len(pairs)
