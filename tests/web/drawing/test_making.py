"""A menu with nothing to choose says so, and leads to where something is declared, for who may."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from core.ledger import registry_of
from core.model.roles import AUDITOR, TRAINING
from core.registry import Registry
from plugins.dpc import registre_plugin
from web.drawing.making import Maker, maker

ACTIONS = "session.actions"
NOWHERE = Maker("Aucune action déclarée")


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Give the subjects and the plugin that knows actions."""
    return registry_of([registre_plugin()])


def visit(registry: Registry, role: str) -> Any:
    return SimpleNamespace(ledger=SimpleNamespace(registry=registry), may=lambda roles: role in roles)


def test_an_empty_menu_leads_to_the_form_that_fills_it_whoever_may_send_it(registry: Registry) -> None:
    declare = Maker("Aucune action déclarée", "Déclarer une action de DPC", "/dpc/actions")
    assert maker(ACTIONS, (), visit(registry, TRAINING)) == declare
    assert maker(ACTIONS, (), visit(registry, AUDITOR)) == NOWHERE
    assert maker(ACTIONS, (), visit(replace(registry, pages={}), TRAINING)) == NOWHERE


def test_nothing_is_said_of_a_menu_with_choices_nor_of_other_menus(registry: Registry) -> None:
    assert maker(ACTIONS, ("01234567890",), visit(registry, TRAINING)) is None
    assert maker("missions.open", (), visit(registry, TRAINING)) is None
    assert maker("", (), visit(registry, TRAINING)) is None
    assert maker(ACTIONS, (), visit(registry_of([]), TRAINING)) is None
