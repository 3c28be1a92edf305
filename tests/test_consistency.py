"""House rules, one test each."""

import ast
import re
import tokenize
from pathlib import Path

import pytest

FORBIDDEN = {"util", "utils", "helper", "helpers", "manager", "service", "services", "common", "base", "misc"}
LONG = {  # path of a source of more than 200 lines: why it is one concern all the same
    "core/subjects/__init__.py": "the public face of the subjects: names and nothing else",
}
ELSEWHERE = {  # path of a test that mirrors no source of its name: what it is about
    "tests/core/ledger/test_concurrency.py": "several threads and processes on one ledger",
}
SILENCED = re.compile(r"\bnoqa\b|type: ?ignore|pragma: ?no cover")
REASON = re.compile(
    r"#\s*(?:noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*|type: ignore\[[a-z, -]+\]|pragma: no cover)\s*[#(-]\W*\w.{3,}"
)
UNSAFE_MARKUP = {
    "an inline style": re.compile(r"\sstyle\s*=|<style", re.IGNORECASE),
    "an inline handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE),
    "an asset from elsewhere": re.compile(
        r"<(?:script|img|iframe)[^>]*\ssrc=\W?(?:https?:)?//|<link[^>]*\shref=\W?(?:https?:)?//", re.IGNORECASE
    ),
}


@pytest.fixture(scope="session")
def sources(root, files) -> list[str]:
    """Give the Python files of core, demo, plugins and web, relative to the root."""
    found = [str(file.relative_to(root)) for file in files if file.suffix == ".py"]
    ours = [path for path in found if path.startswith(("core/", "demo/", "plugins/", "web/"))]
    assert {path.split("/")[0] for path in ours} == {"core", "demo", "plugins", "web"}
    return ours


@pytest.fixture(scope="session")
def templates(root, files) -> dict[str, str]:
    """Give the templates of web and plugins, by their path."""
    owned = [file for file in files if file.suffix == ".html" and file.is_relative_to(root / "web")]
    owned += [file for file in files if file.suffix == ".html" and file.is_relative_to(root / "plugins")]
    assert any(file.is_relative_to(root / "web") for file in owned)
    return {str(file.relative_to(root)): file.read_text(encoding="utf-8") for file in owned}


def test_no_module_has_a_name_that_says_nothing(sources):
    assert [path for path in sources if FORBIDDEN & set(Path(path).with_suffix("").parts)] == []


def test_a_source_is_at_most_200_lines(root, sources):
    """One concern, one file; about 150 lines is the aim."""
    long = {path for path in sources if len((root / path).read_text(encoding="utf-8").splitlines()) > 200}

    assert long == set(LONG)


def test_every_exception_to_a_rule_gives_its_reason(files):
    """A comment that silences a linter names the rule and says why, on the same line."""
    silenced = []
    for file in (file for file in files if file.suffix == ".py"):
        with file.open("rb") as lines:
            comments = [t for t in tokenize.tokenize(lines.readline) if t.type == tokenize.COMMENT]
        marks = [t for t in comments if SILENCED.search(t.string)]
        silenced += [(f"{file}:{t.start[0]}", t.string) for t in marks]

    assert silenced
    assert [mark for mark in silenced if not REASON.search(mark[1])] == []


def test_no_float_where_money_and_rules_live(root, sources):
    """Amounts are integer cents, quantities integers or exact fractions."""
    exact = [path for path in sources if path.startswith(("core/facts/", "core/model/", "core/subjects/", "plugins/"))]
    floats = [
        f"{path}:{node.lineno}"
        for path in exact
        for node in ast.walk(ast.parse((root / path).read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Constant) and isinstance(node.value, float))
    ]

    assert exact
    assert floats == []


def test_a_fact_is_named_by_what_happened(root, sources):
    """The trade's own past participle, never the database's."""
    names = {
        node.name
        for path in sources
        for node in ast.walk(ast.parse((root / path).read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "Fact" for base in node.bases)
    }

    assert names
    assert [name for name in names if re.search(r"(Created|Updated|Deleted|Event|Changed)$", name)] == []


def test_a_test_stands_where_its_subject_stands(root, files):
    """``tests/core/store/test_x.py`` is about ``core/store/x.py`` or the package ``core/store/x``."""
    tests = [
        file.relative_to(root) for file in files if file.match("test_*.py") and file.is_relative_to(root / "tests")
    ]
    mirrored = [path.relative_to("tests") for path in tests if path.parts[1] in {"core", "demo", "plugins", "web"}]
    subjects = {path: root / path.with_name(path.name.removeprefix("test_")) for path in mirrored}
    astray = {f"tests/{p}" for p, at in subjects.items() if not at.exists() and not at.with_suffix("").is_dir()}

    assert mirrored
    assert astray == set(ELSEWHERE)


@pytest.mark.parametrize("fault", UNSAFE_MARKUP)
def test_templates_hold_to_the_content_security_policy(templates, fault):
    assert [path for path, text in templates.items() if UNSAFE_MARKUP[fault].search(text)] == []


def test_every_template_is_used(root, sources, templates):
    """By its name, in a source or in another template."""
    texts = {**templates, **{path: (root / path).read_text(encoding="utf-8") for path in sources}}

    unused = [
        path for path in templates if not any(Path(path).name in text for other, text in texts.items() if other != path)
    ]
    assert unused == []


def test_every_feature_is_bound(root, files):
    """``features/<owner>`` is bound by ``tests/features/test_<owner>.py``, and written in French."""
    features = [file.relative_to(root / "features") for file in files if file.suffix == ".feature"]
    owners = {feature.parts[0] for feature in features}
    bound = {}
    for owner in owners:
        binding = root / "tests" / "features" / f"test_{owner}.py"
        calls = ast.walk(ast.parse(binding.read_text(encoding="utf-8"))) if binding.exists() else []
        bound[owner] = {
            argument.value
            for call in calls
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "scenarios"
            for argument in call.args
            if isinstance(argument, ast.Constant)
        }

    assert owners >= {"core"}
    assert bound == {owner: {owner} for owner in owners}
    english = [f for f in features if not (root / "features" / f).read_text("utf-8").startswith("# language: fr\n")]
    assert english == []
