"""Files beside the ledger."""

import pytest

from core.ledger.attaching import parse
from core.model.command import Refused
from tests.core.ledger.conftest import Library


def test_a_file_is_found_again_by_its_line(library: Library) -> None:
    line = library.ledger.attach(b"poste;montant\nimpression;480,50\n")

    assert isinstance(line, str)
    assert parse(line) is not None
    assert library.ledger.attachment(line) == (b"poste;montant\nimpression;480,50\n", "text/csv")


@pytest.mark.parametrize("line", ["", "abc", "0" * 64 + " f-aaaaaaaaaaaaaaaa/accounting text/html", "0" * 64])
def test_what_is_no_line_opens_nothing(library: Library, line: str) -> None:
    assert library.ledger.attachment(line) is None


@pytest.mark.parametrize("text", ["n;num\nDupont;1 85 05 78 006 084 91\n", "Le patient 185057800608491"])
def test_a_social_security_number_in_a_text_file_is_refused(library: Library, text: str) -> None:
    outcome = library.ledger.attach(text.encode())

    assert isinstance(outcome, Refused)
    assert outcome.code == "forbidden-content"
    assert not list((library.directory / "attachments").glob("*"))
