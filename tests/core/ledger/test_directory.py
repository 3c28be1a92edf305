"""The data directory: whose register it is."""

from pathlib import Path

import pytest

from core.ledger import exists
from core.ledger.directory import read_identity
from core.store import StoreError
from tests.core.ledger.conftest import Library


def refused(root: Path) -> StoreError:
    with pytest.raises(StoreError) as told:
        read_identity(root)
    return told.value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "identity-damaged"),
        (b"{}", "identity-damaged"),
        (b"\xff\xfe", "identity-damaged"),
        (b'{"association":"o-a","origin":"registre.local/o-b"}', "identity-damaged"),
        (b'{"association":"o-a","origin":"registre.local/o-a","couleur":"bleu"}', "identity-damaged"),
        (b'{"association":"o-a","origin":"registre.local/o-a","format":2}', "newer-format"),
        (b'{"format":2,"anything":{"else":[]}}', "newer-format"),
    ],
)
def test_an_identity_is_read_whole_or_not_at_all(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "registre.json").write_bytes(content)
    told = refused(tmp_path)

    assert told.code == code
    assert told.message.endswith(".")


def test_an_identity_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "registre.json").mkdir()

    assert refused(tmp_path).code == "identity-unreadable"
    assert "c’est un dossier" in refused(tmp_path).message


def test_no_register_is_not_a_register_that_lost_its_identity(library: Library, tmp_path: Path) -> None:
    assert refused(tmp_path / "ailleurs").code == "no-register"
    library.ledger.close()
    (library.directory / "registre.json").unlink()

    assert refused(library.directory).code == "identity-missing"
    assert exists(library.directory)
    library.ledger.close()
