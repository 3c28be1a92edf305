"""Loading is strict: one clear line when a plugin does not load, or does not fit the hook."""

from importlib.metadata import EntryPoint
from types import ModuleType
from typing import Any

import pluggy
import pytest

from core.registry import Plugin, StartError, hookimpl, installed_plugins
from core.registry.hook import GROUP

PRETS = Plugin(name="prets", title="Prêts")


class Point:
    """An entry point whose module was written by somebody else."""

    value = "ailleurs"

    def __init__(self, name: str, **brings: Any) -> None:
        self.name = name
        self.module = ModuleType(name)
        for member, thing in brings.items():
            setattr(self.module, member, thing)

    def load(self) -> ModuleType:
        return self.module


class Broken(Point):
    """One whose module fails while it is imported."""

    def __init__(self, name: str, error: BaseException) -> None:
        super().__init__(name)
        self.error = error

    def load(self) -> ModuleType:
        raise self.error


def brought(plugin: object, name: str = "prets") -> Point:
    @hookimpl
    def registre_plugin() -> object:
        return plugin

    return Point(name, registre_plugin=registre_plugin)


def refused(*points: Any) -> StartError:
    with pytest.raises(StartError) as told:
        installed_plugins(points)
    assert "\n" not in told.value.message
    assert told.value.message.endswith(".")
    assert str(told.value) == told.value.message
    return told.value


def test_plugins_are_loaded_in_the_order_of_their_names() -> None:
    names = ["prets", "agenda", "zones"]
    found = installed_plugins(brought(Plugin(name=name, title=name), name) for name in names)

    assert [plugin.name for plugin in found] == sorted(names)


def test_those_of_the_register_are_found_by_the_entry_points_of_the_machine() -> None:
    assert {"aci", "budget", "dpc", "prevention"} <= {plugin.name for plugin in installed_plugins()}


@pytest.mark.parametrize(
    "error",
    [
        ModuleNotFoundError("No module named 'prets.fiches'"),
        SyntaxError("invalid\nsyntax"),
        ZeroDivisionError("division by zero"),
        SystemExit("je sors"),
    ],
)
def test_a_plugin_that_does_not_load_is_named_with_the_reason(error: BaseException) -> None:
    told = refused(Broken("prets", error))

    assert told.code == "plugin-broken"
    assert told.message.startswith("L’extension « prets » ne se charge pas : ")
    assert type(error).__name__ in told.message


def test_an_interruption_is_no_fault_of_a_plugin() -> None:
    with pytest.raises(KeyboardInterrupt):
        installed_plugins([Broken("prets", KeyboardInterrupt())])  # type: ignore[list-item]  # it behaves as one


def test_a_plugin_that_misspells_the_hook_is_told_its_name() -> None:
    @hookimpl
    def registre_plugins() -> Plugin:
        return PRETS

    told = refused(Point("prets", registre_plugins=registre_plugins))

    assert told.code == "plugin-hook"
    assert "registre_plugin()" in told.message
    assert "registre_plugins" in told.message


def test_a_hook_that_asks_for_arguments_does_not_fit() -> None:
    @hookimpl
    def registre_plugin(ledger: object) -> object:
        return ledger

    assert refused(Point("prets", registre_plugin=registre_plugin)).code == "plugin-hook"


def test_a_hook_that_fails_is_said() -> None:
    @hookimpl
    def registre_plugin() -> Plugin:
        raise LookupError("barème absent")

    told = refused(Point("prets", registre_plugin=registre_plugin))

    assert told.code == "plugin-broken"
    assert "LookupError barème absent" in told.message


@pytest.mark.parametrize("answer", [None, 41, "prets", PRETS.title, [PRETS]])
def test_a_hook_that_answers_anything_but_a_plugin_is_refused(answer: object) -> None:
    assert refused(brought(answer)).code == "plugin-empty"


def test_a_module_without_the_hook_is_refused() -> None:
    assert refused(Point("prets")).code == "plugin-empty"
    assert refused(Point("prets", registre_plugin=lambda: PRETS)).code == "plugin-empty"


def test_a_plugin_bears_the_name_under_which_it_is_installed() -> None:
    told = refused(brought(PRETS, "loans"))

    assert told.code == "plugin-name"
    assert "loans" in told.message
    assert "prets" in told.message


def test_two_packages_do_not_bring_a_plugin_of_one_name() -> None:
    told = refused(brought(PRETS), brought(PRETS))

    assert told.code == "twice"
    assert "prets" in told.message


def test_the_hook_is_the_one_that_plugins_are_told_of() -> None:
    assert GROUP == "registre.plugins"
    assert isinstance(hookimpl, pluggy.HookimplMarker)
    assert EntryPoint("prets", "ailleurs", GROUP).group == GROUP
