"""What the register can read of a file, and whether it could read it at all."""

from typing import Literal, NamedTuple

from core.contents import office, pdf
from core.intake.cells import APART
from core.vault import MediaType

State = Literal["read", "picture", "unread", "locked"]
"""``picture``: nothing is written in it as text, as in a scan; ``unread``: damaged, or too long to read whole;
``locked``: a password is needed."""


class Contents(NamedTuple):
    """The texts of a file, cell by cell or line by line."""

    texts: tuple[str, ...] = ()
    state: State = "read"

    @property
    def whole(self) -> str:
        """Return the texts as one."""
        return APART.join(self.texts)


def read(content: bytes, media: MediaType) -> Contents:
    """Return the texts of a file that was told to be of this media type."""
    match media:
        case MediaType.CSV | MediaType.TEXT:
            return Contents((content.decode("utf-8-sig", "replace"),))
        case MediaType.ODT:
            return _office(*office.texts_of_document(content))
        case MediaType.XLSX:
            return _office(*office.cells_of_workbook(content))
        case MediaType.PDF:
            return _pdf(content)
        case MediaType.PNG | MediaType.JPEG:
            return Contents(state="picture")


def _office(texts: tuple[str, ...], whole: bool) -> Contents:
    return Contents(texts, "read" if whole else "unread")


def _pdf(content: bytes) -> Contents:
    found = pdf.read(content)
    if found is None:
        return Contents(state="unread")
    state: State = "picture" if found.picture else "read"
    return Contents((found.text,), "locked" if found.locked else state if found.whole else "unread")
