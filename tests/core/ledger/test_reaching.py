"""What befalls the files of a register: what can be read is, what writes is refused, nothing is made anew."""

import shutil
from pathlib import Path

import pytest

from core.facts import Id, PartyId
from core.ledger import Ledger, Recorded, check_whole, create_ledger, open_ledger
from core.registry import Registry
from core.store import BusyError, DiskFailureError, ReadOnlyError, StoreError
from core.store import sqlite as sqlite_module
from tests.core.ledger.conftest import DAY, Enrol, Leave, Library
from tests.core.ledger.hostile import (
    Fate,
    executed,
    files,
    lost,
    nothing_writable,
    opened_to_others,
    replaced,
    tampered,
    written,
)

MARIE = PartyId(Id("p-mmmmmmmmmmmmmmmm"))
NADIA = PartyId(Id("p-nnnnnnnnnnnnnnnn"))
SHUT = "Donnée protégée illisible"


@pytest.fixture
def lived(library: Library) -> Library:
    """A register with some life, everything of it signed."""
    library.enrol(MARIE, "Marie Delattre")
    library.enrol(NADIA, "Nadia Benali")
    library.do(Leave(party=MARIE, on=DAY))
    library.ledger.close()
    return library


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of another association."""
    from core.ledger import registry_of  # noqa: PLC0415 - once for the file

    directory = tmp_path_factory.mktemp("ailleurs") / "registre"
    create_ledger(directory, registry_of(()), name="CPTS d’Ailleurs")[0].close()
    return directory


def enrol(ledger: Ledger, library: Library) -> object:
    command = Enrol(party=PartyId(Id("p-oooooooooooooooo")), on=DAY, called="Odile Ferrand")
    return ledger.record(command, by=library.account, command_id="c-odile")


def is_read_only(library: Library, fate: Fate, code: str) -> list[str]:
    """Open after a fate: everything is shown, nothing is written; return the names as they are shown."""
    fate(library.directory)
    before = files(library.directory)
    library.reopen()
    ledger = library.ledger
    names = library.names()

    assert ledger.health.read_only
    assert ledger.health.code == code
    assert ledger.health.message.endswith(".")
    assert len(ledger.journal()) == ledger.head()
    with pytest.raises(ReadOnlyError) as told:
        enrol(ledger, library)
    assert (told.value.code, told.value.message) == (code, ledger.health.message)
    with pytest.raises(ReadOnlyError):
        ledger.attach(b"%PDF-1.7\n%%EOF\n")
    with pytest.raises(ReadOnlyError):
        ledger.checkpoint()
    ledger.tick()
    ledger.close()
    after = files(library.directory)
    for cache in (before, after):
        cache.pop("cache.db", None)
    assert after == before
    return names


KEYS: dict[str, tuple[Fate, str]] = {
    "vault lost": (lost("vault.db"), "vault-missing"),
    "vault emptied": (written("vault.db", b""), "vault-missing"),
    "vault no database": (written("vault.db", b"pas un coffre" * 500), "not-a-database"),
    "vault without a table": (executed("DROP TABLE payload", "vault.db"), "guards-missing"),
    "master key lost": (lost("keys/master.key"), "secret-file"),
    "master key open": (opened_to_others("keys/master.key"), "secret-file"),
    "master key cut": (written("keys/master.key", b"court"), "secret-file"),
    "all keys lost": (lost("keys"), "secret-file"),
}


@pytest.mark.parametrize("fate", KEYS)
def test_without_its_keys_a_register_shows_all_but_what_is_sealed(lived: Library, fate: str) -> None:
    names = is_read_only(lived, *KEYS[fate])

    assert len(names) == 1
    assert names[0].startswith(SHUT)


@pytest.mark.parametrize("name", ["vault.db", "keys/master.key"])
def test_keys_of_another_register_open_nothing(lived: Library, foreign: Path, name: str) -> None:
    names = is_read_only(lived, lambda directory: shutil.copy(foreign / name, directory / name), "secret-file")

    assert names[0].startswith(SHUT)


SIGNED: dict[str, tuple[Fate, str]] = {
    "signing key lost": (lost("keys/checkpoint.pem"), "key-file"),
    "signing key open": (opened_to_others("keys/checkpoint.pem"), "key-file"),
    "signing key no key": (written("keys/checkpoint.pem", b"pas une clef"), "key-file"),
    "a guard lost": (executed("DROP TRIGGER record_stays"), "guards-missing"),
    "an index lost": (executed("DROP INDEX record_kind"), "guards-missing"),
    "checkpoints lost": (lost("checkpoints"), "checkpoints-missing"),
}


@pytest.mark.parametrize("fate", SIGNED)
def test_what_proves_a_register_is_missed_and_its_records_are_shown(lived: Library, fate: str) -> None:
    assert is_read_only(lived, *SIGNED[fate]) == ["Nadia Benali"]


def test_a_signing_key_that_is_a_folder_says_so(lived: Library) -> None:
    def befall(directory: Path) -> None:
        (directory / "keys" / "checkpoint.pem").unlink()
        (directory / "keys" / "checkpoint.pem").mkdir(mode=0o600)

    assert is_read_only(lived, befall, "key-file") == ["Nadia Benali"]


def test_without_its_private_key_checkpoints_are_believed_by_the_public_one(lived: Library) -> None:
    lost("keys/checkpoint.pem")(lived.directory)
    assert check_whole(lived.reopen()).ok
    lived.ledger.close()
    lost("log.vkey")(lived.directory)

    assert check_whole(lived.reopen()).code == "checkpoint-unknown-key"


def test_the_signing_key_of_another_register_is_noticed(lived: Library, foreign: Path) -> None:
    def befall(directory: Path) -> None:
        shutil.copy(foreign / "keys" / "checkpoint.pem", directory / "keys" / "checkpoint.pem")

    assert is_read_only(lived, befall, "checkpoint-unknown-key") == ["Nadia Benali"]


def test_a_folder_of_checkpoints_made_again_by_hand_begins_anew(lived: Library) -> None:
    """Nothing is repaired in silence; what somebody repairs is."""
    lost("checkpoints")(lived.directory)
    (lived.directory / "checkpoints").mkdir()

    assert not lived.reopen().health.read_only
    assert check_whole(lived.ledger).message.endswith("aucune empreinte signée n’est gardée ici.")


REFUSED: dict[str, tuple[Fate, str]] = {
    "ledger lost": (lost("ledger.db"), "ledger-missing"),
    "ledger emptied": (written("ledger.db", b""), "ledger-missing"),
    "ledger no database": (written("ledger.db", b"pas une base" * 500), "not-a-database"),
    "identity lost": (lost("registre.json"), "identity-missing"),
    "newer directory": (replaced("registre.json", b'"format": 1', b'"format": 2'), "newer-format"),
    "newer ledger": (executed("PRAGMA user_version = 2"), "newer-schema"),
    "newer vault": (executed("PRAGMA user_version = 2", "vault.db"), "newer-schema"),
}


@pytest.mark.parametrize("fate", REFUSED)
def test_what_cannot_be_read_at_all_is_refused_in_a_sentence_and_left_alone(lived: Library, fate: str) -> None:
    befall, code = REFUSED[fate]
    befall(lived.directory)
    before = files(lived.directory)
    with pytest.raises(StoreError) as told:
        lived.reopen()

    assert told.value.code == code
    assert told.value.message.endswith(".")
    assert files(lived.directory) == before


def test_a_ledger_of_another_register_is_not_taken_for_this_one(lived: Library, foreign: Path) -> None:
    shutil.copy(foreign / "ledger.db", lived.directory / "ledger.db")

    assert lived.reopen().health.read_only


def test_where_nothing_can_be_written_everything_is_read(lived: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing_writable(monkeypatch)

    assert is_read_only(lived, lambda _: None, "read-only") == ["Nadia Benali"]
    assert check_whole(lived.reopen()).ok
    assert lived.ledger.health.code == "read-only"


def test_a_register_that_can_be_written_again_takes_records_again(
    lived: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as meanwhile:
        nothing_writable(meanwhile)
        assert lived.reopen().health.read_only
        lived.ledger.close()

    assert isinstance(enrol(lived.reopen(), lived), Recorded)


def test_what_moves_under_a_reader_that_was_told_it_would_not_is_noticed(
    lived: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as meanwhile:
        nothing_writable(meanwhile)
        reader = open_ledger(lived.directory, lived.registry, clock=lived.clock)
        assert reader.head() > 0
    assert isinstance(enrol(lived.reopen(), lived), Recorded)
    with pytest.raises(BusyError, match="relancez Registre"):
        reader.head()
    reader.close()


def test_writes_left_by_a_crash_where_nothing_can_be_written_are_not_forgotten(
    lived: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    enrol(lived.reopen(), lived)
    copy = shutil.copytree(lived.directory, tmp_path / "copie", ignore=shutil.ignore_patterns("*-shm"))
    nothing_writable(monkeypatch)
    monkeypatch.setattr(sqlite_module.SqliteRecorder, "_connection", _cannot_open)

    with pytest.raises(StoreError) as told:
        open_ledger(copy, lived.registry, clock=lived.clock)
    assert told.value.code == "log-pending"
    assert "copiez le dossier" in told.value.message


def _cannot_open(_self: object) -> None:
    """Answer as SQLite does where the index of a log is missing and cannot be made."""
    from core.store import UnopenableError  # noqa: PLC0415 - as the store raises it

    raise UnopenableError("cannot-open", "Ce fichier ne peut pas être ouvert.")


def test_a_vault_that_another_process_holds_is_waited_for_not_done_without(
    lived: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise BusyError("busy", "Une autre écriture est en cours.")

    monkeypatch.setattr("core.ledger.reaching.Vault", busy)
    with pytest.raises(BusyError):
        lived.reopen()


def test_a_disk_that_fails_while_a_register_opens_lets_it_be_read(
    lived: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sqlite_module.SqliteRecorder.__init__

    def failing(self: object, path: Path, *, readonly: bool = False) -> None:
        if not readonly:
            raise DiskFailureError("disk-failure", "Le disque est plein ou défaillant.")
        made(self, path, readonly=readonly)  # type: ignore[arg-type]  # it is one

    monkeypatch.setattr(sqlite_module.SqliteRecorder, "__init__", failing)

    assert is_read_only(lived, lambda _: None, "disk-failure") == ["Nadia Benali"]


def test_a_damaged_vault_opens_what_it_can_and_takes_nothing_new(lived: Library) -> None:
    """One entry of an index is changed: SQLite reads on, and finds one key no more."""
    name, other = f"{MARIE}/identity".encode(), f"{MARIE[:-1]}n/identity".encode()
    whole = (lived.directory / "vault.db").read_bytes()
    assert whole.count(name) == 2
    (lived.directory / "vault.db").write_bytes(whole.replace(name, other, 1))

    assert is_read_only(lived, lambda _: None, "vault-damaged") == ["Nadia Benali"]


def test_a_register_emptied_of_its_records_is_not_a_new_one(lived: Library) -> None:
    tampered("DELETE FROM record", "DELETE FROM tag")(lived.directory)
    lost("checkpoints")(lived.directory)
    (lived.directory / "checkpoints").mkdir()
    (lived.directory / "cache.db").unlink()

    assert lived.reopen().health.code == "records-missing"


def test_registers_do_not_share_what_they_know(registry: Registry, tmp_path: Path) -> None:
    one, _ = create_ledger(tmp_path / "un", registry, name="CPTS d’Ici")
    other, _ = create_ledger(tmp_path / "deux", registry, name="CPTS de Là")

    assert one.vault.secret("cache") != other.vault.secret("cache")
    one.close()
    other.close()
