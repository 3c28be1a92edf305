import io
import zipfile
from collections.abc import Callable

from core.log.checkpoints import Kept
from tests.web.conftest import House
from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]


def test_a_register_that_is_whole_says_so_with_its_root(house: House, browse: Browse) -> None:
    one = browse("auditor")
    one.get("/verification")
    answer = one.send("/verification", {})
    assert answer.status_code == 200
    assert "Le registre est intact." in one.page
    assert f"{house.ledger.head()} enregistrements" in one.page


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
    note = one.get("/verification/empreinte").content
    kept = house.ledger.checkpoints.latest()
    assert isinstance(kept, Kept)
    assert note == kept.note
    assert one.get("/verification/cle").content == house.ledger.layout.public_key.read_bytes()


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
