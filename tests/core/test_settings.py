"""The environment says one thing: where the register lies."""

from pathlib import Path

import pytest

from core.settings import data_directory


def test_the_register_lies_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGISTRE_DATA", "/srv/cpts des tilleuls")
    assert data_directory() == Path("/srv/cpts des tilleuls")


@pytest.mark.parametrize("said", ["", None])
def test_by_default_it_lies_here(monkeypatch: pytest.MonkeyPatch, said: str | None) -> None:
    if said is None:
        monkeypatch.delenv("REGISTRE_DATA", raising=False)
    else:
        monkeypatch.setenv("REGISTRE_DATA", said)
    assert data_directory() == Path("registre-data")
