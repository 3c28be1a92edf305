"""Every page of the register, of plugins and of the house, and errors: accessible in both schemes and widths."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from core.ledger import installed_registry
from tests.browser.hands import fits
from tests.browser.running import Running

REGISTRY = installed_registry()
OWN = ("/", "/recherche?q=quorum", "/enregistrements", "/enregistrements/1", "/verification", "/baremes", "/compte")
NOWHERE = ("/nulle-part", "/enregistrements/999999")
LOOKS = (("light", 1280), ("dark", 360))
RAW = re.compile(r"\b[a-z]{1,3}-[a-z2-7]{16}\b")
"""An id that nobody should have to read."""


def address(register: Running, path: str) -> str:
    """Fill the part of a path with the first thing that the page can show."""
    page = REGISTRY.pages[path]
    if "{" not in path:
        return path
    shown = register.house.ledger.show(page.subject)
    assert shown.rows, f"the story has nothing to show at {path}"
    first = next(name for name in shown.view.row.__struct_fields__ if f"{{{name}}}" in path)
    return path.replace(f"{{{first}}}", getattr(shown.rows[0], first))


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("path", sorted(REGISTRY.pages))
def test_every_page_of_the_register_is_accessible(
    enter: Callable[..., Page],
    register: Running,
    violations: Callable[[Page], list[str]],
    path: str,
    scheme: str,
    width: int,
) -> None:
    who = "founder" if path == "/comptes" else "board"
    page = enter(who, address(register, path), width=width, scheme=scheme)

    assert violations(page) == []
    assert fits(page)
    assert page.locator("h1").inner_text().strip()
    assert RAW.findall(page.locator("main").inner_text()) == []


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("path", OWN)
def test_every_page_of_the_house_is_accessible(
    enter: Callable[..., Page], violations: Callable[[Page], list[str]], path: str, scheme: str, width: int
) -> None:
    page = enter("auditor", path, width=width, scheme=scheme)

    assert violations(page) == []
    assert fits(page)


@pytest.mark.parametrize("path", NOWHERE)
def test_a_page_that_is_not_there_says_so_accessibly(
    enter: Callable[..., Page], violations: Callable[[Page], list[str]], path: str
) -> None:
    page = enter("auditor", path)

    assert "introuvable" in page.locator("h1").inner_text().lower()
    assert violations(page) == []
