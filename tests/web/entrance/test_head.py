"""HEAD: what GET answers, without its body."""

import http.client
import threading
from collections.abc import Iterator

import pytest
import uvicorn

from core.model.roles import AUDITOR
from tests.web.served import Served
from web.drawing.assets import digest
from web.serving import listening

PAGES = ("/", "/voisins", "/voisins.csv", "/vues/neighbours.xlsx", "/verification/cle", "/api/views", "/nulle-part")


@pytest.mark.parametrize("path", PAGES)
def test_it_answers_as_get_does_without_the_body(shared: Served, path: str) -> None:
    browser = shared.inside("founder")
    shown, head = browser.get(path), browser.request("HEAD", path)
    assert (head.status_code, head.content) == (shown.status_code, b"")
    for name in ("content-type", "content-length", "content-disposition", "cache-control", "x-frame-options"):
        assert head.headers.get(name) == shown.headers.get(name)


def test_it_is_answered_to_somebody_outside_as_get_is(shared: Served) -> None:
    browser = shared.browser()
    for path in ("/connexion", "/voisins", f"/static/{digest()}/registre.css", "/lien/inconnu"):
        assert browser.request("HEAD", path).status_code == browser.get(path).status_code


def test_it_is_refused_where_there_is_nothing_to_get(shared: Served) -> None:
    for path in ("/deconnexion", "/api/commands/join"):
        assert shared.inside(AUDITOR).request("HEAD", path).status_code == 405


@pytest.fixture
def port(served: Served) -> Iterator[int]:
    """Give the port of a server on the loopback."""
    with listening("127.0.0.1", 8000, exactly=False) as listener:
        server = uvicorn.Server(uvicorn.Config(served.app, lifespan="off", log_config=None, ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


def test_on_the_wire_one_connection_serves_head_then_get(port: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for method in ("HEAD", "GET"):
        connection.request(method, "/connexion", headers={"host": "127.0.0.1:8000"})
        answer = connection.getresponse()
        assert answer.status == 200
        assert bool(answer.read()) == (method == "GET")
    connection.close()
