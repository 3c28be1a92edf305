"""One vocabulary: every sentence of ``features/`` is bound here, theme by theme, and said to a real register."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from pytest_bdd import scenario
from pytest_bdd.parser import Step
from pytest_bdd.steps import StepFunctionContext, StepNamePrefix, step_function_context_registry

from core.facts import AccountId
from core.ledger import create_ledger, installed_registry
from core.registry import Registry

pytest.register_assert_rewrite("tests.features.steps", "tests.features.world")

from tests.features.steps import (  # noqa: E402 -- its assertions are to be rewritten first
    aci,
    actions,
    anomalies,
    applications,
    attendance,
    budget,
    changes,
    clocks,
    community,
    documents,
    dpc,
    dues,
    figures,
    hindsight,
    imports,
    indemnities,
    interests,
    leaving,
    letters,
    links,
    mandates,
    matching,
    meetings,
    members,
    missions,
    money,
    organisme,
    people,
    prevention,
    privacy,
    proofs,
    reasons,
    registrations,
    rights,
    roles,
    rules,
    sendings,
    signatures,
    statutes,
    training,
    votes,
    withdrawals,
)
from tests.features.words import Sentence  # noqa: E402 -- idem
from tests.features.world import FOUNDED, HandClock, World  # noqa: E402 -- idem

THEMES = (
    people,
    applications,
    members,
    leaving,
    dues,
    statutes,
    mandates,
    matching,
    interests,
    meetings,
    votes,
    hindsight,
    community,
    training,
    links,
    attendance,
    signatures,
    sendings,
    letters,
    missions,
    money,
    organisme,
    figures,
    reasons,
    registrations,
    rights,
    roles,
    rules,
    changes,
    clocks,
    proofs,
    withdrawals,
    imports,
    indemnities,
    aci,
    actions,
    anomalies,
    budget,
    dpc,
    documents,
    privacy,
    prevention,
)


def bound(theme: ModuleType) -> dict[str, object]:
    """Return the sentences of a theme, as fixtures by the names that pytest-bdd gives them."""
    return {name: step for name, step in vars(theme).items() if name.startswith(StepNamePrefix.step_def.value)}


for _theme in THEMES:
    assert not bound(_theme).keys() & globals().keys(), f"{_theme.__name__} says again what another theme says"
    globals().update(bound(_theme))


@cache
def binding(kind: str, sentence: str) -> StepFunctionContext | None:
    """Return what a sentence is bound to: one thing, says ``test_vocabulary.py``; None when nobody binds it."""
    ours = (one for one in step_function_context_registry.values() if isinstance(one.parser, Sentence))
    return next((one for one in ours if one.type == kind and one.parser.is_matching(sentence)), None)


@pytest.fixture(scope="package", autouse=True)
def vocabulary() -> Iterator[None]:
    """Find a sentence once: pytest-bdd goes through every fixture there is, each time, for half of the work."""

    def get_step_function(request: pytest.FixtureRequest, step: Step) -> StepFunctionContext | None:  # noqa: ARG001 -- as it is called
        return binding(step.type, step.name)

    assert get_step_function.__name__ in scenario.__globals__
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(scenario.__globals__, get_step_function.__name__, get_step_function)
        yield


@pytest.fixture(scope="session")
def registry() -> Registry:
    return installed_registry()


@pytest.fixture(scope="session")
def new_register(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> tuple[Path, AccountId]:
    """Give a register in which nothing has happened yet, and its first account, to be copied for each scenario."""
    directory = tmp_path_factory.mktemp("features") / "registre"
    ledger, account = create_ledger(
        directory, registry, name="CPTS du Val de Brenne", department="69", clock=HandClock(FOUNDED)
    )
    ledger.close()
    return directory, account


@pytest.fixture
def world(tmp_path: Path, new_register: tuple[Path, AccountId], registry: Registry) -> Iterator[World]:
    made, account = new_register
    directory = tmp_path / "registre"
    shutil.copytree(made, directory)
    world = World(directory, registry, account)
    yield world
    world.ledger.close()
    assert world.unread is None, f"refused, and no sentence says so: {world.unread}"


def pytest_bdd_before_step(request, step) -> None:
    world = request.getfixturevalue("world")
    world.step, world.commands, world.readings = step.type, 0, 0


def pytest_bdd_after_step(request, step) -> None:
    """What happens is one command; what is expected is one reading, and changes nothing."""
    world = request.getfixturevalue("world")
    if step.type == "when":
        assert (world.commands, world.readings) == (1, 0), f"« {step.name} » is not one command"
    if step.type == "then":
        assert (world.commands, world.readings) == (0, 1), f"« {step.name} » is not one reading"
