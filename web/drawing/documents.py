"""The documents of a page: those that have something to say today, and the dossiers, as links to download."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from core.model.screens import Documents
from web.drawing.address import said, with_query
from web.drawing.sent import SENDING, may_send, sent_words
from web.drawing.visit import Visit

PAPERS = "/documents"
DOSSIERS = "/dossiers"


class Document(NamedTuple):
    """A document to download; ``send`` is where it is sent to those whom it is about, "" when it is not.

    ``sent`` says what was sent of it, "" for nothing.
    """

    title: str
    link: str
    form: str
    number: int = 0
    send: str = ""
    sent: str = ""


class DrawnDocuments(NamedTuple):
    """The documents as their template takes them."""

    id: str
    title: str
    documents: Sequence[Document]
    template: str = "blocks/documents.html"


def documents(block: Documents, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnDocuments:
    """Draw the documents that have rows, then the dossiers of what is there."""
    found = [*_papers(block, parts, visit), *_dossiers(block, parts, visit)]
    return DrawnDocuments(f"documents-{ordinal}", block.title, found)


def _papers(block: Documents, parts: Mapping[str, str], visit: Visit) -> Iterator[Document]:
    for name, asked in block.papers.items():
        paper, only = visit.ledger.registry.papers[name], _filled(asked, parts)
        rows = visit.rows(paper.view, only) if visit.may(paper.roles) else ()
        if rows:
            link = with_query(f"{PAPERS}/{name}.pdf", {**only, **visit.clocks.asked})
            send = with_query(f"{SENDING}/{name}", only) if may_send(paper, visit) else ""
            number = len({getattr(row, paper.key) for row in rows})
            yield Document(paper.title, link, "PDF", number, send, sent_words(paper, rows, visit))


def _dossiers(block: Documents, parts: Mapping[str, str], visit: Visit) -> Iterator[Document]:
    for name, asked in block.dossiers.items():
        dossier, only = visit.ledger.registry.dossiers[name], _filled(asked, parts)
        if visit.may(dossier.roles) and visit.rows(dossier.view, only):
            link = with_query(f"{DOSSIERS}/{name}.zip", {**only, **visit.clocks.asked})
            yield Document(dossier.title, link, "ZIP")


def _filled(asked: Mapping[str, str], parts: Mapping[str, str]) -> dict[str, str]:
    return {name: said(value, parts) for name, value in asked.items()}
