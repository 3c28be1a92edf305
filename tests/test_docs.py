"""What the documents say is what the code does: names, fields, signatures, commands, links."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, get_args

import click
import pytest
from msgspec import Struct

import core
import core.facts
import core.subjects
from core.cli import main
from core.ledger import installed_registry
from core.model import screens
from core.registry import hook
from tests import kinds

HEADING = re.compile(r"^(#{1,6}) +(.+?) *#*$", re.MULTILINE)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
SAID = re.compile(r"`registre ((?:[^`])+)`|^ *(?:\$ )?(?:\.venv/bin/)?registre +(.+)$", re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
ADR_PARTS = ["Context", "Decision", "Consequences"]


@pytest.fixture(scope="module")
def plugins_page(root) -> str:
    """Give the book of those who write plugins."""
    return (root / "docs" / "plugins.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def documents(root, files) -> dict[Path, str]:
    """Give every document of the project, by its path."""
    written = [
        file for file in files if file.suffix == ".md" and (file.parent == root or root / "docs" in file.parents)
    ]
    assert {root / "README.md", root / "docs" / "plugins.md"} <= set(written)
    return {file: file.read_text(encoding="utf-8") for file in written}


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


def test_every_decision_is_listed_and_has_its_three_parts(root):
    folder = root / "docs" / "adr"
    index = (folder / "README.md").read_text(encoding="utf-8")
    decisions = sorted(folder.glob("[0-9]*.md"))
    texts = {file.name: file.read_text(encoding="utf-8") for file in decisions}
    titles = {name: HEADING.findall(text)[0][1] for name, text in texts.items()}

    assert [int(name[:4]) for name in texts] == list(range(1, len(decisions) + 1))
    assert [name for name, title in titles.items() if f"[{title.partition('. ')[2]}]({name})" not in index] == []
    assert {tuple(title for _, title in HEADING.findall(text)[1:]) for text in texts.values()} == {tuple(ADR_PARTS)}


def test_links_between_documents_resolve(documents):
    """To files of the repository, and to headings."""
    broken = [
        (str(file), link) for file, text in documents.items() for link in LINK.findall(text) if not resolves(file, link)
    ]

    assert broken == []


def resolves(file: Path, link: str) -> bool:
    """Tell whether a link of a document leads somewhere; what is on other machines is not asked."""
    if "://" in link or link.startswith("mailto:"):
        return True
    path, _, anchor = link.partition("#")
    target = (file.parent / path).resolve() if path else file
    if not target.exists() or not anchor:
        return target.exists()
    return anchor in {slug(title) for _, title in HEADING.findall(target.read_text(encoding="utf-8"))}


def slug(title: str) -> str:
    """Return the anchor of a heading, as forges make it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def test_the_commands_that_documents_name_exist(documents):
    """``registre NAME --option``: in a code span that begins so, or on a line of a block of code."""
    wrong = [(file.name, line) for file, text in documents.items() for line in said_commands(text) if not exists(line)]

    assert sum(1 for text in documents.values() for _ in said_commands(text)) > 10
    assert wrong == []


def said_commands(text: str) -> Iterator[str]:
    """Yield what documents tell people to type after ``registre``."""
    for span, line in SAID.findall(text):
        yield span or line


def exists(line: str) -> bool:
    """Tell whether the command line knows a command and its options; those of ``show`` are columns too."""
    words = [word for word in re.split(r"[\s,|]+", line.partition("#")[0]) if word]
    while words and words[0] == "--data":
        words = words[2:]
    context = click.Context(main, info_name="registre")
    command = main.get_command(context, words[0]) if words else None
    while isinstance(command, click.Group) and len(words) > 1 and (inner := command.get_command(context, words[1])):
        command, words = inner, words[1:]
    if command is None:
        return False
    known = {option for param in command.params for option in param.opts} | {"--data", "--help"}
    said = {word.partition("=")[0].strip("[]….") for word in words[1:] if word.startswith("--")}
    return said <= known or command.name == "show"
