"""Inclusion and consistency proofs of RFC 9162 §2.1.3 and §2.1.4: made from complete subtrees, judged by a verdict.

A verifier answers ``True`` or ``False`` to whatever it is given: a proof comes from somebody else.
"""

from collections.abc import Callable, Sequence

from core.log.tree import HASH_SIZE, empty_root, node_hash, subtree_root

Subtree = Callable[[int, int], bytes]
"""``(height, number) -> hash`` of a complete subtree: leaves ``number << height`` up to ``(number + 1) << height``."""

LARGEST_SIZE = 2**63 - 1
_KEPT_FROM = 4  # below this height hashing again (15 nodes) costs less memory than keeping


def subtrees(leaves: Sequence[bytes]) -> Subtree:
    """Answer for the subtrees of these leaf hashes; each is hashed when first asked for, and kept.

    The sequence may grow afterwards, since complete subtrees never change.
    """
    kept: dict[tuple[int, int], bytes] = {}

    def subtree(height: int, number: int) -> bytes:
        if height < _KEPT_FROM:
            return subtree_root(leaves[number << height : (number + 1) << height])
        if (height, number) not in kept:
            left, right = subtree(height - 1, 2 * number), subtree(height - 1, 2 * number + 1)
            kept[height, number] = node_hash(left, right)
        return kept[height, number]

    return subtree


def root_at(size: int, subtree: Subtree) -> bytes:
    """Return the root of the tree of the first ``size`` leaves, 32 bytes."""
    return _range_root(0, size, subtree) if size else empty_root()


def prove_inclusion(index: int, size: int, subtree: Subtree) -> tuple[bytes, ...]:
    """Prove that leaf ``index`` (from 0) is in the tree of ``size`` leaves: the hashes from the leaf to the root.

    Raises ``ValueError`` unless 0 <= index < size.
    """
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    proof: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            proof.append(_range_root(middle, end, subtree))
            end = middle
        else:
            proof.append(_range_root(start, middle, subtree))
            start = middle
    return tuple(reversed(proof))


def prove_consistency(old: int, new: int, subtree: Subtree) -> tuple[bytes, ...]:
    """Prove that the first ``old`` leaves of the tree of ``new`` leaves are those of the older tree.

    The proof is empty when ``old`` is 0 or ``new``. Raises ``ValueError`` unless 0 <= old <= new.
    """
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} has no prefix of {old}")
    proof: list[bytes] = []
    start, end = 0, new
    while start < old < end:
        middle = start + _split(end - start)
        if old <= middle:
            proof.append(_range_root(middle, end, subtree))
            end = middle
        else:
            proof.append(_range_root(start, middle, subtree))
            start = middle
    if start > 0:  # a subtree on the left edge is the old tree itself, whose root the verifier has
        proof.append(_range_root(start, end, subtree))
    return tuple(reversed(proof))


def inclusion_holds(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Say whether a proof shows that the leaf hash ``leaf`` is leaf ``index`` (from 0) of the tree of this root."""
    if not (_are_sizes(index, size) and index < size and _are_hashes(leaf, root) and _is_proof(proof)):
        return False
    node, last, found = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            found = node_hash(sibling, found)
            node, last = _above_left_turn(node, last)
        else:
            found = node_hash(found, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and found == root


def consistency_holds(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Say whether a proof shows that the tree of ``old`` leaves is the beginning of the tree of ``new`` leaves.

    The empty tree begins every tree, by an empty proof; its root is still the root of the empty tree.
    """
    if not (_are_sizes(old, new) and old <= new and _are_hashes(old_root, new_root) and _is_proof(proof)):
        return False
    if old in (0, new):
        return not proof and (old > 0 or old_root == empty_root()) and (old < new or old_root == new_root)
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    if not path:
        return False
    node, last = old - 1, new - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    found_old = found_new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            found_old, found_new = node_hash(sibling, found_old), node_hash(sibling, found_new)
            node, last = _above_left_turn(node, last)
        else:
            found_new = node_hash(found_new, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and found_old == old_root and found_new == new_root


def _above_left_turn(node: int, last: int) -> tuple[int, int]:
    """Climb the right edge, where a node without sibling is its own parent, to the next node that is a right child."""
    while node and not node & 1:
        node, last = node >> 1, last >> 1
    return node, last


def _split(count: int) -> int:
    """Return the largest power of two strictly smaller than ``count``, which is at least 2."""
    return 1 << (count - 1).bit_length() - 1


def _range_root(start: int, end: int, subtree: Subtree) -> bytes:
    """Hash the leaves from ``start`` to ``end``, where ``start`` is a multiple of the largest subtree inside."""
    height = (end - start).bit_length() - 1
    largest = subtree(height, start >> height)
    rest = start + (1 << height)
    return largest if rest == end else node_hash(largest, _range_root(rest, end, subtree))


def _are_sizes(*numbers: int) -> bool:
    return all(type(number) is int and 0 <= number <= LARGEST_SIZE for number in numbers)


def _are_hashes(*hashes: bytes) -> bool:
    return all(isinstance(value, bytes) and len(value) == HASH_SIZE for value in hashes)


def _is_proof(proof: Sequence[bytes]) -> bool:
    return isinstance(proof, (list, tuple)) and _are_hashes(*proof)
