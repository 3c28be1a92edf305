"""The real application on a real port of this machine, on a clock moved by hand, and who is logged in to it."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Thread
from time import sleep

import msgspec
import uvicorn
from playwright.sync_api import StorageState

from core.access import sessions
from core.facts import AccountId
from core.ids import token
from core.registry import Registry
from tests.web.served import quick_hashes
from web.app import create_app
from web.entrance.session import Session, digest
from web.house import House, Settings


@dataclass
class Standing:
    """A clock that stands where it was put."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True)
class Running:
    """A register being served at ``url``; ``ids`` and ``records`` are those of its story."""

    url: str
    house: House
    clock: Standing
    accounts: Mapping[str, AccountId]
    ids: Mapping[str, str]
    records: Mapping[str, int]

    def inside(self, who: str) -> StorageState:
        """Open a session for somebody, and return what a browser keeps of it."""
        sid, account = token(), self.accounts[who]
        session = Session(account, tuple(sorted(self.house.ledger.roles(account))), self.clock())
        data = msgspec.json.encode(session)
        sessions.start(self.house.access, digest(sid), data, self.clock(), account=account, opened=self.clock())
        kept = {"name": self.house.settings.cookie, "value": sid, "domain": "127.0.0.1", "path": "/", "expires": -1}
        return {"cookies": [{**kept, "httpOnly": True, "secure": False, "sameSite": "Lax"}], "origins": []}

    def at(self, path: str) -> str:
        """Return the address of a page; ``{board}`` stands for an id of the story."""
        return self.url + path.format_map(self.ids)


@contextmanager
def running(directory: Path, registry: Registry, clock: Standing) -> Iterator[tuple[str, House]]:
    """Serve a data directory, empty or not."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = create_app(Settings(directory=directory, address=url), registry, clock)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="on", ws="none", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, args=([listener],), daemon=True)
    with quick_hashes():
        thread.start()
        while not server.started and thread.is_alive():
            sleep(0.01)
        yield url, app.state.house
        server.should_exit = True
        thread.join()
