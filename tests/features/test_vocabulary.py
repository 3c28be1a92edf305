"""One vocabulary: a sentence of a feature is bound once, and a sentence bound is said by some feature."""

from pathlib import Path

import pytest
from pytest_bdd.feature import get_features
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

from tests.features.words import Sentence


@pytest.fixture(scope="module")
def said(root: Path) -> set[tuple[str, str]]:
    """Give every sentence of the features, as given, when or then, with the examples put in."""
    scenarios = [one for feature in get_features([str(root / "features")]) for one in feature.scenarios.values()]
    found = set()
    for scenario in scenarios:
        rows = [dict(row) for examples in scenario.examples for row in examples.as_contexts()] or [{}]
        found |= {(step.type, step.name) for row in rows for step in scenario.render(row).steps}
    return found


@pytest.fixture(scope="module")
def bound() -> list[StepFunctionContext]:
    """Give the sentences of the themes; those of pytest-bdd itself are none of ours."""
    return [context for context in step_function_context_registry.values() if isinstance(context.parser, Sentence)]


@pytest.fixture(scope="module")
def bindings(
    said: set[tuple[str, str]], bound: list[StepFunctionContext]
) -> dict[tuple[str, str], list[StepFunctionContext]]:
    """Give all that each sentence said is bound to."""
    return {
        (kind, sentence): [one for one in bound if one.type == kind and one.parser.is_matching(sentence)]
        for kind, sentence in said
    }


def test_a_sentence_is_bound_once(bindings: dict[tuple[str, str], list[StepFunctionContext]]) -> None:
    assert len(bindings) > 100
    assert [said for said, contexts in bindings.items() if len(contexts) != 1] == []


def test_a_sentence_bound_is_said(
    bindings: dict[tuple[str, str], list[StepFunctionContext]], bound: list[StepFunctionContext]
) -> None:
    used = {id(context) for contexts in bindings.values() for context in contexts}

    assert [f"{one.type} {one.parser.name}" for one in bound if id(one) not in used] == []
