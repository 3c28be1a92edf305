"""The real application on a real register in a temporary folder, a clock moved by hand, browsers without a screen."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from argon2 import PasswordHasher
from litestar import Litestar
from litestar.testing import TestClient

from core.access import AccessFile, logins, passwords, sessions, tokens
from core.clock import Clock
from core.facts import AccountId, Id
from core.ids import new_id, token
from core.ledger import Ledger, Recorded, create_ledger, registry_of
from core.model.command import Command
from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, TRAINING, TREASURER
from core.registry import Registry
from core.subjects.accounts.deciders import GrantRole, OpenAccount
from tests.web.neighbours import PLUGIN
from tests.web.signing import PLUGIN as SUPPERS
from web import app
from web.app import create_app
from web.entrance.session import Session, digest
from web.house import House, Settings

ADDRESS = "http://127.0.0.1:8000"
SECURE = "https://registre.exemple.fr"
PASSWORD = "huit tasses de camomille"
HOLDERS = {
    "founder": "Camille Roux",
    COORDINATION: "Inès Lambert",
    BOARD: "Paul Girard",
    TREASURER: "Yvonne Petit",
    TRAINING: "Karim Benali",
    AUDITOR: "Odile Marchand",
    ADMIN: "Luc Moreau",
}
"""Who holds an account in the register of these tests, by role; the founder has them all."""
IDLE: list[Litestar] = []
"""Applications that serve nobody at the moment."""
SECONDS = app._repeat
"""What does something each second."""


def email(who: str) -> str:
    """Return the address with which somebody of :data:`HOLDERS` logs in."""
    return f"{who}@exemple.fr"


class HandClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **far: float) -> None:
        self.now += timedelta(**far)


class Browser:
    """One browser: its cookie, and the last page it was shown."""

    def __init__(self, client: TestClient[Litestar], address: str = ADDRESS) -> None:
        self.client = client
        self.address = address
        self.name = "__Host-registre" if address.startswith("https") else "registre"
        self.sid = ""
        self.page: httpx.Response | None = None

    def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        cookie = {"cookie": f"{self.name}={self.sid}"} if self.sid else {}
        headers = {**cookie, **more.pop("headers", {})}
        self.page = self.client.request(method, path, headers=headers, follow_redirects=False, **more)
        self.client.cookies.clear()
        for told in self.page.headers.get_list("set-cookie"):
            name, _, value = told.partition(";")[0].partition("=")
            assert name == self.name
            self.sid = value.strip('"')
        return self.page

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.request("GET", path, **more)

    def post(
        self, path: str, data: dict[str, Any] | None = None, *, csrf: str | None = None, **more: Any
    ) -> httpx.Response:
        """Send a form as a page of the register would, with the token of the last page shown."""
        headers = {"origin": self.address, "sec-fetch-site": "same-origin", **more.pop("headers", {})}
        form = {"_csrf": self.csrf if csrf is None else csrf, **(data or {})}
        return self.request("POST", path, data=form, headers=headers, **more)

    def json(self, path: str, body: Any, **more: Any) -> httpx.Response:
        content = body if isinstance(body, bytes) else msgspec.json.encode(body)
        headers = {"content-type": "application/json", "origin": self.address, **more.pop("headers", {})}
        return self.request("POST", path, content=content, headers=headers, **more)

    @property
    def csrf(self) -> str:
        """The token of the forms on the page."""
        found = re.search(r'name="_csrf" value="(\w*)"', self.page.text) if self.page is not None else None
        assert found is not None, "this page has no form"
        return found[1]

    @property
    def doubt(self) -> str:
        """What sending the form of the page again confirms, "" for nothing."""
        found = re.search(r'name="_doubt" value="(\w*)"', self.page.text) if self.page is not None else None
        return found[1] if found is not None else ""

    @property
    def text(self) -> str:
        """The words of the page."""
        assert self.page is not None
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.page.text)).split())

    def log_in(self, who: str, password: str = PASSWORD, onward: str = "") -> httpx.Response:
        """Log in by the login page."""
        self.get("/connexion")
        return self.post("/connexion", {"email": email(who), "password": password, "onward": onward})


class Served:
    """An application that runs."""

    def __init__(self, client: TestClient[Litestar], clock: HandClock, accounts: dict[str, str]) -> None:
        self.client = client
        self.clock = clock
        self.accounts = accounts

    @property
    def app(self) -> Litestar:
        return self.client.app

    @property
    def house(self) -> House:
        house: House = self.app.state.house
        return house

    @property
    def ledger(self) -> Ledger:
        return self.house.ledger

    @property
    def access(self) -> AccessFile:
        return self.house.access

    def browser(self) -> Browser:
        """Return a browser that was never here."""
        return Browser(self.client, self.house.settings.address)

    def inside(self, who: str) -> Browser:
        """Return a browser in which somebody has logged in."""
        browser, sid, account = self.browser(), token(), self.accounts[who]
        session = Session(account, tuple(sorted(self.ledger.roles(account))), self.clock())
        data = msgspec.json.encode(session)
        sessions.start(self.access, digest(sid), data, self.clock(), account=account, opened=self.clock())
        browser.sid = sid
        return browser

    def token(self, who: str) -> dict[str, str]:
        """Return the header of somebody's program."""
        _, secret = tokens.create(self.access, self.accounts[who], "essai", self.clock())
        return {"authorization": f"Bearer {secret}"}

    def record(self, command: Command, who: str = "founder") -> tuple[int, ...]:
        by = AccountId(Id(self.accounts[who]))
        outcome = self.ledger.record(command, by=by, command_id=new_id("c"))
        assert isinstance(outcome, Recorded), outcome
        return outcome.positions

    def letters(self) -> list[Path]:
        """Return the e-mails written, the oldest first."""
        return sorted((self.ledger.directory / "outbox").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)

    def link(self) -> str:
        """Return the path of the link in the last e-mail."""
        text = self.letters()[-1].read_text(encoding="utf-8")
        found = re.search(rf"{re.escape(self.house.settings.address)}(/(?:lien|invitation)/\S+)", text)
        assert found is not None, text
        return found[1]


@contextmanager
def quick_hashes() -> Iterator[None]:
    """Hash passwords with little work: how much it takes is tested where they are hashed."""
    with pytest.MonkeyPatch.context() as patch:
        for function in (passwords.verify, passwords.set_password):
            patch.setitem(function.__kwdefaults__, "hasher", PasswordHasher(1, 8, 1))
        yield


async def never(_work: object) -> None:
    """Stand in for it where a test says when something is due."""


@contextmanager
def lent(settings: Settings, registry: Registry, clock: Clock, *, ticks: bool = False) -> Iterator[Litestar]:
    """Lend an application to a data directory: its routes take long to make, and are the same for all."""
    if IDLE:
        one = IDLE.pop()
        one.state.house = House(settings, registry, clock)
    else:
        one = create_app(settings, registry, clock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("web.app._repeat", SECONDS if ticks else never)
        yield one
    IDLE.append(one)


@contextmanager
def serving(
    directory: Path, registry: Registry, clock: Clock, address: str = ADDRESS, code: str = "", *, ticks: bool = False
) -> Iterator[TestClient[Litestar]]:
    """Run the application of a data directory; without ``ticks``, what is due each second waits for the test to ask."""
    settings = Settings(directory=directory, address=address, founding_code=code)
    running = lent(settings, registry, clock, ticks=ticks)
    with quick_hashes(), running as one, TestClient(one, base_url=address) as client:
        yield client


def make_model(directory: Path, registry: Registry) -> dict[str, str]:
    """Make a register where everybody of :data:`HOLDERS` has an account; return their ids."""
    clock = HandClock()
    name = "CPTS du Val d’Orge"
    ledger, founder = create_ledger(
        directory, registry, name=name, department="91", holder=HOLDERS["founder"], clock=clock
    )
    accounts = {"founder": str(founder)}
    for role in (COORDINATION, BOARD, TREASURER, TRAINING, AUDITOR, ADMIN):
        account = AccountId(Id(new_id("a")))
        for command in (OpenAccount(account=account, label=HOLDERS[role]), GrantRole(account=account, role=role)):
            assert isinstance(ledger.record(command, by=founder, command_id=new_id("c")), Recorded)
        accounts[role] = str(account)
    ledger.close()
    with quick_hashes(), AccessFile(directory) as access:
        for who, account in accounts.items():
            logins.bind(access, account, email(who))
        passwords.set_password(access, accounts["founder"], PASSWORD, clock())
        passwords.set_password(access, accounts[COORDINATION], PASSWORD, clock())
    return accounts


@pytest.fixture(scope="session")
def registry() -> Registry:
    """Give the subjects and two small plugins."""
    return registry_of([PLUGIN, SUPPERS])


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory, registry: Registry) -> tuple[Path, dict[str, str]]:
    """Give a register to copy, and its accounts."""
    directory = tmp_path_factory.mktemp("modele") / "registre"
    return directory, make_model(directory, registry)


@pytest.fixture
def served(tmp_path: Path, model: tuple[Path, dict[str, str]], registry: Registry) -> Iterator[Served]:
    """Give an application of one's own."""
    yield from _served(tmp_path / "registre", model, registry, ADDRESS)


@pytest.fixture
def secured(tmp_path: Path, model: tuple[Path, dict[str, str]], registry: Registry) -> Iterator[Served]:
    """Give an application served over HTTPS."""
    yield from _served(tmp_path / "registre", model, registry, SECURE)


@pytest.fixture(scope="module")
def shared(
    tmp_path_factory: pytest.TempPathFactory, model: tuple[Path, dict[str, str]], registry: Registry
) -> Iterator[Served]:
    """Give an application for the tests of a file that leave it as it was."""
    yield from _served(tmp_path_factory.mktemp("partage") / "registre", model, registry, ADDRESS)


@pytest.fixture
def locked(
    tmp_path: Path, model: tuple[Path, dict[str, str]], registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Served, Browser, dict[str, str]]]:
    """Give an application started where nothing can be written, a browser that was inside before, and a token."""
    made, accounts = model
    directory, clock = tmp_path / "registre", HandClock()
    shutil.copytree(made, directory)
    with serving(directory, registry, clock) as client:
        before = Served(client, clock, accounts)
        sid, secret = before.inside(COORDINATION).sid, before.token(COORDINATION)
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **how: mode != os.W_OK and allowed(path, mode, **how))
    clock.move(minutes=20)
    with serving(directory, registry, clock) as client:
        after = Served(client, clock, accounts)
        browser = after.browser()
        browser.sid = sid
        yield after, browser, secret


def _served(directory: Path, model: tuple[Path, dict[str, str]], registry: Registry, address: str) -> Iterator[Served]:
    made, accounts = model
    shutil.copytree(made, directory)
    clock = HandClock()
    with serving(directory, registry, clock, address) as client:
        yield Served(client, clock, accounts)
