"""The directory of a demonstration, told from any other."""

import pytest

from core.access.passwords import check
from core.cli.french import Failure
from demo.place import MARKER, Marker, finish, prepare, read


def test_nothing_there_is_nothing(tmp_path):
    assert read(tmp_path / "absent") is None
    assert read(tmp_path) is None


def test_a_demonstration_is_known_by_its_marker(tmp_path):
    marker = prepare(tmp_path / "demo")

    assert read(tmp_path / "demo") == marker == Marker(marker.password, whole=False)
    finish(tmp_path / "demo", marker)
    assert read(tmp_path / "demo") == Marker(marker.password, whole=True)
    assert (tmp_path / "demo" / MARKER).stat().st_mode & 0o077 == 0


def test_another_directory_is_left_alone(tmp_path):
    (tmp_path / "registre.json").write_text("{}", encoding="utf-8")

    with pytest.raises(Failure) as refused:
        prepare(tmp_path)
    assert refused.value.code == "not-a-demo"
    assert (tmp_path / "registre.json").exists()


@pytest.mark.parametrize("content", ["", "{}", '{"password": 3}'])
def test_a_marker_that_is_none_is_refused(tmp_path, content):
    (tmp_path / MARKER).write_text(content, encoding="utf-8")

    with pytest.raises(Failure) as refused:
        read(tmp_path)
    assert refused.value.code == "not-a-demo"


def test_a_file_is_no_directory(tmp_path):
    (tmp_path / "demo").write_text("autre chose", encoding="utf-8")

    with pytest.raises(Failure) as refused:
        read(tmp_path / "demo")
    assert refused.value.code == "not-a-demo"


def test_preparing_again_throws_away_the_demonstration(tmp_path):
    first = prepare(tmp_path / "demo")
    (tmp_path / "demo" / "ledger.db").write_text("un registre", encoding="utf-8")

    second = prepare(tmp_path / "demo")

    assert [file.name for file in (tmp_path / "demo").iterdir()] == [MARKER]
    assert first.password != second.password


def test_a_password_is_one_that_may_be_set(tmp_path):
    passwords = [prepare(tmp_path / str(number)).password for number in range(20)]

    assert {check(password) for password in passwords} == {None}
    assert len(set(passwords)) == 20
