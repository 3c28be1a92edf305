import pytest


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("facture", "c-inconnueaaaaaaaa"), "dossier-unknown"),
        (("facture", "c-inconnueaaaaaaaa", "--address", "registre.example.fr"), "address-invalid"),
    ],
)
def test_what_is_no_dossier_is_refused(run, tmp_path, args, code):
    """The core brings none: the one of DPC is drawn with its plugin."""
    assert code in run("dossier", *args, "--output", tmp_path / "d.zip", ends=2).output
    assert not (tmp_path / "d.zip").exists()
