"""Somebody at a browser without JavaScript: pages asked for, forms found in them, filled and sent."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from core.access import sessions
from core.facts import AccountId, Id
from core.ids import derived_id, token
from core.model.roles import ADMIN
from core.subjects.accounts.deciders import GrantRole, OpenAccount
from tests.web.conftest import House
from tests.web.served import lent
from web.entrance.session import Session, digest
from web.house import House as Served
from web.house import Settings

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
Files = Mapping[str, tuple[str, bytes, str]]


class Browser:
    """A person with a session, seeing what is answered; several share a server."""

    def __init__(self, client: "TestClient[Litestar]", cookie: str) -> None:
        self.client = client
        self.cookie = cookie
        self.page = ""

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Ask for a page and look at it; redirections are not followed."""
        return self._seen("GET", path, headers=headers)

    def send(
        self, action: str, fields: Mapping[str, str | Sequence[str]], files: Files | None = None, **headers: str
    ) -> httpx.Response:
        """Fill and send the first form of the page in view that goes to an address and has these fields."""
        forms = re.findall(r"<form\b.*?</form>", self.page, re.DOTALL)
        form = next(form for form in forms if f'action="{action}"' in form and all(f'"{n}"' in form for n in fields))
        hidden = {name: unescape(value) for name, value in HIDDEN.findall(form)}
        data = {**hidden, **fields}
        return self._seen("POST", action, data=data, files=files, headers=headers)

    def _seen(self, method: str, path: str, *, headers: dict[str, str], **sent: Any) -> httpx.Response:
        self.client.cookies.clear()
        headers["Cookie"] = self.cookie
        answer = self.client.request(method, path, headers=headers, follow_redirects=False, **sent)
        self.page = answer.text if "html" in answer.headers.get("content-type", "") else ""
        return answer


@pytest.fixture
def browse(house: House, tmp_path: Path) -> Iterator[Callable[..., Browser]]:
    """Give a browser for an account with some roles; without any, for the first account, which has them all."""
    settings = Settings(directory=tmp_path / "registre", address="http://testserver.local")
    running = lent(settings, house.ledger.registry, house.ledger.clock)
    with running as app, TestClient(app) as client:
        served: Served = app.state.house

        def opened(*roles: str) -> Browser:
            account = _account(house, roles) if roles else house.account
            sid, held = token(), roles or tuple(house.ledger.roles(account))
            data = msgspec.json.encode(Session(account, tuple(sorted(held)), served.clock()))
            sessions.start(served.access, digest(sid), data, served.clock(), account=account)
            return Browser(client, f"{settings.cookie}={sid}")

        yield opened


def _account(house: House, roles: Sequence[str]) -> AccountId:
    account = AccountId(Id(derived_id("a", *roles)))
    house.record(OpenAccount(account=account, label=f"Compte {roles[0]}"), roles=frozenset({ADMIN}))
    for role in roles:
        house.record(GrantRole(account=account, role=role), roles=frozenset({ADMIN}))  # type: ignore[arg-type]  # a role
    return account
