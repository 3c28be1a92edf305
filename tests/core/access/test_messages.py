"""The name of a message says when it was written, which it is and whose: enough to erase it."""

from datetime import UTC, datetime
from pathlib import Path

from core.access import messages

NAMES = (
    "20260310T090000-m-aaaaaaaaaaaaaaaa-p-inesaaaaaaaaaaaa.eml",
    ".20260310T090000-m-bbbbbbbbbbbbbbbb-p-inesaaaaaaaaaaaa.part",
    "20260310T090000-m-cccccccccccccccc-p-paulaaaaaaaaaaaa.eml",
    "20260310T090000-m-dddddddddddddddd.eml",
    "brouillon-m-à moi.eml",
)


def test_a_name_says_when_which_and_whose() -> None:
    mine, _, _, nobody, foreign = map(Path, NAMES)
    assert messages.written(mine) == datetime(2026, 3, 10, 9, tzinfo=UTC)
    assert (messages.name_of(mine), messages.party_of(mine)) == ("m-aaaaaaaaaaaaaaaa", "p-inesaaaaaaaaaaaa")
    assert (messages.name_of(nobody), messages.party_of(nobody)) == ("m-dddddddddddddddd", "")
    assert (messages.name_of(foreign), messages.party_of(foreign)) == ("", "")


def test_those_of_who_was_erased_go_drafts_included_and_nothing_else(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).write_text("À : z@exemple.fr", encoding="utf-8")
    assert messages.forget(tmp_path, lambda party: party == "p-inesaaaaaaaaaaaa") == 2
    assert {path.name for path in tmp_path.iterdir()} == set(NAMES[2:])
