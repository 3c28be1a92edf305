"""What was taken from others: exactly what the list says, licences beside."""

import hashlib
from pathlib import Path

import msgspec
import pytest

WEB = Path(__file__).parents[3] / "web"
LIST = msgspec.json.decode((WEB / "vendor.json").read_bytes(), type=list[dict[str, str]])


@pytest.mark.parametrize("one", LIST, ids=lambda one: one["file"])
def test_a_file_is_the_one_that_was_listed(one: dict[str, str]) -> None:
    assert hashlib.sha256((WEB / "static" / one["file"]).read_bytes()).hexdigest() == one["sha256"]
    assert one.keys() == {"name", "version", "licence", "source", "file", "sha256"}


def test_nothing_else_was_brought_in() -> None:
    found = {path.relative_to(WEB / "static").as_posix() for path in (WEB / "static" / "vendor").iterdir()}
    assert found == {one["file"] for one in LIST}


def test_each_comes_with_its_licence() -> None:
    licensed = {one["name"] for one in LIST if one["file"].endswith("LICENSE.txt")}
    assert licensed == {one["name"] for one in LIST}
