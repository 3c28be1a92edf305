import asyncio
import io
import re
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.facts import Cents, EntryId, Id
from core.ledger import Health
from core.log.checkpoints import Kept
from tests.web.conftest import House
from tests.web.neighbours import Purchase
from tests.web.pages.conftest import Browser
from web.drawing.formats import instant_court
from web.pages import proofs

Browse = Callable[..., Browser]


def test_a_register_that_is_whole_says_so_with_its_root(house: House, browse: Browse) -> None:
    one = browse("auditor")
    one.get("/verification")
    answer = one.send("/verification", {})
    assert answer.status_code == 200
    assert "Le registre est intact." in one.page
    assert f"{house.ledger.head()} enregistrements" in one.page
    assert re.search(r"sans rien réparer \((moins d’une seconde|\d+ s)\)", one.page)


def test_an_imprint_kept_elsewhere_is_compared(house: House, browse: Browse) -> None:
    one = browse("auditor")
    note = house.ledger.checkpoint()
    one.get("/verification")
    one.send("/verification", {}, files={"imprint": ("empreinte.txt", note, "text/plain")})
    assert "et conforme à l’empreinte apportée" in one.page


def test_another_imprint_is_not_believed_and_nothing_is_repaired(house: House, browse: Browse) -> None:
    one = browse("auditor")
    note = house.ledger.checkpoint()
    one.get("/verification")
    forged = note.replace(note.splitlines()[2], b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    one.send("/verification", {}, files={"imprint": ("empreinte.txt", forged, "text/plain")})
    assert "Le registre n’est pas conforme." in one.page


def test_what_proves_the_register_can_be_taken_away(house: House, browse: Browse) -> None:
    one = browse("auditor")
    house.ledger.checkpoint()
    one.get("/verification")
    kept = house.ledger.checkpoints.latest()
    assert isinstance(kept, Kept)
    last = house.ledger.entry(kept.checkpoint.size)
    assert last is not None
    assert f'data-title="Enregistré le">{instant_court(last.at)}</td>' in one.page
    note = one.get("/verification/empreinte").content
    assert note == kept.note
    assert one.get("/verification/cle").content == house.ledger.layout.public_key.read_bytes()


def news(house: House) -> int:
    """Record something that no imprint covers yet, and give its number."""
    entry = EntryId(Id("e-nnnnnnnnnnnnnnnn"))
    (position,) = house.record(Purchase(entry=entry, label="Ramette", amount=Cents(300), on=date(2026, 3, 1)))
    assert house.ledger.checkpoints.latest_size() < position == house.ledger.head()
    return position


def test_the_imprint_taken_away_covers_the_register_as_it_stands(house: House, browse: Browse) -> None:
    one, head = browse("auditor"), news(house)
    answer = one.get("/verification/empreinte")
    assert f'empreinte-{head}.checkpoint"' in answer.headers["content-disposition"]


def test_a_register_that_cannot_be_signed_says_how_far_its_imprint_goes(house: House, browse: Browse) -> None:
    one, head = browse("auditor"), news(house)
    one.client.app.state.house.ledger.health = Health(read_only=True, code="read-only", message="Rien ne s’écrit ici.")
    one.get("/verification")
    assert f"ne couvre pas les derniers enregistrements, jusqu’au n° {head}" in one.page
    size = house.ledger.checkpoints.latest_size()
    answer = one.get("/verification/empreinte")
    assert f'empreinte-{size}.checkpoint"' in answer.headers["content-disposition"]


def test_the_whole_register_comes_in_one_archive_without_a_clear_name(house: House, browse: Browse) -> None:
    one = browse("auditor")
    house.ledger.checkpoint()
    answer = one.get("/verification/export")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {"registre/checkpoint", "registre/log.vkey", "registre/verify.py", "registre/README.md"} <= set(names)
        whole = b"".join(archive.read(name) for name in names)
    assert "Œuvrard".encode() not in whole


@pytest.mark.parametrize("chunks", [0, 1], ids=["before the first byte", "in the middle"])
def test_a_download_that_is_interrupted_leaves_no_file(
    house: House, browse: Browse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunks: int
) -> None:
    one = browse("auditor")
    house.ledger.checkpoint()
    folder = tmp_path / "passage"
    folder.mkdir()
    (folder / "registre-des-voisins").write_text("à quelqu’un d’autre")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(proofs, "CHUNK", 64)
    sent = asyncio.run(_cut_after(chunks, one))
    assert sent[0]["status"] == 200
    assert len(sent) == 1 + chunks
    assert [path.name for path in folder.iterdir()] == ["registre-des-voisins"]


async def _cut_after(chunks: int, browser: Browser) -> list[dict[str, Any]]:
    """Ask for the archive, hang up after so many pieces of it, and return what was sent by then."""
    sent: list[dict[str, Any]] = []
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])
    hung_up = asyncio.Event()

    async def receive() -> Any:
        if (message := next(asked, None)) is not None:
            return message
        await hung_up.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if len(sent) > chunks:
            hung_up.set()
            await asyncio.Event().wait()
        sent.append(message)

    headers = [(b"host", b"testserver.local"), (b"cookie", browser.cookie.encode())]
    path = "/verification/export"
    scope: Any = {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b""}
    scope |= {"headers": headers, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 2), "scheme": "http"}
    await browser.client.app(scope | {"http_version": "1.1", "root_path": ""}, receive, send)
    return sent
