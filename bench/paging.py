"""A page of fifty rows, session and all, against the same templates and values on a bare ASGI application."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from bench.measure import ROUNDS, Figure, timed
from core.clock import now
from core.facts import AccountId
from core.ids import new_id
from core.ledger import Recorded, create_ledger, installed_registry

ROWS = 50
REQUESTS = 240
CONNECTIONS = 8
PAGE = "/adherents"
HOST = "127.0.0.1"
PROFESSIONS = ("infirmier", "medecin-generaliste", "pharmacien", "orthophoniste", "sage-femme")


def figures(folder: Path) -> list[Figure]:
    """Serve both in processes of their own, and ask each in turn."""
    directory = folder / "paging"
    account = _filled(directory)
    ours, bare = _Served("ours", directory, account), _Served("bare", directory, account)
    try:
        assert ours.body().count(b"<tr") >= ROWS, "the page does not show its rows"
        mine, theirs = [], []
        for _ in range(ROUNDS):
            theirs.append(timed(bare.load))
            mine.append(timed(ours.load))
    finally:
        ours.stop()
        bare.stop()
    rates = REQUESTS / median(mine), REQUESTS / median(theirs)
    detail = f"{rates[0]:,.0f} of {rates[1]:,.0f} requests/s"
    return [Figure("a 50-row page, session and all ÷ its templates alone", rates[0] / rates[1], 0.50, 0.35, detail)]


def _filled(directory: Path) -> AccountId:
    ledger, account = create_ledger(directory, installed_registry(), name="CPTS des Mesures", department="59")
    for number in range(ROWS):
        raw = {
            "party": new_id("p"),
            "on": date(2024, 1, 8),
            "nature": "person",
            "family": f"Nom{number:02d}",
            "given": "Dominique",
            "profession": PROFESSIONS[number % len(PROFESSIONS)],
        }
        from core.intake import Invalid, bind  # noqa: PLC0415 - the served processes do not fill

        decider = ledger.registry.deciders["admit-member"]
        bound = bind(decider.command, raw, command_id=f"c-{number}", today=date(2024, 1, 8))
        assert not isinstance(bound, Invalid), bound
        outcome = ledger.record(bound, by=account, command_id=f"c-{number}")
        assert isinstance(outcome, Recorded), outcome
    ledger.close()
    return account


class _Served:
    """One of the two applications, in a process of its own."""

    def __init__(self, which: str, directory: Path, account: str) -> None:
        command = [sys.executable, "-m", "bench.paging", which, str(directory), account]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ourselves
        assert self._process.stdout is not None
        port, self._cookie = self._process.stdout.readline().split()
        self._port = int(port)

    def body(self) -> bytes:
        """Return one answer."""
        return asyncio.run(_ask(self._port, self._cookie, 1))

    def load(self) -> None:
        """Ask so many times over a few connections kept open."""
        asyncio.run(self._many())

    async def _many(self) -> None:
        each = REQUESTS // CONNECTIONS
        await asyncio.gather(*(_ask(self._port, self._cookie, each) for _ in range(CONNECTIONS)))

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(20)


async def _ask(port: int, cookie: str, times: int) -> bytes:
    reader, writer = await asyncio.open_connection(HOST, port)
    body = b""
    for _ in range(times):
        writer.write(f"GET {PAGE} HTTP/1.1\r\nHost: {HOST}:{port}\r\nCookie: registre={cookie}\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        body = await reader.readexactly(length)
    writer.close()
    await writer.wait_closed()
    return body


def serve(which: str, directory: str, account: str) -> None:
    """Serve one of the two until told to stop; say the port and the cookie first."""
    import socket  # noqa: PLC0415 - only the served processes need what follows

    import uvicorn  # noqa: PLC0415 - idem

    listener = socket.socket()
    listener.bind((HOST, 0))
    port = listener.getsockname()[1]
    application, cookie = _application(which, Path(directory), account, f"http://{HOST}:{port}")
    print(port, cookie, flush=True)
    server = uvicorn.Server(uvicorn.Config(application, log_level="warning", access_log=False, server_header=False))
    asyncio.run(server.serve(sockets=[listener]))


def _application(which: str, directory: Path, account: str, address: str) -> tuple[Any, str]:
    from litestar.connection import ASGIConnection  # noqa: PLC0415 - only the served processes
    from litestar.testing import TestClient  # noqa: PLC0415 - idem

    from web.app import create_app  # noqa: PLC0415 - idem
    from web.drawing.desk import Desk  # noqa: PLC0415 - idem
    from web.entrance import session  # noqa: PLC0415 - idem
    from web.house import Settings  # noqa: PLC0415 - idem

    application = create_app(Settings(directory=directory, address=address), installed_registry(), now)
    house = application.state.house
    opened = session.start(house, ASGIConnection({"type": "http", "headers": []}), account, house.ledger.roles(account))  # type: ignore[typeddict-item]  # no request yet
    if which == "ours":
        return application, opened.sid
    drawn: list[tuple[str, dict[str, Any]]] = []
    environment, render = house.desk.environment, house.desk.environment.template_class.render

    def noted(template: Any, *_: Any, **values: Any) -> str:
        drawn.append((template.name, values))
        return str(render(template, **values))

    environment.template_class.render = noted
    client = TestClient(application, base_url=address)  # not entered: leaving it would close the register
    client.cookies.set("registre", opened.sid)
    assert client.get(PAGE).status_code == 200
    environment.template_class.render = render
    assert isinstance(house.desk, Desk)
    return _bare([(environment.get_template(name), values) for name, values in drawn]), opened.sid


def _bare(drawn: list[tuple[Any, dict[str, Any]]]) -> Callable[..., Awaitable[None]]:
    async def application(scope: dict[str, Any], _receive: object, send: Callable[[Any], Awaitable[None]]) -> None:
        if scope["type"] != "http":
            return
        page = ""
        for template, values in drawn:
            page = template.render(**values)
        body = page.encode()
        headers = [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return application


if __name__ == "__main__":
    os.environ.pop("REGISTRE_DATA", None)
    serve(*sys.argv[1:4])
