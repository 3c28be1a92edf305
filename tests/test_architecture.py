"""Guards around the import contracts of pyproject.toml, for what an import linter cannot see."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import core
import demo
import plugins
import web

OURS = ("core", "demo", "plugins", "web")


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    sources = sorted(folder.rglob("*.py"))
    assert sources, f"no source in {folder}"
    for source in sources:
        yield source, ast.parse(source.read_text(encoding="utf-8"))


def strings(folder: Path) -> Iterator[tuple[str, str]]:
    for source, tree in trees(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield f"{source}:{node.lineno}", node.value


def imported(tree: ast.Module) -> set[str]:
    names = set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or ".")
    return names


@pytest.mark.parametrize("package", [core, demo, plugins, web], ids=OURS)
def test_the_packages_come_from_this_repository(package, root):
    """Another distribution may install a top-level ``web``; the two folders would merge without a word."""
    owners = packages_distributions().get(package.__name__, [])

    assert Path(package.__file__).is_relative_to(root)
    assert set(owners) <= {"registre-cpts"}


@pytest.mark.parametrize("package", ["core", "web"])
def test_core_and_web_name_no_plugin(package, root):
    """Neither ``plugins.x`` nor a view, page or template of a plugin, even in a string."""
    names = "|".join(re.escape(init.parent.name) for init in (root / "plugins").glob("*/__init__.py"))
    of_a_plugin = re.compile(rf"plugins\.|/?({names})[./]" if names else r"plugins\.")

    assert [(place, text) for place, text in strings(root / package) if of_a_plugin.match(text)] == []


def test_run_py_needs_only_the_standard_library(root):
    roots = {name.split(".")[0] for name in imported(ast.parse((root / "run.py").read_text(encoding="utf-8")))}

    assert roots > {"subprocess"}
    assert roots <= sys.stdlib_module_names


def test_a_plugin_imports_only_the_public_face_msgspec_and_the_standard_library(root):
    """Contracts forbid libraries one by one; this is closed by default."""
    roots = {"msgspec", "plugins"} | sys.stdlib_module_names
    foreign = {
        (str(source), name)
        for source, tree in trees(root / "plugins")
        for name in imported(tree) - {"core", "core.facts", "core.subjects"}
        if name.split(".")[0] not in roots
    }

    assert foreign == set()


def contracts(root: Path) -> list[dict[str, list[str]]]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return project["tool"]["importlinter"]["contracts"]


def test_every_module_named_in_a_contract_exists(root):
    """A renamed module must not empty a contract."""
    keys = ("layers", "modules", "source_modules", "forbidden_modules", "allowed_importers", "ancestors")
    named = {
        name.strip()
        for contract in contracts(root)
        for key in keys
        for entry in contract.get(key, [])
        for name in entry.split("|")
    }
    ours = {name for name in named if name.split(".")[0] in OURS}
    paths = {name: root.joinpath(*name.removesuffix(".*").split(".")) for name in ours}

    assert ours > {"core", "demo", "plugins", "web"}
    missing = {n for n, at in paths.items() if not at.with_suffix(".py").exists() and not (at / "__init__.py").exists()}
    assert missing == set()


def test_a_plugin_sees_the_public_face_only(root):
    """All of core is closed to plugins by a wildcard: a new module is private until someone decides otherwise."""
    about_plugins = [contract for contract in contracts(root) if contract.get("source_modules") == ["plugins"]]
    closed = [contract for contract in about_plugins if "core.*" in contract["forbidden_modules"]]

    assert len(closed) == 1
    assert closed[0]["ignore_imports"] == [
        "plugins.** -> core.facts",
        "plugins.** -> core.facts.fact",
        "plugins.** -> core.subjects",
    ]
