import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.log.proofs import (
    consistency_holds,
    inclusion_holds,
    prove_consistency,
    prove_inclusion,
    root_at,
    subtrees,
)
from core.log.tiles import RecordTooLongError, read_records, read_subtrees, tile_path, write_tiles
from core.log.tree import leaf_hash, leaf_hashes, root_of
from tests.core.log.sample import records


@pytest.mark.parametrize(
    ("named", "path"),
    [
        (("entries", 0, 256), "tile/entries/000"),
        ((0, 0, 1), "tile/0/000.p/1"),
        ((1, 999, 256), "tile/1/999"),
        ((0, 1000, 255), "tile/0/x001/000.p/255"),
        (("entries", 1234067, 256), "tile/entries/x001/x234/067"),
        ((2, 10**6, 256), "tile/2/x001/x000/000"),
    ],
)
def test_tiles_are_named_as_specified(named, path):
    assert tile_path(*named) == path


def test_the_tree_of_the_specification_has_its_tiles(tmp_path):
    """70,000 records: 273 full tiles and one of 112; one full tile and one of 17; one of 1."""
    write_tiles(tmp_path, records(70_000), 70_000)
    found = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    full = [f"{number:03d}" for number in range(273)]
    assert found == {
        *(f"tile/{kind}/{name}" for kind in ("entries", "0") for name in [*full, "273.p/112"]),
        "tile/1/000",
        "tile/1/001.p/17",
        "tile/2/000.p/1",
    }
    assert {(tmp_path / f"tile/0/{name}").stat().st_size for name in full} == {8192}


@pytest.mark.parametrize("size", [0, 1, 2, 255, 256, 257, 511, 512, 1000])
def test_tiles_are_read_back(tmp_path, size):
    some = records(size)
    write_tiles(tmp_path, some, size)
    assert list(read_records(tmp_path, size)) == some
    assert root_at(size, read_subtrees(tmp_path, size)) == root_of(leaf_hashes(some))
    for start in {0, size // 2, max(0, size - 1), size}:
        assert list(read_records(tmp_path, size, start)) == some[start:]


def test_a_full_tile_announces_itself_on_the_level_above(tmp_path):
    write_tiles(tmp_path, records(256), 256)
    found = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file())
    assert found == ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"]
    assert (tmp_path / "tile/1/000.p/1").read_bytes() == root_of(leaf_hashes(records(256)))


def test_proofs_are_made_from_tiles(tmp_path):
    size, some = 66_000, records(66_000)
    write_tiles(tmp_path, some, size)
    tiles, leaves = read_subtrees(tmp_path, size), subtrees([leaf_hash(record) for record in some])
    for index in (0, 1, 255, 256, 40_000, 65_535, 65_536, 65_999):
        proof = prove_inclusion(index, size, tiles)
        assert proof == prove_inclusion(index, size, leaves)
        assert inclusion_holds(leaf_hash(some[index]), index, size, proof, root_at(size, tiles))
    for old in (1, 255, 256, 300, 65_535, 65_536, 65_999):
        proof = prove_consistency(old, size, tiles)
        assert proof == prove_consistency(old, size, leaves)
        assert consistency_holds(old, root_at(old, tiles), size, root_at(size, tiles), proof)


@given(some=st.lists(st.binary(max_size=300), max_size=20))
def test_any_record_is_read_back_byte_for_byte(some, tmp_path_factory):
    directory = tmp_path_factory.mktemp("tiles")
    write_tiles(directory, some, len(some))
    assert list(read_records(directory, len(some))) == some


def test_a_record_is_at_most_65535_bytes(tmp_path):
    longest = b"x" * 65_535
    write_tiles(tmp_path / "a", [b"", longest, b""], 3)
    assert list(read_records(tmp_path / "a", 3)) == [b"", longest, b""]
    with pytest.raises(RecordTooLongError, match="65536 bytes"):
        write_tiles(tmp_path / "b", [b"", longest + b"x"], 2)


def test_only_the_records_up_to_the_size_are_taken(tmp_path):
    coming = iter(records(600))
    write_tiles(tmp_path, coming, 300)
    assert list(read_records(tmp_path, 300)) == records(300)
    assert next(coming) == records(301)[-1]


@pytest.mark.parametrize(("present", "size"), [(0, 1), (255, 256), (256, 257), (299, 300), (256, 900)])
def test_too_few_records_are_not_a_log(tmp_path, present, size):
    with pytest.raises(ValueError, match=f"{present} records where {size} were announced"):
        write_tiles(tmp_path, records(present), size)
