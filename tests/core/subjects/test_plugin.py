"""What the subjects bring fits together: with the ledger, with the forms, and with facts in any order."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import Fact
from core.intake import fields
from core.ledger.standing import registry_of
from core.model.roles import ADMIN, AUDITOR, COORDINATION
from core.model.screens import Form
from core.model.view import AsOf, Row
from core.subjects.plugin import SUBJECTS
from tests.core.subjects.val import DAY
from tests.golden.drawing import drawn
from tests.spec import Written

REGISTRY = registry_of(())
FRACTION = re.compile(rb'"(fraction|quorum|second_quorum)":"texte"')


def example(cls: type[Fact]) -> Any:
    """Draw a fact; its fractions are fractions."""
    return msgspec.json.decode(FRACTION.sub(rb'"\1":"1/4"', msgspec.json.encode(drawn(cls))), type=cls)


FACTS = [example(cls) for cls in SUBJECTS.facts]
FOLDS = list(REGISTRY.folds.values())
BLOCKS = [block for page in SUBJECTS.pages for block in page.blocks]


@pytest.mark.parametrize("decider", SUBJECTS.deciders, ids=lambda one: one.command.name)
def test_every_field_of_a_command_is_asked_and_its_choices_exist(decider):
    described = fields(decider.command)

    assert {one.name for one in described} == set(decider.command.__struct_fields__)
    assert {one.ask.choices or one.ask.rows for one in described} <= {"", *REGISTRY.views}


@pytest.mark.parametrize("decider", SUBJECTS.deciders, ids=lambda one: one.command.name)
def test_a_correction_fills_the_form_from_the_fact(decider):
    """Each required field of a command that corrects a kind is a field of that kind."""
    cls = decider.facts[0]
    corrector = REGISTRY.corrector_of(cls)
    assert corrector is not None
    required = {one.name for one in fields(corrector.command) if one.required}

    assert required <= set(cls.__struct_fields__)


@pytest.mark.parametrize("view", [*SUBJECTS.views, *SUBJECTS.todo], ids=lambda one: one.name)
def test_every_column_of_a_view_has_a_heading(view):
    behind = set(Row.__struct_fields__)

    assert {one.name for one in fields(view.row)} == set(view.row.__struct_fields__) - behind


@pytest.mark.parametrize("block", BLOCKS)
def test_pages_show_columns_and_fill_fields_that_exist(block):
    if isinstance(block, Form):
        assert set(block.given) <= {one.name for one in fields(REGISTRY.deciders[block.command].command)}
    elif view := getattr(block, "view", ""):
        columns = {one.name for one in fields(REGISTRY.views[view].row)}
        named = {getattr(block, name) for name in ("on", "text", "label", "value", "of") if hasattr(block, name)}
        shown = set(getattr(block, "columns", ()))
        assert shown | set(block.only) | named <= columns | {""}


def test_every_command_is_on_a_page_or_corrects_a_record():
    shown = {block.command for block in BLOCKS if isinstance(block, Form)}
    corrects = {REGISTRY.corrector_of(cls) for cls in SUBJECTS.facts}

    assert [
        one.command.name for one in SUBJECTS.deciders if one.command.name not in shown and one not in corrects
    ] == []


def test_nobody_goes_beyond_a_role():
    """The auditor changes nothing, who manages accounts does nothing else, coordination approves nothing."""
    asks = {
        role: {one.command.name for one in SUBJECTS.deciders if role in one.roles}
        for role in (AUDITOR, ADMIN, COORDINATION)
    }

    assert asks[AUDITOR] == set()
    assert asks[ADMIN] == {"open-account", "grant-role", "withdraw-role", "close-account"}
    assert asks[COORDINATION] >= {"admit-member", "resign-member", "convene-meeting", "open-meeting", "mark-attendance"}
    approves = {"open-vote", "record-result", "reject-decision", "adopt-statutes", "approve-minutes", "remove-member"}
    assert asks[COORDINATION] & (approves | {"start-mandate", "transfer-seat", "rename-association"}) == set()


@given(st.lists(st.sampled_from(FACTS), max_size=12))
def test_facts_in_any_order_are_folded_shown_and_kept(facts):
    """A fold misses nothing it needs: states are written and read back, and every view has rows for them."""
    states: dict[str, Any] = {}
    for fold in FOLDS:
        state = fold.state()
        for position, fact in enumerate(facts, 1):
            if (handler := fold.handlers.get(type(fact))) is not None:
                handler(state, fact, Written(fact), position)
        states[fold.name] = state
        assert msgspec.json.decode(msgspec.json.encode(state), type=fold.state) == state

    for view in (*SUBJECTS.views, *SUBJECTS.todo):
        found = list(view.rows(AsOf(DAY, len(facts), DAY), *(states[fold.name] for fold in view.folds)))
        assert all(isinstance(row, view.row) for row in found)


def test_what_has_happened_is_never_dated_in_the_future() -> None:
    happened = {"pay-expense", "receive-money", "pay-dues", "refund-dues", "hold-session", "record-work-meeting"}
    asked = {name: fields(REGISTRY.deciders[name].command) for name in happened}
    assert {name for name, known in asked.items() if any(one.ask.past for one in known)} == happened
