"""A real Chromium, watched: pages by width, colours and scripts, and axe-core on any of them.

Playwright keeps an asyncio loop running in this thread until it is stopped: hence the scope ``package``.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, StorageState, sync_playwright

from core.ledger import installed_registry
from tests.browser.running import Running, Standing, running
from tests.browser.story import NOW, Story, tell_story

AXE = Path(__file__).parents[1] / "vendor" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ARGUMENTS = [
    "--no-sandbox",
    "--headless=new",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
PATIENCE = 20_000  # milliseconds; two cores may be busy elsewhere


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that ``-m "not browser"`` leaves them out."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Story]:
    """Give a register in which the story was told, to be copied."""
    directory = tmp_path_factory.mktemp("histoire") / "registre"
    return directory, tell_story(directory, installed_registry())


@pytest.fixture(scope="module")
def register(told: tuple[Path, Story], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Serve a copy of it to the tests of one file."""
    made, story = told
    directory = tmp_path_factory.mktemp("servi") / "registre"
    shutil.copytree(made, directory)
    clock = Standing(NOW)
    with running(directory, installed_registry(), clock) as (url, house):
        yield Running(url, house, clock, story.accounts, story.ids, story.records)


@pytest.fixture
def enter(register: Running, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Give ``enter("board", "/seances/{board}", width=360)``: a page of the register, opened by somebody."""

    def entered(who: str, path: str = "/", **options: Any) -> Page:
        return open_page(register.at(path), state=register.inside(who), **options)

    return entered


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start Debian's Chromium in French; skip where there is none."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("no `chromium` on PATH; on Debian: apt install chromium chromium-l10n")
    environment: dict[str, str | float | bool] = {
        "HOME": str(tmp_path_factory.mktemp("home")),
        "LANGUAGE": "fr",
        "PATH": os.defpath,
    }
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS, env=environment)
        yield started
        started.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Collect what the pages of a test break: the security policy, a script, the loopback rule; none may be left."""
    heard: list[str] = []
    yield heard
    assert heard == []


@pytest.fixture
def open_page(browser: Browser, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """Give ``open_page(url, width=360, scheme="dark", javascript=False, state=other.context.storage_state())``.

    Each page has a session of its own, unless ``state`` lends it one.
    """

    def opened(url: str = "about:blank", **options: Any) -> Page:
        page = new_page(browser, complaints, **options)
        page.goto(url)
        return page

    yield opened
    for context in browser.contexts:
        context.close()


def new_page(
    browser: Browser,
    complaints: list[str],
    *,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    javascript: bool = True,
    state: StorageState | None = None,
) -> Page:
    """Open a page with a session of its own, or one that is lent; what it complains of is heard."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=javascript,
        storage_state=state,
        locale="fr-FR",
        timezone_id="Europe/Paris",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    _watch(page, complaints)
    return page


@pytest.fixture
def violations() -> Callable[..., list[str]]:
    """Give :func:`violations_of`."""
    return violations_of


def violations_of(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """Return what axe-core finds on a page, one line a rule with the elements at fault; the page needs JavaScript.

    All its rules of WCAG and good practice, or ``rules`` alone.
    """
    if not page.evaluate("matchMedia('(scripting: enabled)').matches"):
        raise ValueError("axe-core never answers in a page without JavaScript: open the same page with it")
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    found = page.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only)
    assert found["passes"], "axe-core found nothing to check"
    return [
        f"{rule['id']}: {rule['help']}: {', '.join(node['html'] for node in rule['nodes'])}"
        for rule in found["violations"]
    ]


def _watch(page: Page, complaints: list[str]) -> None:
    def console(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    def request(asked: Request) -> None:
        place = urlsplit(asked.url)
        if place.scheme in {"http", "https", "ws", "wss"} and place.hostname not in {"127.0.0.1", "localhost"}:
            complaints.append(f"the page asked for {asked.url}")

    page.on("console", console)
    page.on("request", request)
    page.on("pageerror", lambda error: complaints.append(f"a script failed: {error}"))
