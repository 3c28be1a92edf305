"""Declaring changes to the administration, within the months that the law gives."""

from datetime import date
from typing import Annotated

from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.facts import ChangeDeclared, Declared
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.words import SUBJECTS


class DeclareChange(Command, frozen=True, kw_only=True):
    """Record a declaration; the changes that it covers bind third parties from its day."""

    name = "declare-change"
    title = "Enregistrer une déclaration au greffe"

    on: Annotated[date, ask("Déclaré le", today=True)]
    subject: Annotated[Declared, ask("Objet", labels=SUBJECTS)] = "directors"
    covers: Annotated[date | None, ask("Changements décidés jusqu’au", hint="Vide : le jour de la déclaration")] = None
    receipt: Annotated[Line, ask("Référence du récépissé")] = ""


def declare(command: DeclareChange, mandates: Mandates) -> Decided:
    """Refused as ``covers-after``: nobody declares what is not decided."""
    covers = command.covers or command.on
    if covers > command.on:
        message = "Une déclaration ne couvre pas ce qui sera décidé après elle."
        return Refused("covers-after", message, {"covers": message})
    fact = ChangeDeclared(on=command.on, subject=command.subject, covers=covers, receipt=command.receipt)
    same = ((one.on, one.subject, one.covers, one.receipt) for one in mandates.declarations)
    return () if (fact.on, fact.subject, fact.covers, fact.receipt) in same else (fact,)


DECIDERS = (Decider(DeclareChange, frozenset({BOARD, COORDINATION}), (Read(MANDATES),), declare, (ChangeDeclared,)),)
