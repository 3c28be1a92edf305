"""A dossier: everything about one thing in one ZIP, each file named with its hash; the same bytes each time."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from core.display import by_name, sheet, table
from core.intake import fields
from core.ledger import Ledger, Showing, cover
from core.log.checkpoints import Kept
from core.model.paper import Dossier
from core.papers.codes import past
from core.papers.drawing import draw
from core.papers.manifest import NAME, PAGE, SUMS, Piece, evidence, manifest, sums
from core.sheets import file_name, to_csv

ENDINGS: Final[Mapping[str, str]] = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "text/csv": "csv",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
"""How the name of an attached file ends, by what it is."""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The day of every file in a ZIP: what it says is dated inside."""
_Read = Callable[[str, Mapping[str, str]], Showing]
"""Shows the rows of a view whose columns have these values, and remembers the records behind them."""
_PAGE: Final = Path(__file__).parent / PAGE
_SHORT: Final = """
Attention : le registre n’a pas pu être signé quand ce dossier a été fait, {where}. L’empreinte signée ne couvre pas
les enregistrements plus récents : demandez de nouveau ce dossier quand le registre pourra s’écrire.
"""


def bundle(ledger: Ledger, dossier: Dossier, key: str, address: str, on: date | None, known: Any) -> bytes | None:
    """Return the ZIP of one row, by the value of its key; None when there is no such row at these clocks.

    The register is signed first where no imprint covers them yet: made again, the dossier is the same, byte for byte.
    A file that is missing, altered or erased is named in the manifest without a hash: nothing is left out in silence.
    :class:`ToComeError` for a day to come.
    """
    asof = ledger.asof(on, known)
    past(asof)
    behind: set[int] = set()

    def read(view: str, only: Mapping[str, str]) -> Showing:
        shown = ledger.show(view, on=asof.on, known=asof.known, only=only)
        behind.update(position for row in shown.rows for position in row.positions)
        return shown

    shown = read(dossier.view, {dossier.key: key})
    if not shown.rows:
        return None
    told = Piece(PAGE, "Comment lire et vérifier", _page(cover(ledger, asof.known), asof.known))
    pieces = [*_pieces(ledger, dossier, shown.rows[0], address, read)]
    pieces += [*evidence(ledger, behind, asof), told]
    files = {piece.name: piece.content for piece in pieces if piece.content is not None}
    files[NAME] = manifest(ledger, dossier.title, key, asof, pieces)
    return _zipped(files | {SUMS: sums(files)})


def _page(kept: Kept | None, known: int) -> bytes:
    """Write how to check the dossier, and where its imprint stops short of its records."""
    page = _PAGE.read_bytes()
    if kept is not None and kept.checkpoint.size >= known:
        return page
    where = f"et son empreinte s’arrête au n° {kept.checkpoint.size} sur {known}" if kept else "et n’a pas d’empreinte"
    return page + _SHORT.format(where=where).encode()


def _pieces(ledger: Ledger, dossier: Dossier, row: Any, address: str, read: _Read) -> Iterator[Piece]:
    views = ledger.registry.views
    for name, only in dossier.papers.items():
        paper = ledger.registry.papers[name]
        found = read(paper.view, _filled(only, row))
        if found.rows:
            yield Piece(f"{name}.pdf", paper.title, draw(ledger, paper, found, address))
    for view, only in dossier.sheets.items():
        shown = by_name(table(ledger, read(view, _filled(only, row))))
        content = to_csv(sheet(ledger, shown, coded=False))
        yield Piece(f"{file_name(views[view].title)}.csv", views[view].title, content)
    for view, only in dossier.files.items():
        title = views[view].title
        for number, line in enumerate(_lines(read(view, _filled(only, row))), start=1):
            kept = ledger.attachment(line)
            ending = ENDINGS.get(kept[1], "bin") if kept is not None else "manquant"
            yield Piece(f"pieces/{file_name(title)}-{number}.{ending}", title, kept[0] if kept is not None else None)


def _lines(shown: Showing) -> Iterator[str]:
    uploads = [field.name for field in fields(shown.view.row) if field.ask.upload]
    for row in shown.rows:
        yield from filter(None, (getattr(row, name) for name in uploads))


def _filled(only: Mapping[str, str], row: Any) -> dict[str, str]:
    """Put the columns of the row where ``{column}`` stands for them."""
    said = {part: getattr(row, part) for part in row.__struct_fields__}
    return {name: value.format(**said) for name, value in only.items()}


def _zipped(files: Mapping[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, date_time=_EPOCH)
            info.external_attr = 0o600 << 16
            archive.writestr(info, files[name])
    return written.getvalue()
