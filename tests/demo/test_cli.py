"""``registre demo``: filled once, served as it is, thrown away only when asked."""

import http.client
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from core.cli import main
from core.ledger import open_ledger, registry_of
from demo import filling
from demo.place import read

ROOT = Path(__file__).parents[2]


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell the first months only."""
    monkeypatch.setattr("demo.filling.fill", partial(filling.fill, months=5))


def demo(place: Path, *options: str, ends: int = 0) -> Result:
    result = CliRunner().invoke(main, ["demo", "--data", str(place), "--no-serve", *options])
    assert result.exit_code == ends, (result.output, result.exception)
    return result


def head(place: Path) -> int:
    ledger = open_ledger(place, registry_of(()))
    found = ledger.head()
    ledger.close()
    return found


@pytest.mark.usefixtures("short")
def test_it_fills_a_register_once_and_says_how_to_sign_in(tmp_path: Path) -> None:
    place = tmp_path / "demo"
    first = demo(place)
    marker, records = read(place), head(place)

    assert marker.whole
    assert f"Mot de passe de tous les comptes : {marker.password}" in first.output
    assert len(re.findall(r"\w+@demo\.exemple\.fr", first.output)) == 6
    typed = next(line for line in first.output.splitlines() if line.startswith("Pour la servir : "))
    assert shlex.split(typed.partition(" : ")[2]) == [sys.argv[0], "demo", "--data", str(place)]
    again = demo(place)
    assert marker.password in again.output
    assert (read(place), head(place)) == (marker, records)


@pytest.mark.usefixtures("short")
def test_it_is_made_again_when_asked_and_when_it_was_interrupted(tmp_path: Path, monkeypatch) -> None:
    place = tmp_path / "demo"
    demo(place)
    passwords = [read(place).password]
    demo(place, "--fresh")
    passwords.append(read(place).password)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("demo.filling.fill", interrupted)
    demo(place, "--fresh", ends=130)
    assert not read(place).whole

    monkeypatch.undo()
    monkeypatch.setattr("demo.filling.fill", partial(filling.fill, months=5))
    demo(place)
    passwords.append(read(place).password)
    assert read(place).whole
    assert len(set(passwords)) == 3


def test_the_register_of_somebody_is_never_touched(tmp_path: Path) -> None:
    place = tmp_path / "registre-data"
    CliRunner().invoke(main, ["--data", str(place), "init", "--name", "CPTS des Tilleuls"])
    before = {file: file.read_bytes() for file in place.rglob("*") if file.is_file()}

    for options in ([], ["--fresh"]):
        assert "[not-a-demo]" in demo(place, *options, ends=1).output
    assert before
    assert {file: file.read_bytes() for file in place.rglob("*") if file.is_file()} == before


def test_without_a_directory_it_is_demo_data_whatever_the_environment_says(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REGISTRE_DATA", str(tmp_path / "registre-data"))
    monkeypatch.setattr("demo.filling.fill", lambda *_, **__: None)
    result = CliRunner().invoke(main, ["demo", "--no-serve"])

    assert result.exit_code == 0, result.output
    assert [file.name for file in tmp_path.iterdir()] == ["demo-data"]


@pytest.mark.usefixtures("short")
def test_it_is_served_on_the_next_port_when_its_own_is_taken(tmp_path: Path) -> None:
    demo(tmp_path / "demo")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-c", "from core.cli import main; main()", "demo", "--data", str(tmp_path / "demo")]
        with subprocess.Popen(
            [*command, "--port", str(port)], stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ}
        ) as server:
            said = []
            while not said or "Adresse :" not in said[-1]:
                said.append(server.stdout.readline())
                assert said[-1], said
            found = int(re.search(r"http://127\.0\.0\.1:(\d+)", said[-1])[1])
            with closing(http.client.HTTPConnection("127.0.0.1", found)) as connection:
                connection.request("GET", "/")
                answer = connection.getresponse()
            server.send_signal(signal.SIGINT)
            rest = server.stdout.read()

    assert found > port
    assert (answer.status, answer.getheader("location")) == (303, "/connexion")
    assert server.returncode == 0
    assert rest == "Arrêté.\n"
