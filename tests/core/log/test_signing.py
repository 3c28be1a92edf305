import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from core.log.signing import (
    COSIGNATURE,
    KeyFileError,
    Signer,
    Verifier,
    is_name,
    key_id,
    load_key,
    make_key,
    parse_vkey,
    signature_holds,
    unbase64,
    verifier_of,
    vkey,
)
from core.log.verdict import Rejected
from tests.core.log.sample import ORIGIN, SIGNER, VERIFIER, WITNESS

PUBLISHED = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
"""The key in the documentation of Go's package note."""
names = st.text(min_size=1).filter(is_name).filter(lambda name: name.isprintable())


def private(path, content, mode=0o600):
    path.write_bytes(content)
    path.chmod(mode)
    return path


def pem(key, encryption=None):
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption or NoEncryption())


def test_a_new_key_is_read_back_and_signs(tmp_path):
    make_key(tmp_path / "cle.pem")
    assert (tmp_path / "cle.pem").stat().st_mode & 0o777 == 0o600
    signer = load_key(tmp_path / "cle.pem", ORIGIN)
    assert signer.name == ORIGIN
    assert signature_holds(verifier_of(signer), b"texte", signer.key.sign(b"texte"))


def test_a_key_is_never_drawn_over_another(tmp_path):
    make_key(tmp_path / "cle.pem")
    before = (tmp_path / "cle.pem").read_bytes()
    with pytest.raises(FileExistsError):
        make_key(tmp_path / "cle.pem")
    assert (tmp_path / "cle.pem").read_bytes() == before
    make_key(tmp_path / "autre.pem")
    assert (tmp_path / "autre.pem").read_bytes() != before


def test_a_key_is_read_from_pem_or_from_its_32_bytes(tmp_path):
    raw = private(tmp_path / "raw", SIGNER.key.private_bytes_raw())
    written = private(tmp_path / "pem", pem(SIGNER.key), 0o400)
    assert verifier_of(load_key(raw, ORIGIN)) == verifier_of(load_key(written, ORIGIN)) == VERIFIER


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o700])
def test_a_key_open_to_others_is_not_used(tmp_path, mode):
    with pytest.raises(KeyFileError, match="ouverte à d’autres"):
        load_key(private(tmp_path / "cle", pem(SIGNER.key), mode), ORIGIN)


def test_what_is_no_ed25519_key_is_said_to_be_none(tmp_path):
    with pytest.raises(KeyFileError, match="manque"):
        load_key(tmp_path / "absente", ORIGIN)
    for content in (b"", b"x" * 31, b"x" * 33, pem(SIGNER.key)[:60]):
        with pytest.raises(KeyFileError, match="illisible"):
            load_key(private(tmp_path / "cle", content), ORIGIN)
    with pytest.raises(KeyFileError, match="illisible"):
        load_key(private(tmp_path / "cle", pem(SIGNER.key, BestAvailableEncryption(b"secret"))), ORIGIN)
    with pytest.raises(KeyFileError, match="Ed25519"):
        load_key(private(tmp_path / "cle", pem(generate_private_key(SECP256R1()))), ORIGIN)


def test_nothing_of_a_key_is_in_its_representation():
    secret = SIGNER.key.private_bytes_raw()
    assert secret.hex() not in repr(SIGNER)
    assert repr(secret)[2:-1] not in repr(SIGNER)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\tb", "a\u2003b", "a\nb", "a\x00b", "a\x85b"])
def test_a_name_fits_in_a_signature_line(name):
    assert not is_name(name)
    with pytest.raises(ValueError, match="name of a key"):
        Signer(name, SIGNER.key)


def test_a_published_key_is_read_and_written_back():
    verifier = parse_vkey(PUBLISHED + "\n")
    assert isinstance(verifier, Verifier)
    assert (verifier.name, key_id(verifier).hex(), vkey(verifier)) == ("PeterNeumann", "c74f20a3", PUBLISHED)


@given(names, st.binary(min_size=32, max_size=32), st.sampled_from([1, COSIGNATURE]))
def test_every_key_is_read_back_from_what_was_written(name, public, algorithm):
    verifier = Verifier(name, public, algorithm)
    assert parse_vkey(vkey(verifier)) == verifier


@given(st.integers(0, len(PUBLISHED) - 1), st.integers(0, 6))
def test_no_published_key_survives_a_flipped_bit(place, bit):
    changed = PUBLISHED[:place] + chr(ord(PUBLISHED[place]) ^ 1 << bit) + PUBLISHED[place + 1 :]
    assert isinstance(parse_vkey(changed), Rejected)


@pytest.mark.parametrize("written", ["", "+", "++", "nom+00000000+", "nom+zz+AA==", PUBLISHED[:-4], "é" * 40])
def test_what_is_no_public_key_has_a_verdict(written):
    verdict = parse_vkey(written)
    assert isinstance(verdict, Rejected)
    assert verdict.code == "malformed"


def test_another_algorithm_is_not_guessed():
    assert isinstance(parse_vkey(vkey(Verifier("nom", bytes(32), 6))), Rejected)


def test_a_signature_holds_for_its_text_and_its_key_only():
    signature = SIGNER.key.sign(b"texte")
    assert signature_holds(VERIFIER, b"texte", signature)
    assert not signature_holds(VERIFIER, b"text", signature)
    assert not signature_holds(verifier_of(WITNESS), b"texte", signature)
    for wrong in (b"", signature[:-1], signature + b"\x00", bytes(64)):
        assert not signature_holds(VERIFIER, b"texte", wrong)


def test_a_witness_signs_the_moment_with_the_text():
    verifier = Verifier(WITNESS.name, verifier_of(WITNESS).public, COSIGNATURE)
    signature = WITNESS.key.sign(b"cosignature/v1\ntime 1679315147\ntexte\n")
    moment = (1679315147).to_bytes(8, "big")
    assert signature_holds(verifier, b"texte\n", moment + signature)
    assert not signature_holds(verifier, b"texte\n", (1679315148).to_bytes(8, "big") + signature)
    assert not signature_holds(verifier, b"texte\n", signature)
    assert not signature_holds(verifier, b"texte\n", b"")
    assert key_id(verifier) != key_id(verifier_of(WITNESS))


@pytest.mark.parametrize("written", ["AA=", "AA", "AB==", "A A=", "AA==\n", "AA==AA==", "é", "-_==", "\ud800"])
def test_base64_has_one_form(written):
    assert unbase64(written) is None
    assert unbase64("AA==") == b"\x00"
