import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.log.proofs import prove_inclusion, subtrees
from core.log.signing import verifier_of
from core.log.tlog_proofs import RecordProof, open_proof, parse_proof, write_proof
from core.log.tree import leaf_hash
from core.log.verdict import Rejected
from tests.core.log.sample import OTHER, VERIFIER, checkpoint, note, records

SOME = records(421)
TREE = subtrees([leaf_hash(record) for record in SOME])


def proved(index):
    return RecordProof(index, prove_inclusion(index, 421, TREE), note(SOME))


WRITTEN = write_proof(proved(41))
LINES = WRITTEN.decode().split("\n")


def code(verdict):
    return verdict.code if isinstance(verdict, Rejected) else "believed"


def test_a_proof_has_the_form_of_the_specification():
    hashes = [base64.b64encode(value).decode() for value in prove_inclusion(41, 421, TREE)]
    assert "\n".join(["c2sp.org/tlog-proof@v1", "index 41", *hashes, "", note(SOME).decode()]).encode() == WRITTEN


@pytest.mark.parametrize("index", [0, 1, 41, 255, 256, 420])
def test_a_record_is_believed_with_its_proof(index):
    written = write_proof(proved(index))
    assert parse_proof(written) == proved(index)
    assert open_proof(written, SOME[index], [VERIFIER]) == checkpoint(SOME)
    altered = open_proof(written, SOME[index] + b" ", [VERIFIER])
    assert altered == Rejected("not-included", f"Cet enregistrement n’est pas le n° {index + 1} du registre.")
    assert code(open_proof(written, SOME[index - 1], [VERIFIER])) == "not-included"
    assert code(open_proof(written, SOME[index], [verifier_of(OTHER)])) == "unknown-key"


def test_the_only_record_of_a_log_needs_no_hash():
    only = records(1)
    written = write_proof(RecordProof(0, (), note(only)))
    assert open_proof(written, only[0], [VERIFIER]) == checkpoint(only)


def test_an_extra_line_is_left_aside():
    extra = "\n".join([LINES[0], "extra QUJD", *LINES[1:]]).encode()
    assert open_proof(extra, SOME[41], [VERIFIER]) == checkpoint(SOME)


@given(st.integers(0, len(WRITTEN) * 8 - 1))
def test_no_proof_survives_a_flipped_bit(bit):
    changed = bytearray(WRITTEN)
    changed[bit // 8] ^= 1 << bit % 8
    assert code(open_proof(bytes(changed), SOME[41], [VERIFIER])) != "believed"


@given(st.binary(max_size=300))
def test_any_bytes_have_a_verdict(written):
    assert code(open_proof(written, SOME[41], [VERIFIER])) == "malformed"


@pytest.mark.parametrize(
    "lines",
    [
        [],
        LINES[:1],
        ["c2sp.org/tlog-proof@v2", *LINES[1:]],
        [LINES[0], *LINES[2:]],
        [LINES[0], "index 041", *LINES[2:]],
        [LINES[0], "index -1", *LINES[2:]],
        [LINES[0], "index ٤١", *LINES[2:]],
        [LINES[0], f"index {2**63}", *LINES[2:]],
        [LINES[0], "index 41 ", *LINES[2:]],
        [LINES[0], LINES[1], "AAAA", *LINES[2:]],
        [LINES[0], LINES[1], " " + LINES[2], *LINES[3:]],
        [LINES[0], "extra !", *LINES[1:]],
        [LINES[0], "extra QUJD", "extra QUJD", *LINES[1:]],
        [LINES[0], "", *LINES[1:]],
    ],
)
def test_what_is_no_proof_has_a_verdict(lines):
    assert code(open_proof("\n".join(lines).encode(), SOME[41], [VERIFIER])) == "malformed"


def test_a_proof_with_a_hash_more_or_less_is_refused():
    longer = "\n".join([*LINES[:2], base64.b64encode(bytes(32)).decode(), *LINES[2:]]).encode()
    shorter = "\n".join([*LINES[:2], *LINES[3:]]).encode()
    assert [code(open_proof(changed, SOME[41], [VERIFIER])) for changed in (longer, shorter)] == ["not-included"] * 2
