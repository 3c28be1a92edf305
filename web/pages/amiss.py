"""What is amiss with a document about to be sent, told before it leaves."""

from core.ledger import Ledger
from core.model.paper import Paper
from core.papers import letterhead
from web.house import Settings


def amiss(paper: Paper, ledger: Ledger, settings: Settings) -> list[str]:
    """Say in sentences what is not recorded that the document prints, and that its code opens nowhere else."""
    head = letterhead(ledger)
    found = [told for name, told in paper.wants.items() if not head.get(name)]
    if settings.alone:
        found.append(
            "Ce registre ne se joint que depuis cette machine : l’adresse de vérification imprimée sur le document "
            f"({settings.address}) ne s’ouvrira pas chez qui le reçoit."
        )
    return found
