from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.log.tree import Frontier, empty_root, leaf_hash, leaf_hashes, node_hash, root_of, subtree_root
from tests.core.log import naive

RECORDS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
records = st.lists(st.binary(max_size=9), max_size=70)


@pytest.mark.parametrize("size", range(9))
def test_the_published_trees_have_their_published_roots(size):
    assert root_of(leaf_hashes(RECORDS[:size])).hex() == ROOTS[size]
    assert naive.root(RECORDS[:size]).hex() == ROOTS[size]


def test_a_leaf_and_a_node_are_hashed_apart():
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert left == sha256(b"\x00a").digest()
    assert node_hash(left, right) == sha256(b"\x01" + left + right).digest()
    assert leaf_hash(left + right) != node_hash(left, right)
    assert empty_root() == sha256(b"").digest()


@given(records)
def test_the_root_is_that_of_the_recursive_definition(some):
    assert root_of(leaf_hashes(some)) == naive.root(some)


@given(records, records)
def test_appending_one_by_one_or_many_at_once_gives_one_tree(first, then):
    grown = Frontier().extend(leaf_hashes(first))
    one_by_one = grown
    for record in then:
        one_by_one = one_by_one.append(leaf_hash(record))
    assert one_by_one == grown.extend(leaf_hashes(then))
    assert one_by_one.size == len(first) + len(then)
    assert one_by_one.root() == naive.root(first + then)


@pytest.mark.parametrize("start", [0, 1, 1023, 1024, 1500])
@pytest.mark.parametrize("count", [0, 1, 524, 1023, 1024, 1025, 3000])
def test_a_long_extension_crosses_the_edges_of_its_chunks(start, count):
    records = [b"%d" % number for number in range(start + count)]
    before = Frontier().extend(leaf_hashes(records[:start]))
    after = before.extend(leaf_hashes(records[start:]))
    assert (after.size, after.root()) == (start + count, naive.root(records))


def test_a_failed_transaction_has_nothing_to_undo():
    before = Frontier().extend(leaf_hashes(RECORDS))
    root = before.root()
    before.append(leaf_hash(b"perdu"))
    assert (before.size, before.root()) == (8, root)


@given(records)
def test_a_frontier_is_read_back_from_what_was_written(some):
    frontier = Frontier().extend(leaf_hashes(some))
    assert msgspec.json.decode(msgspec.json.encode(frontier), type=Frontier) == frontier
    assert len(frontier.peaks) == len(some).bit_count()


def test_a_subtree_is_complete():
    assert subtree_root([leaf_hash(record) for record in RECORDS]).hex() == ROOTS[8]
    with pytest.raises(ValueError, match="zip"):
        subtree_root([leaf_hash(record) for record in RECORDS[:3]])
