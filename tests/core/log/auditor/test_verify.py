import shutil
import subprocess
import sys

import pytest

from core.log.exports import write_export
from core.log.notes import Checkpoint, sign_checkpoint
from core.log.signing import verifier_of, vkey
from core.log.tiles import write_tiles
from core.log.tree import empty_root
from tests.core.log.sample import ORIGIN, OTHER, SIGNER, VERIFIER, WITNESS, note, records

SOME = records(600)
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")


@pytest.fixture
def export(tmp_path):
    write_export(tmp_path / "export", SOME, note(SOME), VERIFIER)
    return tmp_path / "export"


def verify(export, *options, environment=None):
    """Run the program as an auditor does: without our code, without our packages."""
    command = [sys.executable, "-I", "-S", str(export / "verify.py"), *map(str, options)]
    return subprocess.run(command, cwd="/", capture_output=True, env=environment, check=False)


def kept(tmp_path, written):
    path = tmp_path / "garde"
    path.write_bytes(written)
    return path


def test_an_export_is_exact(export):
    done = verify(export)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "600 enregistrements, racine exacte, signature exacte.\n"


@pytest.mark.parametrize("size", [1, 256, 257, 65_536])
def test_an_export_of_any_size_is_exact(tmp_path, size):
    write_export(tmp_path / "export", records(size), note(records(size)), VERIFIER)
    assert verify(tmp_path / "export").returncode == 0


def test_every_record_is_listed_with_its_number(export):
    *lines, _ = verify(export, "--list").stdout.splitlines()
    assert [line.split(b"\t")[::2] for line in lines] == [[b"%d" % at, SOME[at - 1]] for at in range(1, 601)]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("tile/entries/000", 0),
        ("tile/entries/000", 100),
        ("tile/entries/001", -1),
        ("tile/entries/002.p/88", 1),
        ("tile/0/000", 0),
        ("tile/0/002.p/88", -1),
        ("tile/1/000.p/2", 40),
        ("checkpoint", 0),
        ("checkpoint", 41),
        ("checkpoint", 60),
        ("checkpoint", -50),
        ("checkpoint", -2),
        ("checkpoint", -1),
        ("log.vkey", 3),
        ("log.vkey", 50),
        ("log.vkey", 60),
    ],
)
def test_one_flipped_byte_is_seen(export, name, place):
    content = bytearray((export / name).read_bytes())
    content[place] ^= 1
    (export / name).write_bytes(content)
    done = verify(export)
    assert done.returncode == 1
    assert done.stderr.startswith("ALTÉRÉ : ".encode())
    assert b"Traceback" not in done.stderr


def test_the_altered_record_is_named(export):
    path = export / "tile/entries/001"
    path.write_bytes(path.read_bytes().replace(b'"s-300"', b'"s-301"'))
    assert "niveau 0, empreintes fausses : [300]" in verify(export).stderr.decode()


@pytest.mark.parametrize("name", ["tile/entries/001", "tile/entries/002.p/88", "tile/0/001", "tile/1/000.p/2"])
def test_a_file_cut_lengthened_or_missing_is_seen(export, name):
    path = export / name
    content = path.read_bytes()
    for changed in (content[:-1], content[:-32], content + b"\x00", content + b"\x00\x00", content + bytes(32), b""):
        path.write_bytes(changed)
        assert verify(export).returncode == 1, len(changed)
    path.unlink()
    assert verify(export).returncode == 1


def test_a_log_rewritten_under_another_key_is_seen_by_the_key_received_otherwise(tmp_path):
    write_export(tmp_path / "export", SOME, note(SOME, OTHER), verifier_of(OTHER))
    assert verify(tmp_path / "export").returncode == 0
    assert verify(tmp_path / "export", "--vkey", kept(tmp_path, vkey(VERIFIER).encode())).returncode == 1


def test_a_log_of_another_name_is_not_this_one(tmp_path):
    """Our key under a checkpoint that speaks of another log."""
    write_export(tmp_path / "export", SOME, note(SOME), VERIFIER)
    elsewhere = sign_checkpoint(Checkpoint("autre.exemple.fr", 600, empty_root()), [SIGNER])
    renamed = elsewhere.split(b"\n")[0] + b"\n" + b"\n".join(note(SOME).split(b"\n")[1:])
    (tmp_path / "export" / "checkpoint").write_bytes(renamed)
    assert verify(tmp_path / "export").returncode == 1


def test_the_signatures_of_others_are_left_aside(tmp_path):
    write_export(tmp_path / "export", SOME, note(SOME, WITNESS, OTHER, SIGNER), VERIFIER)
    assert verify(tmp_path / "export").returncode == 0
    assert verify(tmp_path / "export", "--vkey", kept(tmp_path, vkey(verifier_of(WITNESS)).encode())).returncode == 1


@pytest.mark.parametrize("size", [1, 255, 256, 257, 421, 600])
def test_an_older_checkpoint_is_found_again(export, tmp_path, size):
    assert verify(export, "--before", kept(tmp_path, note(SOME[:size]))).returncode == 0


@pytest.mark.parametrize(
    "older",
    [
        note([*SOME[:420], b"autre"]),
        note(records(601)),
        note(SOME[:421], OTHER),
        note(SOME[:421])[:-9],
        sign_checkpoint(Checkpoint(ORIGIN, 0, bytes(32)), [SIGNER]),
        b"",
    ],
)
def test_history_rewritten_since_an_older_checkpoint_is_seen(export, tmp_path, older):
    done = verify(export, "--before", kept(tmp_path, older))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" not in done.stderr


def test_without_openssl_the_hashes_are_checked_and_the_signature_is_said_not_to_be(export):
    done = verify(export, environment={"PATH": "/nowhere"})
    assert done.returncode == 2
    assert "signature NON contrôlée" in done.stdout.decode()
    write_tiles(export, [*SOME[:599], b"autre"], 600)
    assert verify(export, environment={"PATH": "/nowhere"}).returncode == 1


def test_a_key_that_is_not_there_is_no_alteration(export):
    said = verify(export, "--vkey", "nulle-part.vkey")
    assert said.returncode == 1
    assert "pas de clé" in said.stderr.decode()
    assert "ALTÉRÉ" not in said.stderr.decode()


def test_it_is_short_enough_to_be_read(export):
    assert len((export / "verify.py").read_text().splitlines()) <= 100
