import os

import pytest

from core.log.checkpoints import CheckpointForkError, Kept, at_or_after, at_or_before, latest, read, write
from core.log.notes import parse_note, sign
from core.log.signing import verifier_of
from core.log.verdict import Rejected
from tests.core.log.sample import OTHER, SIGNER, VERIFIER, WITNESS, checkpoint, note, records

KNOWN = (VERIFIER,)


@pytest.fixture
def directory(tmp_path):
    for size in (9, 100, 1000):
        write(tmp_path / "checkpoints", note(records(size)))
    return tmp_path / "checkpoints"


def snapshot(directory):
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_names_sort_as_sizes_do(directory):
    assert sorted(snapshot(directory)) == [f"{size:019d}.checkpoint" for size in (9, 100, 1000)]


def test_the_latest_is_that_of_the_largest_tree(directory):
    write(directory, note(records(7)))
    assert latest(directory, KNOWN) == Kept(checkpoint(records(1000)), note(records(1000)))


@pytest.mark.parametrize(
    ("size", "found"), [(9, 9), (10, 9), (99, 9), (100, 100), (101, 100), (10**18, 1000), (8, None), (0, None)]
)
def test_the_one_at_or_before_a_size_is_found(directory, size, found):
    kept = at_or_before(directory, size, KNOWN)
    assert (kept and kept.checkpoint.size) == found


@pytest.mark.parametrize(("size", "found"), [(0, 9), (9, 9), (10, 100), (100, 100), (1000, 1000), (1001, None)])
def test_the_first_that_covers_a_size_is_found(directory, size, found):
    kept = at_or_after(directory, size, KNOWN)
    assert (kept and kept.checkpoint.size) == found


def test_there_may_be_none_yet(tmp_path):
    assert latest(tmp_path, KNOWN) is None
    assert latest(tmp_path / "absent", KNOWN) is None


def test_other_files_are_left_aside(directory):
    for name in ("9999999999999999999.checkpoint.part", "2000.checkpoint", ".x.part", "0000000000000002000.tsr"):
        (directory / name).write_bytes(b"autre")
    assert latest(directory, KNOWN).checkpoint.size == 1000


def test_a_damaged_latest_never_gives_way_to_an_older_one(directory):
    path = directory / f"{1000:019d}.checkpoint"
    path.write_bytes(path.read_bytes().replace(b"1000\n", b"1001\n"))
    verdict = latest(directory, KNOWN)
    assert isinstance(verdict, Rejected)
    assert verdict.code == "bad-signature"
    path.write_bytes(b"")
    assert latest(directory, KNOWN).code == "malformed"


def test_a_checkpoint_of_another_size_is_not_believed_under_that_name(directory):
    (directory / f"{2000:019d}.checkpoint").write_bytes(note(records(100)))
    verdict = latest(directory, KNOWN)
    assert isinstance(verdict, Rejected)
    assert verdict.code == "other-size"


def test_a_checkpoint_is_believed_by_its_key_only(directory):
    assert latest(directory, [verifier_of(OTHER)]).code == "unknown-key"


def test_another_tree_of_the_same_size_is_a_fork(directory):
    before = snapshot(directory)
    with pytest.raises(CheckpointForkError, match="100 enregistrements"):
        write(directory, note([*records(99), b"autre"]))
    assert snapshot(directory) == before


def test_a_damaged_file_is_not_repaired(directory):
    path = directory / f"{100:019d}.checkpoint"
    path.write_bytes(b"abime")
    with pytest.raises(CheckpointForkError):
        write(directory, note(records(100)))
    assert path.read_bytes() == b"abime"


def test_the_same_checkpoint_said_again_keeps_every_signature(directory):
    path = write(directory, note(records(100), SIGNER, WITNESS))
    assert write(directory, note(records(100), OTHER)) == path
    write(directory, note(records(100)))
    names = [(line.name, len(line.signature)) for line in parse_note(path.read_bytes()).signatures]
    assert names == [(SIGNER.name, 64), (WITNESS.name, 64), (OTHER.name, 64)]
    assert at_or_before(directory, 100, KNOWN).checkpoint == checkpoint(records(100))


@pytest.mark.parametrize("written", [b"", b"texte\n", sign("texte\n", [SIGNER])])
def test_what_is_no_checkpoint_is_not_kept(directory, written):
    before = snapshot(directory)
    with pytest.raises(ValueError, match="not a signed checkpoint"):
        write(directory, written)
    assert snapshot(directory) == before


def test_a_write_that_fails_leaves_the_directory_as_it_was(directory, monkeypatch):
    before = snapshot(directory)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(directory, note(records(2000)))
    assert snapshot(directory) == before


def test_a_checkpoint_from_elsewhere_is_read_by_its_path(tmp_path):
    path = tmp_path / "recu-de-l-auditrice"
    path.write_bytes(note(records(3)))
    assert read(path, KNOWN) == Kept(checkpoint(records(3)), note(records(3)))
    assert read(path, [verifier_of(WITNESS)]).code == "unknown-key"
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "absent", KNOWN)
