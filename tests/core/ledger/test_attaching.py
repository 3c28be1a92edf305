"""Files beside the ledger, and the line that a fact keeps of each."""

from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar

import pytest

from core.files import write_whole
from core.intake.health import PATIENTS
from core.intake.sensitive import FORBIDDEN
from core.ledger.attaching import UNREAD, doubts, parse, unknown_files
from core.model.command import Command, Refused, ask
from core.store import DiskFullError, ReadOnlyError
from core.vault import attachments
from tests.core.contents.made import NIR, pdf
from tests.core.ledger.conftest import Library

RECEIPT = b"%PDF-1.7\nfacture\n%%EOF\n"


class Attach(Command, frozen=True, kw_only=True):
    name: ClassVar[str] = "attach"
    title: ClassVar[str] = "Joindre"

    receipt: Annotated[str, ask("Justificatif", upload=True)] = ""
    other: Annotated[str | None, ask("Autre pièce", upload=True)] = None
    label: Annotated[str, ask("Libellé")] = ""
    on: date


@pytest.fixture
def line(library: Library) -> str:
    kept = library.ledger.attach(RECEIPT)
    assert isinstance(kept, str)
    return kept


def sealed(library: Library, line: str) -> Path:
    return library.directory / "attachments" / line.split(maxsplit=1)[0]


def test_a_file_is_opened_by_its_line(library: Library, line: str) -> None:
    assert library.ledger.attachment(line) == (RECEIPT, "application/pdf")
    assert RECEIPT not in sealed(library, line).read_bytes()


def test_a_file_that_is_not_accepted_is_refused_in_french(library: Library) -> None:
    refused = library.ledger.attach(b"")

    assert isinstance(refused, Refused)
    assert refused.code == "attachment-empty"
    assert not (library.directory / "attachments").exists()


@pytest.mark.parametrize("fate", [Path.unlink, lambda path: path.write_bytes(b"autre"), lambda path: path.chmod(0)])
def test_a_file_that_was_lost_or_altered_is_not_opened(library: Library, line: str, fate) -> None:
    path = sealed(library, line)
    fate(path)
    if path.exists() and path.stat().st_mode & 0o777 == 0:
        path.unlink()
        path.mkdir()  # what even root cannot read

    assert library.ledger.attachment(line) is None


@pytest.mark.parametrize("line", ["", "facture.pdf", "a" * 64, f"{'g' * 64} f-x/accounting application/pdf"])
def test_what_is_no_line_opens_nothing(library: Library, line: str) -> None:
    assert parse(line) is None
    assert library.ledger.attachment(line) is None


def test_a_command_names_only_files_that_were_received(library: Library, line: str) -> None:
    vault, on = library.ledger.vault, date(2024, 1, 8)
    invented = line.replace(line[:8], "0" * 8, 1)

    assert unknown_files(vault, Attach(receipt=line, label=invented, on=on)) == {}
    assert list(unknown_files(vault, Attach(receipt=invented, other=line, on=on))) == ["receipt"]
    assert list(unknown_files(vault, Attach(receipt=invented, other="x", on=on))) == ["receipt", "other"]


@pytest.mark.parametrize(("number", "answer"), [(28, DiskFullError), (30, ReadOnlyError)])
def test_a_file_that_cannot_be_written_is_said_as_the_store_would(
    library: Library, monkeypatch: pytest.MonkeyPatch, number: int, answer: type[Exception]
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        write_whole(path, content)
        path.unlink()
        raise OSError(number, "")

    monkeypatch.setattr(attachments, "write_whole", refuse)
    with pytest.raises(answer):
        library.ledger.attach(RECEIPT)
    assert list((library.directory / "attachments").iterdir()) == []


def test_a_file_that_holds_a_social_security_number_is_refused(library: Library) -> None:
    refused = library.ledger.attach("nom;numéro\nPicard;2 55 08 14 168 025 38\n".encode())

    assert isinstance(refused, Refused)
    assert refused.code == "forbidden-content"
    assert refused.message.endswith("retirez-le. Voyez la ligne 2.")


def test_what_must_not_enter_is_refused_in_the_text_of_a_file_and_nothing_is_kept(library: Library) -> None:
    rows = "".join(f"Personne {n};1950-01-{n:02}\n" for n in range(1, 20))
    for content, said in ((pdf(f"Suivi {NIR}"), FORBIDDEN), (f"patient;ddn\n{rows}".encode(), PATIENTS)):
        refused = library.ledger.attach(content)
        assert isinstance(refused, Refused)
        assert (refused.code, refused.message) == ("forbidden-content", said)
    assert not (library.directory / "attachments").exists()


def test_a_file_that_speaks_of_a_patient_or_cannot_be_read_is_doubtful(library: Library) -> None:
    lines = [library.ledger.attach(content) for content in (pdf("Patient M. Roux"), RECEIPT, pdf("Facture 12"))]
    asked = [Attach(receipt=str(line), on=date(2024, 1, 1)) for line in lines]

    assert [doubts(library.ledger.vault, one) for one in asked] == [
        {"receipt": ("une personne dite patiente",)},
        {"receipt": (UNREAD,)},
        {},
    ]
