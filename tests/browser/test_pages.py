"""Every page: of the subjects, of the plugins, of the house and of errors; each record of each kind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from core.ledger import installed_registry
from core.model.screens import Page as Screen
from tests.browser.conftest import new_page
from tests.browser.hands import fits
from tests.browser.looks import WIDE, codes, faults, untold
from tests.browser.running import Running, Standing, running
from tests.browser.story import NOW

REGISTRY = installed_registry()
CODES = codes(REGISTRY)
OWN = {
    "/": "auditor",
    "/recherche?q=electro": "auditor",
    "/recherche?q=zzz": "auditor",
    "/enregistrements": "auditor",
    "/enregistrements?kind=expense-paid": "auditor",
    "/enregistrements/{mistyped}": "treasurer",
    "/enregistrements/{mistyped}/corriger": "treasurer",
    "/enregistrements/{mistyped}/retirer": "treasurer",
    "/pourquoi?positions={mistyped}&rules=dpc_participant_fee@2020-01-01": "auditor",
    "/verification": "auditor",
    "/baremes": "auditor",
    "/compte": "auditor",
    "/comptes": "founder",
    "/consultations": "founder",
    "/courriels": "founder",
    "/envois/adhesion": "founder",
    "/finances?on=2025-07-01&known=2025-07-01": "auditor",
}
"""Pages that no plugin describes, and who looks at them; one of the past, with its banner."""
ERRORS = {
    "/nulle-part": ("auditor", 404),
    "/enregistrements/999999": ("auditor", 404),
    "/adherents/p-aaaaaaaaaaaaaaaa": ("auditor", 404),
    "/adherents": ("admin", 403),
    "/adherents?on=hier": ("auditor", 400),
    "/connexion": (None, 200),
    "/lien/{secret}": (None, 410),
}


def address(register: Running, screen: Screen) -> str:
    """Fill the part of a path with the first thing that the page can show."""
    if "{" not in screen.path:
        return screen.path
    shown = register.house.ledger.show(screen.subject)
    assert shown.rows, f"the story has nothing to show at {screen.path}"
    parts = {name: getattr(shown.rows[0], name) for name in shown.view.row.__struct_fields__}
    return screen.path.format_map(parts)


@pytest.fixture(scope="module")
def tabs() -> dict[str, Page]:
    """Keep a page for each who looks: a new one costs the browser as much as what is looked for in it."""
    return {}


@pytest.fixture(scope="module")
def heard() -> list[str]:
    """Collect what those pages complain of."""
    return []


@pytest.fixture
def turn(
    tabs: dict[str, Page], heard: list[str], browser: Browser, register: Running
) -> Iterator[Callable[[str, str], Page]]:
    """Give ``turn("board", "/seances")``: the page of somebody, wide and light, that has gone to an address."""

    def turned(who: str, path: str) -> Page:
        page = tabs.get(who)
        if page is None or page.is_closed():
            page = tabs[who] = new_page(browser, heard, state=register.inside(who))
        page.set_viewport_size({"width": WIDE, "height": 800})
        page.emulate_media(color_scheme="light")
        page.goto(register.at(path))
        return page

    yield turned
    said, heard[:] = list(heard), []
    assert said == []


@pytest.mark.parametrize("path", sorted(REGISTRY.pages))
def test_every_page_of_the_register(
    turn: Callable[[str, str], Page], register: Running, violations: Callable[..., list[str]], path: str
) -> None:
    screen = REGISTRY.pages[path]
    assert faults(turn("founder", address(register, screen)), CODES, violations) == []


@pytest.mark.parametrize("path", OWN)
def test_every_page_of_the_house(
    turn: Callable[[str, str], Page], register: Running, violations: Callable[..., list[str]], path: str
) -> None:
    assert faults(turn(OWN[path], path.format_map(register.records)), CODES, violations) == []


@pytest.mark.parametrize("path", ERRORS)
def test_every_door_and_every_error(
    open_page: Callable[..., Page],
    enter: Callable[..., Page],
    register: Running,
    violations: Callable[..., list[str]],
    path: str,
) -> None:
    who, status = ERRORS[path]
    address = path.format(secret="x" * 43)
    page = enter(who, address) if who else open_page(register.at(address))
    assert page.request.get(page.url).status == status
    assert faults(page, CODES, violations) == []


def test_the_first_page_of_all(
    open_page: Callable[..., Page], violations: Callable[..., list[str]], tmp_path: Path
) -> None:
    with running(tmp_path / "registre", REGISTRY, Standing(NOW)) as (url, _):
        assert faults(open_page(url), CODES, violations) == []


def test_a_record_of_every_kind_is_told_in_french(enter: Callable[..., Page], register: Running) -> None:
    entries = register.house.ledger.journal(limit=1000, newest_first=False)
    firsts = {entry.kind: entry.position for entry in entries}
    page = enter("auditor", width=360)
    wrong = {}
    for kind, position in firsts.items():
        page.goto(register.at(f"/enregistrements/{position}"))
        if said := [*untold(page, CODES), *([] if fits(page) else ["too wide"])]:
            wrong[kind] = said
    assert wrong == {}
    assert len(firsts) > 30, "the story tells of most kinds"
