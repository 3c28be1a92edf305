"""The data directory: whose register it is, and how it comes into being."""

from pathlib import Path

import pytest

from core.ledger import exists
from core.ledger.directory import Identity, Layout, founding, read_identity
from core.store import DiskFullError, ReadOnlyError, SqliteRecorder, StoreError
from tests.core.ledger.conftest import Library


def found(root: Path) -> Identity:
    with founding(root) as (draft, identity):
        SqliteRecorder(Layout(draft).ledger).close()
    return identity


def refused(root: Path) -> StoreError:
    with pytest.raises(StoreError) as told:
        read_identity(root)
    return told.value


def test_a_register_stands_where_it_was_founded(tmp_path: Path) -> None:
    identity = found(tmp_path / "registre")

    assert read_identity(tmp_path / "registre") == identity
    assert exists(tmp_path / "registre")
    assert sorted(path.name for path in (tmp_path / "registre").iterdir()) == [
        "checkpoints",
        "keys",
        "ledger.db",
        "registre.json",
    ]
    assert (tmp_path / "registre").stat().st_mode & 0o777 == 0o700


def test_it_may_stand_beside_what_is_not_its_own(tmp_path: Path) -> None:
    (tmp_path / "lost+found").mkdir()
    found(tmp_path)

    assert exists(tmp_path)


@pytest.mark.parametrize("name", ["registre.json", "ledger.db", "vault.db", "access.db", "keys", "checkpoints"])
def test_what_is_left_of_another_is_never_built_upon(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(StoreError, match=f"contient déjà un registre \\({name}\\)") as told:
        found(tmp_path)

    assert told.value.code == "already-there"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_is_no_place_for_a_register(tmp_path: Path) -> None:
    (tmp_path / "registre").write_text("")
    with pytest.raises(StoreError) as told:
        found(tmp_path / "registre")

    assert told.value.code == "not-a-folder"


@pytest.mark.parametrize(
    ("number", "answer"), [(28, DiskFullError), (30, ReadOnlyError), (13, ReadOnlyError)], ids=["full", "ro", "denied"]
)
def test_a_founding_that_fails_leaves_nothing(tmp_path: Path, number: int, answer: type[StoreError]) -> None:
    def fail() -> None:
        with founding(tmp_path) as (draft, _):
            (draft / "ledger.db").write_text("à moitié")
            raise OSError(number, "")

    with pytest.raises(answer):
        fail()

    assert list(tmp_path.iterdir()) == []
    assert not exists(tmp_path)


def test_of_two_who_found_a_register_at_once_one_is_told(tmp_path: Path) -> None:
    def second() -> None:
        with founding(tmp_path) as (draft, _):
            SqliteRecorder(Layout(draft).ledger).close()
            first.append(found(tmp_path))

    first: list[Identity] = []
    with pytest.raises(StoreError) as told:
        second()

    assert told.value.code == "already-there"
    assert read_identity(tmp_path) == first[0]


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
