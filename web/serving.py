"""Running the application: one process, a socket of ours, and an end that waits for nobody long."""

import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import uvicorn
from litestar import Litestar

from core import clock
from core.cli.french import Failure
from core.ids import token
from core.ledger import exists
from core.registry import Registry
from core.settings import mail_server
from web.app import create_app
from web.house import Settings
from web.noting import Discreet
from web.relay import relay_of

NEXT: Final = 100
"""Ports tried after the first one."""
GRACE: Final = 2
"""Seconds that open requests are given when the server stops."""


@contextmanager
def listening(host: str, port: int, *, exactly: bool) -> Iterator[socket.socket]:
    """Listen at a port or, unless ``exactly``, at the first free one after it; ``Failure`` when there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # said, or asyncio leaves Nagle's wait on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    with listener:
        if not any(_bound(listener, host, one) for one in range(port, port + 1 if exactly else port + NEXT)):
            raise Failure("port-taken", f"Le port {port} de {host} ne peut pas être écouté : choisissez-en un autre.")
        listener.listen(socket.SOMAXCONN)
        yield listener


def settings(directory: Path, listener: socket.socket, address: str | None) -> Settings:
    """Say how the register is served; whoever founds it from afar must know what this terminal shows.

    ``Failure`` when the settings of the mail server do not read.
    """
    host, port = listener.getsockname()[:2]
    told = address or f"http://{f'[{host}]' if ':' in host else host}:{port}"
    code = token()[:12] if told.startswith("https://") and not exists(directory) else ""
    try:
        relay = relay_of(*mail_server())
    except ValueError as error:
        raise Failure("mail-settings", str(error)) from error
    return Settings(directory=directory.absolute(), address=told, founding_code=code, relay=relay)


def application(settings: Settings, registry: Registry) -> Litestar:
    """Return the application on the machine's clock; ``StoreError`` when its register cannot be opened at all."""
    return create_app(settings, registry, clock.now)


def run(app: Litestar, listener: socket.socket, trusted_proxy: str | None) -> None:
    """Serve until SIGINT or SIGTERM; open connections are cut after two seconds."""
    config = uvicorn.Config(
        app,
        access_log=False,
        date_header=False,
        server_header=False,
        forwarded_allow_ips=trusted_proxy,
        lifespan="on",
        log_config=None,
        proxy_headers=trusted_proxy is not None,
        timeout_graceful_shutdown=GRACE,
        ws="none",
    )
    notes = logging.StreamHandler()
    notes.setFormatter(Discreet())
    logging.basicConfig(handlers=[notes], level=logging.WARNING)
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, _told)  # uvicorn says them again once it has stopped: stopping is what was asked
    uvicorn.Server(config).run(sockets=[listener])


def _bound(listener: socket.socket, host: str, port: int) -> bool:
    try:
        listener.bind((host, port))
    except OSError:
        return False
    return True


def _told(_signal: int, _frame: object) -> None:
    """Do nothing more."""
