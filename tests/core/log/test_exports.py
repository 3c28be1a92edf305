import re
import shutil
import subprocess
from importlib.resources import files

import pytest

from core.log.exports import ExportRefusedError, write_export
from core.log.signing import parse_vkey, verifier_of
from core.log.tiles import RecordTooLongError, read_records
from core.log.tlog_proofs import open_proof
from tests.core.log.sample import ORIGIN, OTHER, VERIFIER, checkpoint, note, records

SOME = records(700)


@pytest.fixture
def export(tmp_path):
    write_export(tmp_path / "export", SOME, note(SOME), VERIFIER, (421, 1))
    return tmp_path / "export"


def test_an_export_holds_the_log_and_the_means_to_check_it(export):
    assert {path.name for path in export.iterdir()} == {
        "checkpoint",
        "log.vkey",
        "proofs",
        "README.md",
        "tile",
        "verify.py",
    }
    assert (export / "checkpoint").read_bytes() == note(SOME)
    assert parse_vkey((export / "log.vkey").read_text()) == VERIFIER
    assert (export / "verify.py").read_bytes() == (files("core.log.auditor") / "verify.py").read_bytes()
    assert list(read_records(export, 700)) == SOME


def test_the_positions_asked_for_and_the_last_one_have_their_proofs(export):
    assert {path.stem for path in (export / "proofs").iterdir()} == {"1", "421", "700"}
    for position in (1, 421, 700):
        record = (export / "proofs" / f"{position}.record").read_bytes()
        written = (export / "proofs" / f"{position}.tlog-proof").read_bytes()
        assert record == SOME[position - 1]
        assert open_proof(written, record, [VERIFIER]) == checkpoint(SOME)


def test_what_came_after_the_checkpoint_stays_out(tmp_path):
    assert write_export(tmp_path / "export", SOME, note(SOME[:300]), VERIFIER) == checkpoint(SOME[:300])
    assert list(read_records(tmp_path / "export", 300)) == SOME[:300]


@pytest.mark.parametrize(
    ("some", "signed", "known", "error", "said"),
    [
        (SOME[:3], note(records(4)), VERIFIER, ValueError, "3 records where 4"),
        ([*SOME[:3], b"autre"], note(SOME[:4]), VERIFIER, ExportRefusedError, "ne sont pas ceux"),
        (SOME, note(SOME), verifier_of(OTHER), ExportRefusedError, "Aucune signature"),
        (SOME, b"", VERIFIER, ExportRefusedError, "Ce n’est pas une empreinte"),
        ([], note([]), VERIFIER, ExportRefusedError, "rien à exporter"),
        ([b"x" * 65_536], note([b"x" * 65_536]), VERIFIER, RecordTooLongError, "65536"),
    ],
)
def test_a_refused_export_leaves_nothing_behind(tmp_path, some, signed, known, error, said):
    with pytest.raises(error, match=said):
        write_export(tmp_path / "export", some, signed, known)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("position", [0, -1, 701])
def test_a_position_beyond_the_checkpoint_is_not_proved(tmp_path, position):
    with pytest.raises(ValueError, match="no leaf"):
        write_export(tmp_path / "export", SOME, note(SOME), VERIFIER, (position,))
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "vide").mkdir()
    write_export(tmp_path / "vide", SOME, note(SOME), VERIFIER)
    before = (tmp_path / "vide" / "checkpoint").read_bytes()
    with pytest.raises(FileExistsError, match="n’est pas vide"):
        write_export(tmp_path / "vide", SOME[:9], note(SOME[:9]), VERIFIER)
    assert (tmp_path / "vide" / "checkpoint").read_bytes() == before


def test_the_page_speaks_of_this_export(export):
    page = (export / "README.md").read_text()
    assert ORIGIN in page
    assert "les 700 premiers enregistrements" in page
    assert "le n° 421 est la feuille 420 de l’arbre" in page
    assert "¤" not in page
    for name in ("checkpoint", "log.vkey", "verify.py", "tile/entries/", "proofs/"):
        assert f"`{name}`" in page


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_the_commands_of_the_page_work_as_written(export):
    blocks = re.findall(r"^```sh\n(.*?)^```$", (export / "README.md").read_text(), re.MULTILINE | re.DOTALL)
    done = subprocess.run(["sh", "-e"], input="".join(blocks), cwd=export, capture_output=True, text=True, check=True)  # noqa: S607 - the auditor's own shell
    complete, signature, of_the_record, of_the_tile = done.stdout.splitlines()
    assert complete == "700 enregistrements, racine exacte, signature exacte."
    assert signature == "Signature Verified Successfully"
    assert of_the_record == of_the_tile != ""


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_the_commands_of_the_page_see_a_false_signature(export):
    other = note(SOME[:699]).decode().rpartition("\n\n")[2]
    text = note(SOME).decode().rpartition("\n\n")[0]
    (export / "checkpoint").write_text(f"{text}\n\n{other}")
    block = re.findall(r"^```sh\n(awk .*?)^```$", (export / "README.md").read_text(), re.MULTILINE | re.DOTALL)[0]
    done = subprocess.run(["sh", "-e"], input=block, cwd=export, capture_output=True, text=True, check=False)  # noqa: S607 - idem
    assert done.returncode != 0
    assert "Verified Successfully" not in done.stdout
