"""The documents hold together: links lead somewhere, decisions are listed, what one is told to type exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from core.cli import main

HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
SPAN = re.compile(r"`registre ([^`]+)`")
BLOCK = re.compile(r"^```\w*\n(.*?)^```$|((?:^ {4}.*\n)+)", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"^ *(?:\.venv/bin/)?registre +(.+)$", re.MULTILINE)
PARTS = ("Context", "Decision", "Consequences")


@pytest.fixture(scope="session")
def documents(root, files) -> dict[Path, str]:
    """Give every document of the project, by its path."""
    written = [
        file for file in files if file.suffix == ".md" and (file.parent == root or root / "docs" in file.parents)
    ]
    assert {root / "README.md", root / "docs" / "plugins.md"} <= set(written)
    return {file: file.read_text(encoding="utf-8") for file in written}


def test_every_decision_is_listed_and_has_its_three_parts(root):
    folder = root / "docs" / "adr"
    index = (folder / "README.md").read_text(encoding="utf-8")
    decisions = sorted(folder.glob("[0-9]*.md"))
    texts = {file.name: file.read_text(encoding="utf-8") for file in decisions}
    titles = {name: HEADING.findall(text)[0] for name, text in texts.items()}

    assert [int(name[:4]) for name in texts] == list(range(1, len(decisions) + 1))
    assert [name for name, title in titles.items() if f"[{title.partition('. ')[2]}]({name})" not in index] == []
    assert {tuple(HEADING.findall(text)[1:]) for text in texts.values()} == {PARTS}


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
    return anchor in {slug(title) for title in HEADING.findall(target.read_text(encoding="utf-8"))}


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
    yield from SPAN.findall(text)
    for fenced, indented in BLOCK.findall(text):
        yield from TYPED.findall(fenced or indented)


def exists(line: str) -> bool:
    """Tell whether the command line knows a command and its options; those of ``show`` are columns too."""
    words = [word for word in re.split(r"[\s,|]+", line.partition("#")[0]) if word]
    while words and words[0] == "--data":
        words = words[2:]
    context = click.Context(main, info_name="registre")
    command: click.Command | None = main
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        command = command.get_command(context, words.pop(0))
    if command is None or command is main:
        return False
    known = {option for param in command.params for option in param.opts} | {"--data", "--help"}
    said = {word.partition("=")[0].strip("[]….") for word in words if word.startswith("--")}
    return said <= known or command.name == "show"
