"""A dossier: everything about one thing in one ZIP, each file named with its hash; the same bytes each time."""

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from typing import Any, Final

import msgspec

from core.display import about, sheet, table
from core.intake import fields
from core.ledger import Ledger
from core.model.paper import Dossier
from core.papers.codes import past
from core.papers.drawing import draw
from core.sheets import to_csv

MANIFEST: Final = "manifeste.json"
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


def bundle(ledger: Ledger, dossier: Dossier, key: str, address: str, on: date | None, known: Any) -> bytes | None:
    """Return the ZIP of one row, by the value of its key; None when there is no such row at these clocks.

    A file that is missing, altered or erased is named in the manifest without a hash: nothing is left out in silence.
    :class:`ToComeError` for a day to come.
    """
    shown = ledger.show(dossier.view, on=on, known=known, only={dossier.key: key})
    past(shown.asof)
    if not shown.rows:
        return None
    clocks = {"on": shown.asof.on, "known": shown.asof.known}
    files = dict(_files(ledger, dossier, shown.rows[0], address, clocks))
    manifest = {
        "dossier": dossier.title,
        "association": ledger.name,
        dossier.key: key,
        **about(ledger, shown.asof),
        "fichiers": [
            {"nom": name, "sha256": hashlib.sha256(content).hexdigest(), "octets": len(content)}
            if content is not None
            else {"nom": name, "sha256": None, "manque": "fichier absent, modifié ou effacé"}
            for name, content in sorted(files.items())
        ],
    }
    written = msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=2)
    return _zipped({name: content for name, content in files.items() if content is not None} | {MANIFEST: written})


def _files(
    ledger: Ledger, dossier: Dossier, row: Any, address: str, clocks: Mapping[str, Any]
) -> Iterator[tuple[str, bytes | None]]:
    for name, only in dossier.papers.items():
        paper = ledger.registry.papers[name]
        found = ledger.show(paper.view, only=_filled(only, row), **clocks)
        if found.rows:
            yield f"{name}.pdf", draw(ledger, paper, found, address)
    for view, only in dossier.sheets.items():
        written = sheet(ledger, table(ledger, ledger.show(view, only=_filled(only, row), **clocks)), coded=False)
        yield f"{view}.csv", to_csv(written)
    for view, only in dossier.files.items():
        for number, line in enumerate(_lines(ledger, view, _filled(only, row), clocks), start=1):
            kept = ledger.attachment(line)
            ending = ENDINGS.get(kept[1], "bin") if kept is not None else "manquant"
            yield f"pieces/{view}-{number}.{ending}", kept[0] if kept is not None else None


def _lines(ledger: Ledger, view: str, only: Mapping[str, str], clocks: Mapping[str, Any]) -> Iterator[str]:
    uploads = [field.name for field in fields(ledger.registry.views[view].row) if field.ask.upload]
    for row in ledger.show(view, only=only, **clocks).rows:
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
