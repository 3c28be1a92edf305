import base64
import shutil
import subprocess

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.log.notes import (
    Checkpoint,
    Note,
    believed,
    checkpoint_text,
    open_checkpoint,
    parse_checkpoint,
    parse_note,
    sign,
    sign_checkpoint,
    write_note,
)
from core.log.proofs import LARGEST_SIZE
from core.log.signing import COSIGNATURE, Verifier, key_id, parse_vkey, verifier_of
from core.log.tree import empty_root
from core.log.verdict import Rejected
from tests.core.log.sample import ORIGIN, OTHER, SIGNER, VERIFIER, WITNESS, checkpoint, note, records

PUBLISHED = """If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
""".encode()
"""The note in the documentation of Go's package note, and the key it is checked with there."""
PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SIGNED = note(records(5))
LINE = "— n AAAAAAA="
printable = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1)
checkpoints = st.builds(
    Checkpoint,
    printable,
    st.integers(0, LARGEST_SIZE),
    st.binary(min_size=32, max_size=32),
    st.lists(printable, max_size=3).map(tuple),
)


def code(verdict):
    return verdict.code if isinstance(verdict, Rejected) else "believed"


def test_a_published_note_is_believed():
    verifier = parse_vkey(PUBLISHED_KEY)
    published = parse_note(PUBLISHED)
    assert isinstance(published, Note)
    assert believed(published, [verifier]) == (verifier,)
    assert write_note(published) == PUBLISHED


@given(st.lists(printable | st.just(""), min_size=1).map("\n".join))
def test_every_text_is_read_back_from_what_was_signed(text):
    signed = parse_note(sign(text + "\n", [SIGNER, WITNESS]))
    assert isinstance(signed, Note)
    assert signed.text == text + "\n"
    assert believed(signed, [verifier_of(WITNESS), VERIFIER]) == (VERIFIER, verifier_of(WITNESS))


@pytest.mark.parametrize("text", ["sans fin de ligne", "", "a\tb\n", "a\r\n", "a\x00\n", "\ud800\n"])
def test_a_text_that_is_no_note_is_not_signed(text):
    with pytest.raises(ValueError, match=r"cannot be signed|surrogates"):
        sign(text, [SIGNER])


def test_a_note_without_signature_is_none():
    with pytest.raises(ValueError, match="cannot be signed"):
        sign("texte\n", [])


@pytest.mark.parametrize(
    "written",
    [
        "",
        "\n",
        "\n\n",
        "texte\n",
        "texte\n\n",
        "texte\n— n AAAAAAA=\n",
        f"texte\n\n{LINE}",
        f"texte\n\n{LINE}\n ",
        f"texte\n\n{LINE}\n\n",
        f"texte\r\n\r\n{LINE}\r\n",
        f"te\x07xte\n\n{LINE}\n",
        f"texte\n\n- {LINE[2:]}\n",
        f"texte\n\n—{LINE[2:]}\n",
        f"texte\n\n— {LINE}\n",
        "texte\n\n—  AAAAAAA=\n",
        "texte\n\n— n  AAAAAAA=\n",
        "texte\n\n— n AAAAAAA= \n",
        "texte\n\n— n+m AAAAAAA=\n",
        "texte\n\n— n\u00a0m AAAAAAA=\n",
        "texte\n\n— n AAAAAA==\n",
        "texte\n\n— n AAAAAAA\n",
        "texte\n\n— n AAAAAAB=\n",
        f"texte\n\n{LINE}\nautre\n",
        "texte\n\n" + 101 * f"{LINE}\n",
        "t" * 1_000_000 + f"\n\n{LINE}\n",
    ],
)
def test_what_is_no_note_has_a_verdict(written):
    assert code(parse_note(written.encode())) == "malformed"


def test_the_line_that_the_bad_notes_spoil_is_good():
    assert isinstance(parse_note(f"texte\n\n{LINE}\n".encode()), Note)
    assert isinstance(parse_note(("texte\n\n" + 100 * f"{LINE}\n").encode()), Note)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode(errors="replace")))
def test_any_bytes_have_a_verdict(written):
    assert isinstance(parse_note(written), (Note, Rejected))
    assert code(open_checkpoint(written, [VERIFIER])) != "believed"


@given(st.integers(0, len(SIGNED) * 8 - 1))
def test_no_checkpoint_survives_a_flipped_bit(bit):
    changed = bytearray(SIGNED)
    changed[bit // 8] ^= 1 << bit % 8
    assert code(open_checkpoint(bytes(changed), [VERIFIER])) != "believed"
    assert open_checkpoint(SIGNED, [VERIFIER]) == checkpoint(records(5))


@given(checkpoints)
def test_every_checkpoint_is_read_back_from_what_was_signed(some):
    assert parse_checkpoint(checkpoint_text(some)) == some
    assert parse_note(sign_checkpoint(some, [SIGNER])).text == checkpoint_text(some)


def test_the_text_of_a_checkpoint_is_that_of_the_specification():
    root = base64.b64encode(empty_root()).decode()
    assert checkpoint_text(Checkpoint(ORIGIN, 0, empty_root())) == f"{ORIGIN}\n0\n{root}\n"
    assert checkpoint_text(Checkpoint(ORIGIN, 7, empty_root(), ("suite",))) == f"{ORIGIN}\n7\n{root}\nsuite\n"


ROOT = base64.b64encode(bytes(32)).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        f"nom\n1\n{ROOT}",
        f"\n1\n{ROOT}\n",
        f"nom\n01\n{ROOT}\n",
        f"nom\n-1\n{ROOT}\n",
        f"nom\n+1\n{ROOT}\n",
        f"nom\n1_0\n{ROOT}\n",
        f"nom\n 1\n{ROOT}\n",
        f"nom\n١\n{ROOT}\n",
        f"nom\n1.0\n{ROOT}\n",
        f"nom\n\n{ROOT}\n",
        f"nom\n{LARGEST_SIZE + 1}\n{ROOT}\n",
        f"nom\n{10**30}\n{ROOT}\n",
        "nom\n1\n\n",
        f"nom\n1\n{ROOT[:-4]}\n",
        f"nom\n1\n{ROOT[:-1]}\n",
        f"nom\n1\n {ROOT}\n",
        f"nom\n1\n{ROOT[:-2]}B=\n",
        f"nom\n1\n{ROOT}\n\n",
        f"nom\n1\n{ROOT}\n\nsuite\n",
        f"nom\n1\n{base64.b64encode(bytes(33)).decode()}\n",
    ],
)
def test_what_is_no_checkpoint_has_a_verdict(text):
    assert code(parse_checkpoint(text)) == "malformed"
    assert parse_checkpoint(f"nom\n1\n{ROOT}\n") == Checkpoint("nom", 1, bytes(32))


@pytest.mark.parametrize(
    "changes",
    [{"origin": ""}, {"origin": "a\n9"}, {"size": -1}, {"size": 2**63}, {"root": b"court"}, {"extensions": ("",)}],
)
def test_what_would_not_be_read_back_is_not_signed(changes):
    with pytest.raises(ValueError, match="not a checkpoint"):
        sign_checkpoint(msgspec.structs.replace(checkpoint(records(2)), **changes), [SIGNER])


def test_only_a_known_key_is_believed():
    assert code(open_checkpoint(SIGNED, [])) == "unknown-key"
    assert code(open_checkpoint(SIGNED, [verifier_of(OTHER), verifier_of(WITNESS)])) == "unknown-key"
    assert code(open_checkpoint(SIGNED, [Verifier("autre.exemple.fr", VERIFIER.public)])) == "unknown-key"


def test_an_unknown_signature_is_left_aside():
    assert open_checkpoint(note(records(5), OTHER, SIGNER), [VERIFIER]) == checkpoint(records(5))


def test_while_a_key_is_replaced_both_are_believed():
    both = note(records(5), SIGNER, OTHER)
    for known in ([VERIFIER], [verifier_of(OTHER)], [VERIFIER, verifier_of(OTHER)]):
        assert open_checkpoint(both, known) == checkpoint(records(5))


def test_one_false_signature_under_a_known_key_spoils_the_note():
    good, stolen = parse_note(note(records(5))), parse_note(note(records(6)))
    false = Note(good.text, (*good.signatures, *stolen.signatures))
    assert code(open_checkpoint(write_note(false), [VERIFIER])) == "bad-signature"
    assert code(open_checkpoint(write_note(Note(good.text, stolen.signatures)), [VERIFIER])) == "bad-signature"


def test_a_witness_alone_does_not_make_a_checkpoint_of_this_log():
    assert code(open_checkpoint(note(records(5), WITNESS), [verifier_of(WITNESS)])) == "other-log"
    elsewhere = Checkpoint("registre.exemple.fr/autre", 5, bytes(32))
    assert code(open_checkpoint(sign_checkpoint(elsewhere, [SIGNER]), [VERIFIER])) == "other-log"


def test_a_cosigned_checkpoint_is_believed_with_its_witness():
    signed = parse_note(SIGNED)
    witness = Verifier(WITNESS.name, verifier_of(WITNESS).public, COSIGNATURE)
    moment = 1_700_000_000
    stamped = WITNESS.key.sign(f"cosignature/v1\ntime {moment}\n{signed.text}".encode())
    line = base64.b64encode(key_id(witness) + moment.to_bytes(8, "big") + stamped).decode()
    cosigned = SIGNED + f"— {WITNESS.name} {line}\n".encode()
    assert believed(parse_note(cosigned), [VERIFIER, witness]) == (VERIFIER, witness)
    assert open_checkpoint(cosigned, [VERIFIER, witness]) == checkpoint(records(5))
    same_name = Verifier(ORIGIN, witness.public, COSIGNATURE)
    line = base64.b64encode(key_id(same_name) + moment.to_bytes(8, "big") + stamped).decode()
    alone = f"{signed.text}\n— {ORIGIN} {line}\n".encode()
    assert code(open_checkpoint(alone, [same_name])) == "other-log"


def test_a_text_that_is_no_checkpoint_is_not_one_because_it_is_signed():
    assert code(open_checkpoint(sign("texte\n", [SIGNER]), [VERIFIER])) == "malformed"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
@pytest.mark.parametrize(("change", "verified"), [("", True), ("x", False)])
def test_openssl_agrees_on_a_signature(tmp_path, change, verified):
    signed = parse_note(SIGNED)
    (tmp_path / "text").write_text(change + signed.text)
    (tmp_path / "sig").write_bytes(signed.signatures[0].signature)
    (tmp_path / "key").write_bytes(bytes.fromhex("302a300506032b6570032100") + VERIFIER.public)
    command = "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile sig"
    done = subprocess.run(command.split(" "), cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode == 0) is verified, done.stderr
