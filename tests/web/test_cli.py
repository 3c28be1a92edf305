"""``registre serve``: where it listens, what it refuses, how it stops."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.cli import main
from core.cli.french import Failure
from web import serving
from web.cli import serve


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--host", "0.0.0.0"], "host-open"),  # noqa: S104 - refused
        (["--host", "192.168.1.20"], "host-open"),
        (["--secure"], "address-missing"),
        (["--secure", "--address", "http://registre.exemple.fr"], "address-insecure"),
        (["--address", "http://registre.exemple.fr"], "address-insecure"),
        (["--address", "registre.exemple.fr"], "address-invalid"),
        (["--address", "https://registre.exemple.fr/"], "address-invalid"),
        (["--address", "https://a:b@registre.exemple.fr"], "address-invalid"),
        (["--address", "https://registre.exemple.fr:x"], "address-invalid"),
        (["--port", "70000"], "value-invalid"),
        (["--debug"], "option-unknown"),
    ],
)
def test_it_refuses_what_would_not_be_safe(tmp_path: Path, options: list[str], code: str) -> None:
    result = CliRunner().invoke(main, ["--data", str(tmp_path / "registre"), "serve", *options])
    assert result.exit_code == 2
    assert f"[{code}]" in result.output
    assert not (tmp_path / "registre").exists()


def test_it_explains_itself_in_french() -> None:
    result = CliRunner().invoke(main, ["serve", "--help"])
    assert result.exit_code == 0
    assert "Servir le registre à un navigateur." in result.output
    assert serve.name == "serve"


def test_the_next_free_port_is_taken_unless_one_was_named() -> None:
    with serving.listening("127.0.0.1", 0, exactly=False) as first:
        port = first.getsockname()[1]
        with serving.listening("127.0.0.1", port, exactly=False) as second:
            assert port < second.getsockname()[1] <= port + serving.NEXT
        with (
            pytest.raises(Exception, match="ne peut pas être écouté") as error,
            serving.listening("127.0.0.1", port, exactly=True),
        ):
            pass
        assert getattr(error.value, "code", "") == "port-taken"


def test_answers_are_not_held_back() -> None:
    with serving.listening("127.0.0.1", 0, exactly=True) as listener:
        assert listener.proto == socket.IPPROTO_TCP, "asyncio sets TCP_NODELAY on such sockets only"


def test_the_address_is_the_one_listened_to_unless_another_is_said(tmp_path: Path) -> None:
    with serving.listening("127.0.0.1", 0, exactly=True) as listener:
        port = listener.getsockname()[1]
        near = serving.settings(tmp_path, listener, None)
        assert (near.address, near.founding_code, near.secure) == (f"http://127.0.0.1:{port}", "", False)
        far = serving.settings(tmp_path, listener, "https://registre.exemple.fr")
        assert (far.address, far.secure) == ("https://registre.exemple.fr", True)
        assert len(far.founding_code) == 12, "others reach it: the founder must know what the terminal shows"
        (tmp_path / "registre.json").touch()
        assert serving.settings(tmp_path, listener, "https://registre.exemple.fr").founding_code == ""


@contextmanager
def running(directory: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run the real server on a free port."""
    command = [sys.executable, "-c", "from core.cli import main; main()", "--data", str(directory), "serve"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*command, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    ) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:(\d+)", process.stdout.readline())
            assert found is not None
            yield process, int(found[1])
        finally:
            process.kill()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_and_stops_cleanly_with_connections_open(tmp_path: Path, told: signal.Signals) -> None:
    with running(tmp_path / "registre") as (process, port):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/")
        answer = connection.getresponse()
        assert (answer.status, answer.getheader("location"), answer.getheader("server")) == (303, "/creation", None)
        answer.read()
        half = socket.create_connection(("127.0.0.1", port))
        half.sendall(f"POST /creation HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 9\r\n\r\n".encode())
        process.send_signal(told)
        out, err = process.communicate(timeout=30)
        half.close()
        connection.close()
    assert process.returncode == 0
    assert out.splitlines()[-1] == "Arrêté."
    assert "Traceback" not in err


def test_it_writes_down_nothing_of_what_was_asked(tmp_path: Path) -> None:
    """Searched names, secrets of links, hosts: neither in what it says nor in what it notes, whatever the answer."""
    asked = (
        "/adherents?q=Canari",
        "/recherche?q=Canari",
        "/lien/Canari",
        "/api/views/Canari?only.name=Canari",
        "/%43anari",
    )
    with running(tmp_path / "registre") as (process, port):
        for path in asked:
            for host in (f"127.0.0.1:{port}", "Canari"):
                connection = http.client.HTTPConnection("127.0.0.1", port)
                connection.request(
                    "GET", path, headers={"Host": host, "Referer": "http://Canari/", "User-Agent": "Canari"}
                )
                connection.getresponse().read()
                connection.close()
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=30)
    assert "canari" not in (out + err).casefold()


def test_a_mail_server_is_read_from_the_environment_and_a_wrong_one_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving.listening("127.0.0.1", 0, exactly=True) as listener:
        assert serving.settings(tmp_path, listener, None).relay is None
        monkeypatch.setenv("REGISTRE_SMTP", "smtps://moi:secret@mail.exemple.fr")
        with pytest.raises(Failure, match="REGISTRE_FROM") as told:
            serving.settings(tmp_path, listener, None)
        assert "secret" not in str(told.value)
        monkeypatch.setenv("REGISTRE_FROM", "registre@exemple.fr")
        relay = serving.settings(tmp_path, listener, None).relay
        assert relay is not None
        assert (relay.host, relay.port, relay.user) == ("mail.exemple.fr", 465, "moi")
