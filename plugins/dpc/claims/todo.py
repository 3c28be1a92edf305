"""What DPC leaves to do: sessions to claim for, claims that later records contradict."""

from collections.abc import Iterable

from core import COORDINATION, RULES, TRAINING, AsOf, Rules, Todo, View
from plugins.dpc.claims.preview import claimable_rows
from plugins.dpc.claims.views import claim_rows
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files


def to_file(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[Todo]:
    """Give the sessions held that a claim would be paid for; the agency's own deadline is not established."""
    for row in claimable_rows(asof, files, agency, rules):
        if not row.against and row.retained:
            yield Todo(
                what=f"Déposer la demande DPC : {row.label}",
                link=f"/dpc/seances/{row.session}",
                roles=(TRAINING, COORDINATION),
                positions=row.positions,
                rules=row.rules,
            )


def to_review(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[Todo]:
    """Give the claims filed that what is known since would change: they are not rewritten."""
    for row in claim_rows(asof, files, agency, rules):
        if row.differs:
            yield Todo(
                what=f"Revoir la demande DPC : {row.label}",
                link=f"/dpc/demandes/{row.claim}",
                roles=(TRAINING, COORDINATION),
                positions=row.positions,
                rules=row.rules,
            )


def to_correct(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[Todo]:
    """Give the claims that the agency gave back."""
    for row in claim_rows(asof, files, agency, rules):
        if row.status == "returned":
            yield Todo(
                what=f"Corriger la demande DPC renvoyée par l’Agence : {row.label}",
                link=f"/dpc/demandes/{row.claim}",
                roles=(TRAINING, COORDINATION),
                positions=row.positions,
                rules=row.rules,
            )


TODO = (
    View("dpc.todo-claims", "Demandes DPC à déposer", Todo, (FILES, AGENCY, RULES), to_file),
    View("dpc.todo-corrections", "Demandes DPC à corriger", Todo, (FILES, AGENCY, RULES), to_correct),
    View("dpc.todo-reviews", "Demandes DPC à revoir", Todo, (FILES, AGENCY, RULES), to_review),
)
