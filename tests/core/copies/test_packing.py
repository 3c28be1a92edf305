import io
import tarfile

import pytest

from core.copies.errors import CopyError
from core.copies.packing import KEYS, RECORDS, pack, unpack


def archive(path, *members):
    with tarfile.open(path, "w") as made:
        for name, kind in members:
            info = tarfile.TarInfo(name)
            info.type, info.size = kind, 1 if kind == tarfile.REGTYPE else 0
            info.linkname = "/etc/passwd" if kind == tarfile.SYMTYPE else ""
            made.addfile(info, io.BytesIO(b"x"))
    return path


def test_what_is_packed_comes_out_again(tmp_path):
    (tmp_path / "from" / "keys").mkdir(parents=True)
    (tmp_path / "from" / "vault.db").write_bytes(b"coffre")
    (tmp_path / "from" / "keys" / "master.key").write_bytes(b"clef")
    pack(tmp_path / "from", ["vault.db", "keys/master.key"], tmp_path / "a.tar")
    unpack(tmp_path / "a.tar", KEYS, tmp_path / "to")

    assert (tmp_path / "to" / "vault.db").read_bytes() == b"coffre"
    assert (tmp_path / "to" / "keys" / "master.key").read_bytes() == b"clef"
    assert (tmp_path / "to" / "keys" / "master.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "a.tar").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("../registre.json", tarfile.REGTYPE),
        ("/registre.json", tarfile.REGTYPE),
        ("keys/master.key", tarfile.REGTYPE),
        ("registre.json", tarfile.SYMTYPE),
        ("checkpoints", tarfile.DIRTYPE),
        ("checkpoints/../../evil", tarfile.REGTYPE),
    ],
)
def test_nothing_foreign_comes_out(tmp_path, name, kind):
    with pytest.raises(CopyError) as refused:
        unpack(archive(tmp_path / "a.tar", (name, kind)), RECORDS, tmp_path / "to")

    assert refused.value.code == "backup-foreign"
    assert not (tmp_path / "to").exists()


def test_what_is_no_archive_is_told(tmp_path):
    (tmp_path / "a.tar").write_bytes(b"pas une archive" * 100)

    with pytest.raises(CopyError, match="entière"):
        unpack(tmp_path / "a.tar", RECORDS, tmp_path)
    with pytest.raises(CopyError, match="n’existe pas"):
        unpack(tmp_path / "absent.tar", RECORDS, tmp_path)
