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


def binding(bound: list[StepFunctionContext], kind: str, sentence: str) -> list[StepFunctionContext]:
    return [context for context in bound if context.type == kind and context.parser.is_matching(sentence)]


def test_a_sentence_is_bound_once(said: set[tuple[str, str]], bound: list[StepFunctionContext]) -> None:
    assert len(said) > 100
    assert [(kind, sentence) for kind, sentence in said if len(binding(bound, kind, sentence)) != 1] == []


def test_a_sentence_bound_is_said(said: set[tuple[str, str]], bound: list[StepFunctionContext]) -> None:
    used = {id(context) for kind, sentence in said for context in binding(bound, kind, sentence)}

    assert [f"{one.type} {one.parser.name}" for one in bound if id(one) not in used] == []
