"""Claims filed that later records contradict, among the late truths of the register."""

from collections.abc import Iterable

from core import RULES, AsOf, Rules, View
from core.subjects import LateRow, show_amount
from plugins.dpc.claims.views import claim_rows
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files


def late_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[LateRow]:
    """Give the claims whose amount would be another today."""
    for row in claim_rows(asof, files, agency, rules):
        if row.differs:
            yield LateRow(
                about=row.claim,
                kind="Demande DPC",
                on=row.on,
                then=show_amount(row.total),
                now=show_amount(row.now),
                verdict="would",
                link=f"/dpc/demandes/{row.claim}",
                positions=row.positions,
                rules=row.rules,
            )


LATE = View("dpc.hindsight", "Demandes que la suite contredit", LateRow, (FILES, AGENCY, RULES), late_rows)
