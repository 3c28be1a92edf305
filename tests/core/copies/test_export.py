import pytest

from core.copies.errors import CopyError
from core.copies.export import export


def test_an_export_covers_the_whole_register_and_names_nobody(ledger, tmp_path):
    checkpoint = export(ledger, tmp_path / "export")

    assert checkpoint.size == ledger.head()
    assert not any(b"Brunet" in path.read_bytes() for path in (tmp_path / "export").rglob("*") if path.is_file())


def test_an_export_of_the_past_stops_at_what_was_signed_by_then(ledger, tmp_path):
    first = ledger.checkpoints.latest_size()

    assert export(ledger, tmp_path / "export", known=first).size == first
    with pytest.raises(CopyError) as refused:
        export(ledger, tmp_path / "avant", known=0)
    assert refused.value.code == "checkpoint-missing"
