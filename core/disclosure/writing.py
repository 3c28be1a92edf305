"""The report as JSON, for a machine or another register, and as a document to hand over."""

from pathlib import Path
from typing import Any, Final

import msgspec

from core.clock import PARIS, moment
from core.disclosure.report import Report
from core.display import about, of
from core.ledger import Ledger
from core.papers.typesetting import typeset
from core.subjects.calendar import spelt

TEMPLATE: Final = Path(__file__).parent / "report.typ"


def as_json(report: Report) -> bytes:
    """Write a report as JSON, its names in French, indented to be read."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def as_pdf(ledger: Ledger, report: Report) -> bytes:
    """Set a report in type; asked again of the same records, access and day, it is the same byte for byte."""
    entry = ledger.entry(report.known)
    at = moment(entry.at if entry else "1970-01-01T00:00:00.000000Z")
    asof = ledger.asof(known=report.known)
    data: dict[str, Any] = {
        "title": "Vos données dans le registre",
        "association": ledger.name,
        "day": spelt(asof.on),
        "recorded": spelt(at.astimezone(PARIS).date()),
        "dated": [asof.on.year, asof.on.month, asof.on.day],
        "about": about(ledger, asof),
        "report": msgspec.to_builtins(report),
        "of": of(report.name),
    }
    return typeset(TEMPLATE, data, at)
