import pytest

ADHERENTS = [
    {"command": "admit-member", "family": "Brunet", "given": "Léa", "on": "2025-02-01"},
    {"command": "admit-member", "family": "Petit", "given": "Hugo", "on": "2025-03-01"},
]


@pytest.fixture
def attested(record, run, tmp_path):
    record(*ADHERENTS)
    pdf = tmp_path / "a.pdf"

    def attested(*args):
        return run("paper", "adhesion", "--output", pdf, *args).output, pdf.read_bytes()

    return attested


def test_documents_are_one_pdf(attested):
    said, pdf = attested()

    assert said.startswith("2 documents dans ")
    assert pdf.startswith(b"%PDF-")


def test_columns_choose_the_rows_and_the_clocks_the_situation(attested):
    assert attested("--name", "Brunet Léa")[0].startswith("Un document")
    assert attested("--on", "2025-02-15")[0].startswith("Un document")


@pytest.mark.parametrize(
    ("args", "ends", "code"),
    [
        (("facture",), 2, "paper-unknown"),
        (("adhesion", "--nom", "x"), 2, "filter-unknown"),
        (("adhesion", "--name", "Personne"), 1, "paper-empty"),
        (("adhesion", "--address", "registre.example.fr"), 2, "address-invalid"),
    ],
)
def test_what_cannot_be_drawn_is_said(run, tmp_path, args, ends, code):
    assert code in run("paper", *args, "--output", tmp_path / "a.pdf", ends=ends).output
    assert not (tmp_path / "a.pdf").exists()
