"""Prose: paragraphs and lists of a page's own words."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from core.model.screens import Prose
from web.drawing.address import said


class Passage(NamedTuple):
    """A paragraph, or the items of a list."""

    lines: Sequence[str]
    listed: bool


class DrawnProse(NamedTuple):
    """Prose as its template takes it."""

    id: str
    title: str
    passages: Sequence[Passage]
    template: str = "blocks/prose.html"


def prose(block: Prose, parts: Mapping[str, str], ordinal: int) -> DrawnProse:
    """Cut a text into paragraphs, at blank lines, and lists, at lines that start with « - »."""
    passages = []
    for paragraph in said(block.text, parts).strip().split("\n\n"):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        for listed, some in groupby(lines, key=lambda line: line.startswith("- ")):
            told = [line.removeprefix("- ") for line in some]
            passages.append(Passage(told if listed else [" ".join(told)], listed))
    return DrawnProse(f"texte-{ordinal}", block.title, passages)
