from base64 import b64decode
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.log.proofs import consistency_holds, inclusion_holds, prove_consistency, prove_inclusion, subtrees
from core.log.tree import empty_root, leaf_hash, root_of
from tests.core.log import naive

VECTORS = Path(__file__).parent / "vectors"
OUR_REFUSAL = "sizes are equal (one) and proof is empty"  # its roots are of 12 bytes
BEYOND = 2**63
RECORDS = [b"%d" % number for number in range(70)]
LEAVES = [leaf_hash(record) for record in RECORDS]
TREE = subtrees(LEAVES)
ROOTS = [naive.root(RECORDS[:size]) for size in range(len(RECORDS) + 1)]


def vectors(name):
    return [msgspec.json.decode(line) for line in (VECTORS / name).read_bytes().splitlines()]


def decoded(texts):
    return [b64decode(text) for text in texts or ()]


def test_outside_vectors_of_inclusion_are_judged_as_written():
    rows = vectors("inclusion.jsonl")
    for row in rows:
        leaf, root = decoded([row["leafHash"] or "", row["root"] or ""])
        held = inclusion_holds(leaf, row["leafIdx"], row["treeSize"], decoded(row["proof"]), root)
        assert held is not row["wantErr"], row["desc"]
    assert {row["wantErr"] for row in rows} == {True, False}


def test_outside_vectors_of_consistency_are_judged_as_written():
    rows = [row for row in vectors("consistency.jsonl") if row["desc"] != OUR_REFUSAL]
    for row in rows:
        old, new = decoded([row["root1"], row["root2"]])
        held = consistency_holds(row["size1"], old, row["size2"], new, decoded(row["proof"]))
        assert held is not row["wantErr"], row["desc"]
    assert {row["wantErr"] for row in rows} == {True, False}


@pytest.mark.parametrize("size", range(1, 71))
def test_every_inclusion_proof_is_that_of_the_recursive_definition_and_holds(size):
    for index in range(size):
        proof = prove_inclusion(index, size, TREE)
        assert list(proof) == naive.path(index, RECORDS[:size])
        assert inclusion_holds(LEAVES[index], index, size, proof, ROOTS[size])


@pytest.mark.parametrize("new", range(1, 71))
def test_every_consistency_proof_is_that_of_the_recursive_definition_and_holds(new):
    for old in range(1, new):
        proof = prove_consistency(old, new, TREE)
        assert list(proof) == naive.proof(old, RECORDS[:new])
        assert consistency_holds(old, ROOTS[old], new, ROOTS[new], proof)


def flips(value):
    """Give every one-bit change of a hash."""
    for bit in range(len(value) * 8):
        changed = bytearray(value)
        changed[bit // 8] ^= 1 << bit % 8
        yield bytes(changed)


def mutations(proof):
    """Give every one-bit change, removal, repetition, exchange and shortening of a proof."""
    for place, value in enumerate(proof):
        before, after = proof[:place], proof[place + 1 :]
        yield from ((*before, changed, *after) for changed in flips(value))
        yield (*before, *after)
        yield (*before, value, value, *after)
        yield (*before, value[:31], *after)
        yield (*before, value + b"\x00", *after)
        yield (*before, b"", *after)
    for place, (left, right) in enumerate(pairwise(proof)):
        yield (*proof[:place], right, left, *proof[place + 2 :])
    yield (*proof, bytes(32))
    yield (bytes(32), *proof)
    yield (*proof, *proof, b"x" * 32)


@pytest.mark.parametrize(("index", "size"), [(0, 1), (0, 2), (6, 7), (6, 8), (3, 11), (10, 11), (64, 65), (69, 70)])
def test_every_mutation_of_an_inclusion_proof_is_refused(index, size):
    leaf, root, proof = LEAVES[index], ROOTS[size], prove_inclusion(index, size, TREE)
    assert inclusion_holds(leaf, index, size, proof, root)
    assert not any(inclusion_holds(leaf, index, size, changed, root) for changed in mutations(proof))
    assert not any(inclusion_holds(changed, index, size, proof, root) for changed in flips(leaf))
    assert not any(inclusion_holds(leaf, index, size, proof, changed) for changed in flips(root))
    others = [other for other in [*range(-2, 80), BEYOND, BEYOND + index] if other != index]
    assert not any(inclusion_holds(leaf, other, size, proof, root) for other in others)


@pytest.mark.parametrize(("old", "new"), [(1, 2), (4, 7), (6, 7), (6, 8), (8, 11), (10, 11), (64, 70), (69, 70)])
def test_every_mutation_of_a_consistency_proof_is_refused(old, new):
    before, after, proof = ROOTS[old], ROOTS[new], prove_consistency(old, new, TREE)
    assert consistency_holds(old, before, new, after, proof)
    assert not any(consistency_holds(old, before, new, after, changed) for changed in mutations(proof))
    assert not any(consistency_holds(old, changed, new, after, proof) for changed in flips(before))
    assert not any(consistency_holds(old, before, new, changed, proof) for changed in flips(after))
    assert not consistency_holds(new, after, old, before, proof)
    assert not consistency_holds(BEYOND, before, BEYOND + 1, after, proof)
    assert not consistency_holds(-old, before, new, after, proof)


@given(st.integers(1, 70), st.integers(1, 70), st.integers(0, 69), st.integers(0, 69))
def test_a_proof_for_one_place_is_refused_for_another(size, other_size, index, other_index):
    index, other_index = index % size, other_index % other_size
    proof = prove_inclusion(index, size, TREE)
    held = inclusion_holds(LEAVES[other_index], other_index, other_size, proof, ROOTS[other_size])
    assert held is ((index, size) == (other_index, other_size))


def test_the_last_records_removed_and_others_put_in_their_place_is_seen():
    forged = [*RECORDS[:40], *(b"autre %d" % number for number in range(30))]
    root, tree = naive.root(forged), subtrees([leaf_hash(record) for record in forged])
    assert consistency_holds(40, ROOTS[40], 70, root, prove_consistency(40, 70, tree))
    assert not consistency_holds(50, ROOTS[50], 70, root, prove_consistency(50, 70, tree))


def test_a_tree_is_consistent_with_itself_by_an_empty_proof_only():
    assert prove_consistency(9, 9, TREE) == ()
    assert consistency_holds(9, ROOTS[9], 9, ROOTS[9], ())
    assert not consistency_holds(9, ROOTS[9], 9, ROOTS[9], (ROOTS[9],))
    assert not consistency_holds(9, ROOTS[9], 9, ROOTS[8], ())
    assert not consistency_holds(9, b"court", 9, b"court", ())


def test_the_empty_tree_begins_every_tree():
    assert prove_consistency(0, 9, TREE) == ()
    assert consistency_holds(0, empty_root(), 9, ROOTS[9], ())
    assert consistency_holds(0, empty_root(), 0, empty_root(), ())
    assert not consistency_holds(0, ROOTS[1], 9, ROOTS[9], ())
    assert not consistency_holds(0, ROOTS[1], 0, ROOTS[1], ())
    assert not consistency_holds(0, empty_root(), 0, ROOTS[9], ())
    assert not consistency_holds(0, empty_root(), 9, ROOTS[9], (ROOTS[9],))
    assert not consistency_holds(0, empty_root(), 9, b"court", ())


@pytest.mark.parametrize("odd", [None, "x", 3, b"x" * 32, "é" * 32, [None], ["x" * 32], {b"x" * 32}, object()])
def test_anything_given_as_a_proof_has_a_verdict(odd):
    assert inclusion_holds(LEAVES[0], 0, 2, odd, ROOTS[2]) is False
    assert consistency_holds(1, ROOTS[1], 2, ROOTS[2], odd) is False


@pytest.mark.parametrize("odd", [None, "3", 3.0, True, -1, BEYOND, b"3"])
def test_anything_given_as_a_size_has_a_verdict(odd):
    proof = prove_inclusion(1, 3, TREE)
    assert inclusion_holds(LEAVES[1], odd, 3, proof, ROOTS[3]) is False
    assert inclusion_holds(LEAVES[1], 1, odd, proof, ROOTS[3]) is False
    assert consistency_holds(odd, ROOTS[1], 3, ROOTS[3], prove_consistency(1, 3, TREE)) is False
    assert consistency_holds(1, ROOTS[1], odd, ROOTS[3], prove_consistency(1, 3, TREE)) is False


def test_what_does_not_exist_is_not_proved():
    for index, size in ((-1, 3), (3, 3), (0, 0)):
        with pytest.raises(ValueError, match="no leaf"):
            prove_inclusion(index, size, TREE)
    for old, new in ((-1, 3), (4, 3)):
        with pytest.raises(ValueError, match="no prefix"):
            prove_consistency(old, new, TREE)


def test_subtrees_answer_for_leaves_added_since():
    leaves = LEAVES[:20]
    tree = subtrees(leaves)
    assert inclusion_holds(LEAVES[3], 3, 20, prove_inclusion(3, 20, tree), ROOTS[20])
    leaves += LEAVES[20:]
    assert inclusion_holds(LEAVES[3], 3, 70, prove_inclusion(3, 70, tree), root_of(LEAVES))
