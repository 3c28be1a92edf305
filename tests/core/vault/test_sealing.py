import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from core.vault.errors import Unsealable
from core.vault.sealing import BLOCK, bind, open_sealed, seal

KEY = AESGCM(bytes(range(32)))
CONTEXT = ("cpts-val-de-loire", "p-aaaaaaaaaaaaaaaa/identity", "member-joined.1", "c-aaaaaaaaaaaaaaaa", "0", "name")

contexts = st.lists(st.text(max_size=8), max_size=6).map(tuple)


@given(st.text() | st.binary(), contexts)
def test_what_is_sealed_opens_in_its_context(clear, context):
    opened = open_sealed(KEY, seal(KEY, clear, context), context)

    assert opened == (clear.encode() if isinstance(clear, str) else clear)


@given(contexts, contexts)
def test_no_two_contexts_are_joined_alike(one, other):
    assert (bind(one) == bind(other)) == (one == other)


@pytest.mark.parametrize("limit", [chr(code) for code in range(0x80)])
def test_no_character_inside_a_part_passes_for_a_limit_between_two(limit):
    alike = [(f"a{limit}b",), ("a", "b"), ("a", f"{limit}b"), (f"a{limit}", "b"), ("", f"a{limit}b"), ("a", "", "b")]

    assert len({bind(context) for context in alike}) == len(alike)


@given(st.integers(0, 5), st.text(max_size=12))
def test_a_text_moved_to_another_place_does_not_open(part, elsewhere):
    """Association, key, kind, command, ordinal, path: each of the six holds it in its place."""
    moved = (*CONTEXT[:part], elsewhere, *CONTEXT[part + 1 :])
    sealed = seal(KEY, "Jeanne Dupont", CONTEXT)

    if moved == CONTEXT:
        assert open_sealed(KEY, sealed, moved) == b"Jeanne Dupont"
    else:
        with pytest.raises(Unsealable):
            open_sealed(KEY, sealed, moved)


def test_every_changed_bit_is_seen():
    sealed = seal(KEY, "Jeanne Dupont", CONTEXT)
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8

        with pytest.raises(Unsealable):
            open_sealed(KEY, bytes(changed), CONTEXT)


def test_a_text_cut_short_or_lengthened_does_not_open():
    sealed = seal(KEY, "Jeanne Dupont", CONTEXT)
    for wrong in (*(sealed[:size] for size in range(len(sealed))), sealed + b"\0", sealed * 2):
        with pytest.raises(Unsealable):
            open_sealed(KEY, wrong, CONTEXT)


def test_another_key_does_not_open_it():
    with pytest.raises(Unsealable):
        open_sealed(AESGCM(bytes(32)), seal(KEY, "Jeanne Dupont", CONTEXT), CONTEXT)


def test_the_same_text_is_never_sealed_alike():
    assert len({seal(KEY, "oui", CONTEXT) for _ in range(1000)}) == 1000


def test_short_answers_have_one_length():
    """A length that differs would tell « oui » from « non », whoever holds the key."""
    assert len({len(seal(KEY, answer, CONTEXT)) for answer in ("", "oui", "non", "abstention", "x" * (BLOCK - 1))}) == 1


def test_the_error_says_nothing_of_the_text():
    sealed = seal(KEY, "Jeanne Dupont", CONTEXT)

    with pytest.raises(Unsealable) as refused:
        open_sealed(KEY, sealed, ())
    assert str(refused.value) == "Donnée protégée illisible : elle a été modifiée ou déplacée."
    assert refused.value.__cause__ is None
    assert refused.value.code == "unsealable"
