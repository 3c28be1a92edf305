"""Claims filed that later records contradict, among the late truths of the register."""

from collections.abc import Iterable

from core import RULES, AsOf, Rules, View
from core.subjects import LateRow, show_amount
from plugins.dpc.claims.changing import ChangeRow, change_rows
from plugins.dpc.claims.views import claim_rows
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files


def late_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[LateRow]:
    """Give the claims that would be another today, with those whom that is about, whether or not it was taken back."""
    moved: dict[ClaimId, list[ChangeRow]] = {}
    for change in change_rows(asof, files, agency, rules):
        moved.setdefault(change.claim, []).append(change)
    for row in claim_rows(asof, files, agency, rules):
        changes = moved.get(row.claim, ())
        if row.differs or any(change.move == "out" for change in changes):
            yield LateRow(
                about=row.claim,
                kind="Demande DPC",
                on=row.on,
                then=show_amount(row.total),
                now=f"{show_amount(row.now)}{'' if row.differs else ' : l’écart est déjà repris'}",
                verdict="would",
                parties=tuple(change.party for change in changes),
                link=f"/dpc/demandes/{row.claim}",
                positions=row.positions,
                rules=row.rules,
            )


LATE = View("dpc.hindsight", "Demandes que la suite contredit", LateRow, (FILES, AGENCY, RULES), late_rows)
