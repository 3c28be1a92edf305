"""What the documents say is what the code does: signatures, fields, names, examples, kinds, titles."""

import inspect
import re
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from typing import Any, get_args

import pytest
from msgspec import Struct

import core
import core.facts
import core.subjects
from core.ledger import installed_registry
from core.model import screens
from core.registry import hook
from tests import kinds

HEADING = re.compile(r"^(#{1,6}) +(.+?) *#*$", re.MULTILINE)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")


@pytest.fixture(scope="module")
def plugins_page(root) -> str:
    """Give the book of those who write plugins."""
    return (root / "docs" / "plugins.md").read_text(encoding="utf-8")


def section(text: str, title: str) -> str:
    """Return what stands under a heading, up to the next heading of any rank."""
    found = [match for match in HEADING.finditer(text) if match[2] == title]
    assert found, f"no heading {title!r}"
    end = HEADING.search(text, found[0].end())
    return text[found[0].end() : end.start() if end else len(text)]


def names_in(text: str) -> set[str]:
    """Return the names between backticks, calls without their arguments."""
    return {match.partition("(")[0] for match in CODE.findall(text)}


def members(cls: Any) -> set[str]:
    """Return the fields of a public class, or, for a state with behaviour, its public names."""
    if is_dataclass(cls):
        return {field.name for field in dataclass_fields(cls)}
    if issubclass(cls, Struct):
        own = set(cls.__struct_fields__)
        methods = {name for name, value in vars(cls).items() if inspect.isfunction(value) and name[0] != "_"}
        return own | methods
    return set()


def described() -> dict[str, Any]:
    """Return what has fields to describe, by its name in ``core``."""
    public = {name: getattr(core, name) for name in core.__all__}
    return {name: thing for name, thing in public.items() if inspect.isclass(thing) and members(thing)}


def test_every_hook_has_a_heading_with_its_signature(plugins_page):
    hooks = {name: value for name, value in vars(hook).items() if hasattr(value, f"{hook.PROJECT}_spec")}
    signatures = {
        f"`{name}{inspect.signature(value, eval_str=True)}`".replace("core.registry.plugin.", "")
        for name, value in hooks.items()
    }

    assert signatures == {"`registre_plugin() -> Plugin`"}
    assert signatures <= {match[2] for match in HEADING.finditer(plugins_page)}


@pytest.mark.parametrize("name", described())
def test_every_field_of_a_public_class_is_described_under_its_name(plugins_page, name):
    told = names_in(section(plugins_page, f"`{name}`"))

    assert members(described()[name]) - told == set()


def test_every_block_of_a_page_is_public():
    """So that the test above speaks of each of them."""
    public = list(described().values())

    assert [block for block in get_args(screens.Block) if block not in public] == []


def test_every_word_of_ask_is_described(plugins_page):
    told = names_in(section(plugins_page, "`ask`"))

    assert set(inspect.signature(core.ask).parameters) - told == set()


@pytest.mark.parametrize("face", [core, core.facts], ids=lambda face: face.__name__)
def test_every_public_name_is_in_the_book(plugins_page, face):
    said = set(re.findall(r"\w+", " ".join(CODE.findall(plugins_page))))

    assert [name for name in face.__all__ if name not in said] == []


def test_every_fold_of_the_subjects_is_in_the_book(plugins_page):
    said = names_in(section(plugins_page, "The subjects"))
    folds = {name for name in core.subjects.__all__ if isinstance(getattr(core.subjects, name), core.Fold)}

    assert folds
    assert folds - said == set()


@pytest.mark.parametrize("document", ["README.md", "docs/plugins.md"])
def test_the_code_of_the_documents_is_the_code_of_the_example(root, document):
    """Word for word: a reader may copy it."""
    example = (root / "docs" / "example-plugin" / "registre_loans" / "__init__.py").read_text(encoding="utf-8")
    written = FENCE.findall((root / document).read_text(encoding="utf-8"))
    shown = [code for language, code in written if language == "python"]

    assert shown
    assert [code for code in shown if code not in example] == []


def test_the_page_of_kinds_is_that_of_the_installed_plugins():
    """After a change of facts: ``python -m tests.kinds``."""
    assert kinds.PAGE.read_text(encoding="utf-8") == kinds.page(installed_registry())


def test_the_kinds_and_views_of_the_glossary_exist(root):
    registry = installed_registry()
    text = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    named = {name for name in CODE.findall(text) if re.fullmatch(r"[a-z-]+\.\d+", name)}
    views = set(re.findall(r"\bview `([^`]+)`", text))

    assert len(named) > 20
    assert named - set(registry.wire.types) == set()
    assert views
    assert views - set(registry.views) == set()


def test_the_guide_names_menus_pages_and_forms_as_the_screen_does(root):
    """**Gouvernance › Statuts › Enregistrer les statuts en vigueur**: each part is a title of the registry."""
    registry = installed_registry()
    titles = {decider.command.title for decider in registry.deciders.values()}
    titles |= {title for page in registry.pages.values() for title in (page.title, page.nav)}
    guide = "\n".join(file.read_text(encoding="utf-8") for file in sorted((root / "docs" / "fr").glob("*.md")))
    paths = re.findall(r"\*\*([^*]+ › [^*]+)\*\*", guide)

    assert len(paths) > 10
    assert [path for path in paths if set(path.split(" › ")) - titles] == []
