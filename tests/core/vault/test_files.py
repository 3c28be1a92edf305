import stat
import threading

import pytest

from core.files import write_whole
from core.vault.errors import SecretFileError
from core.vault.files import make_secret, read_secret


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_secret_is_its_owners_alone(tmp_path):
    make_secret(tmp_path / "keys" / "master.key")

    assert mode(tmp_path / "keys") == 0o700
    assert mode(tmp_path / "keys" / "master.key") == 0o600
    assert len(read_secret(tmp_path / "keys" / "master.key")) == 32


def test_a_secret_that_stands_is_never_replaced(tmp_path):
    make_secret(tmp_path / "one.key")
    first = read_secret(tmp_path / "one.key")

    make_secret(tmp_path / "one.key")

    assert read_secret(tmp_path / "one.key") == first
    assert [path.name for path in tmp_path.iterdir()] == ["one.key"]


def test_of_many_who_make_a_secret_one_wins_and_nobody_reads_half_of_it(tmp_path):
    seen, start = [], threading.Barrier(8)

    def make():
        start.wait()
        make_secret(tmp_path / "one.key")
        seen.append(read_secret(tmp_path / "one.key"))

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(seen) == 8
    assert len(set(seen)) == 1


@pytest.mark.parametrize("opened", [0o640, 0o604, 0o660, 0o666, 0o700])
def test_a_secret_open_to_others_is_refused(tmp_path, opened):
    make_secret(tmp_path / "one.key")
    (tmp_path / "one.key").chmod(opened)

    with pytest.raises(SecretFileError, match="chmod 600"):
        read_secret(tmp_path / "one.key")


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_secret_of_another_size_is_refused(tmp_path, size):
    write_whole(tmp_path / "one.key", b"s" * size)

    with pytest.raises(SecretFileError, match="abîmé"):
        read_secret(tmp_path / "one.key")


def test_a_missing_secret_is_refused(tmp_path):
    with pytest.raises(SecretFileError, match="manque") as refused:
        read_secret(tmp_path / "one.key")
    assert refused.value.code == "secret-file"


def test_a_secret_that_even_its_owner_may_not_write_is_read(tmp_path):
    make_secret(tmp_path / "one.key")
    (tmp_path / "one.key").chmod(0o400)

    assert len(read_secret(tmp_path / "one.key")) == 32


def test_a_secret_that_cannot_be_read_is_said_in_french(tmp_path):
    (tmp_path / "one.key").mkdir(mode=0o600)

    with pytest.raises(SecretFileError, match="ne se lit pas : c’est un dossier"):
        read_secret(tmp_path / "one.key")
