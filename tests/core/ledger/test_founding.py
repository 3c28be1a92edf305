"""How a register comes into being: whole or not at all, and once."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.access import AccessFile, logins
from core.ledger import create_ledger, exists, open_ledger, registry_of
from core.ledger import founding as module
from core.ledger.directory import Identity, Layout, read_identity
from core.ledger.founding import finish, founding
from core.store import BusyError, DiskFullError, ReadOnlyError, SqliteRecorder, StoreError

ROOT = Path(__file__).parents[3]


def found(root: Path) -> Identity:
    with founding(root) as (draft, identity):
        SqliteRecorder(Layout(draft).ledger).close()
    return identity


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


def test_a_founder_killed_at_any_step_leaves_a_whole_register_or_none(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "tests.core.ledger.founded", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert said.returncode == 0, said.stderr
    left = said.stdout.split("\n")
    assert left.count("not there") > 10
    assert left.count("there") > 5


AT_ONCE = """
import sys
from pathlib import Path
from core.ledger import create_ledger, open_ledger, registry_of
from core.store import StoreError
registry = registry_of(())
print(flush=True)
sys.stdin.readline()
try:
    create_ledger(Path(sys.argv[1]), registry, name=sys.argv[2])[0].close()
    print(sys.argv[2])
except StoreError as error:
    print(error.code)
"""


def test_of_several_processes_that_found_at_once_one_does_and_the_others_are_told(tmp_path: Path) -> None:
    command = [sys.executable, "-c", AT_ONCE, str(tmp_path / "registre")]
    founders = [
        subprocess.Popen([*command, name], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for name in ("CPTS du Nord", "CPTS du Sud", "CPTS de l’Est")
    ]
    for one in founders:
        assert one.stdout is not None
        one.stdout.readline()
    for one in founders:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    told = sorted(one.communicate(timeout=60)[0].strip() for one in founders)

    assert told[1:] == ["already-there", "already-there"]
    ledger = open_ledger(tmp_path / "registre", registry_of(()))
    assert ledger.name == told[0]
    assert not ledger.health.read_only
    ledger.close()


def test_whoever_waits_too_long_for_another_founder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 2)
    with founding(tmp_path) as (draft, _):
        SqliteRecorder(Layout(draft).ledger).close()
        for act in (found, finish):
            with pytest.raises(BusyError, match="Un autre programme crée un registre"):
                act(tmp_path)

    assert exists(tmp_path)


def test_the_first_account_is_let_in_before_the_register_is_there(tmp_path: Path) -> None:
    def let_in(access: AccessFile, account: str) -> None:
        assert not exists(tmp_path)
        logins.bind(access, account, "camille.roux@exemple.fr")
        raise DiskFullError("disk-full", "Le disque est plein.")

    with pytest.raises(DiskFullError):
        create_ledger(tmp_path, registry_of(()), name="CPTS de l’Essai", let_in=let_in)

    assert list(tmp_path.iterdir()) == []


def half_made(root: Path) -> None:
    """Leave what a founder leaves who is killed between two moves."""
    create_ledger(root, registry_of(()), name="CPTS de l’Essai")[0].close()
    (root / ".creation").mkdir()
    for name in ("registre.json", "vault.db", "keys"):
        (root / name).replace(root / ".creation" / name)


def test_what_was_made_and_not_put_in_its_place_is_a_register(tmp_path: Path) -> None:
    half_made(tmp_path)

    assert exists(tmp_path)
    with pytest.raises(StoreError, match="contient déjà un registre"):
        found(tmp_path)
    ledger = open_ledger(tmp_path, registry_of(()))
    assert (ledger.name, ledger.health.read_only) == ("CPTS de l’Essai", False)
    assert not (tmp_path / ".creation").exists()
    ledger.close()


def test_what_was_made_never_takes_the_place_of_something_else(tmp_path: Path) -> None:
    half_made(tmp_path)
    (tmp_path / "vault.db").write_bytes(b"un autre coffre")
    with pytest.raises(StoreError) as told:
        open_ledger(tmp_path, registry_of(()))

    assert told.value.code == "already-there"
    assert (tmp_path / "vault.db").read_bytes() == b"un autre coffre"
