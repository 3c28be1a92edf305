"""Trying what a row would ask: bound, decided as usual, and told column by column."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, TypeVar

from core.facts import AccountId, Fact, Id
from core.ids import derived_id
from core.imports.drafts import Columns, Draft
from core.imports.echoes import Echoes
from core.imports.identity import Identity
from core.imports.planned import ASIDE, NEW, SURE, Asked, Candidate, Planned, Status
from core.imports.twins import Twins, brought
from core.intake import Invalid, bind, forbidden_in
from core.ledger import Ledger
from core.ledger.doubting import Doubt, doubt, health_doubt
from core.ledger.sealing import keys_needed
from core.ledger.weighing import weigh
from core.model.command import Command, Refused
from core.subjects.parties.spelling import SPELLING
from core.subjects.rosters import Step

C = TypeVar("C", bound=Command)
KNOWN: Final = "déjà importée"
_ANOTHER: Final = (Candidate(NEW, "C’en est une autre, à enregistrer aussi"), Candidate(ASIDE, "Laisser de côté"))


class Trial:
    """What trying rows needs: the register, who asks, the columns, the ids of the file."""

    def __init__(self, ledger: Ledger, by: AccountId, columns: Columns, identity: Identity, today: date) -> None:
        self.today = today
        self._ledger = ledger
        self._by = by
        self._columns = columns
        self._identity = identity
        self._echoes = Echoes(ledger)
        self._twins = Twins()

    def row(self, draft: Draft, command: type[Command], said: str) -> Planned:
        """Try what a row asks as it is; one that the register may hold already is left to somebody."""
        first = draft.lines[0]
        said, _, confirmed = said.partition(SURE)
        command_id, done = self._identity.command_id(first.number, 0)
        if done:
            return Planned(first.number, first.cells, "unchanged", notes=(KNOWN,))
        bound = self.bound(draft, command, command_id)
        if isinstance(bound, Planned):
            return bound
        answer = weigh(self._ledger, bound, self._by)
        if isinstance(answer, Refused):
            return self._not_done(draft, command, answer)
        twin = self._twins.of(first.number, one) if (one := brought(bound)) is not None else None
        if said != NEW and (why := self._said_already(command, answer) or (twin.why if twin else "")):
            candidates = (twin.candidate, *_ANOTHER) if twin else _ANOTHER
            return Planned(first.number, first.cells, "doubtful", notes=(why,), candidates=candidates)
        told = doubt(self._ledger, bound, self._by, confirmed=confirmed) if answer else None
        if told is not None and told.code != SPELLING:  # names are proposed above the rows, once for all
            return self._to_confirm(draft, said, (told,))
        asked = (Asked(command_id, bound, command.title, keys_needed(answer, command_id)),) if answer else ()
        return Planned(first.number, first.cells, "new" if answer else "unchanged", asked)

    def _not_done(self, draft: Draft, command: type[Command], answer: Refused) -> Planned:
        """Refuse a row, or leave aside one that is none of the command's business."""
        first = draft.lines[0]
        if answer.code in command.passes:
            return Planned(first.number, first.cells, "aside", notes=(answer.message,))
        return self.refused(draft, answer.fields, answer.message)

    def _said_already(self, command: type[Command], facts: Sequence[Fact]) -> str:
        at = self._echoes.of(command, facts)
        return f"l’enregistrement n° {at} dit la même chose" if at else ""

    def bound(self, draft: Draft, command: type[C], command_id: str) -> C | Planned:
        """Return what a row asks, or the row refused with everything that is wrong with it."""
        bound = bind(command, draft.raw, command_id=command_id, today=self.today)
        wrong = bound.fields if isinstance(bound, Invalid) else forbidden_in(bound)
        if isinstance(bound, Invalid) or wrong or draft.wrong:
            return self.refused(draft, wrong)
        return bound

    def steps(self, draft: Draft, steps: Sequence[Step], notes: Sequence[str], said: str, *, known: bool) -> Planned:
        """Try the steps of a row; what rests on somebody not yet recorded is decided when she is.

        Whom it may be was decided before: only words that may speak of a patient are left to doubt.
        """
        first, asked = draft.lines[0], list[Asked]()
        said, _, confirmed = said.partition(SURE)
        for number, step in enumerate(steps):
            command_id, done = self._identity.command_id(first.number, number)
            answer = weigh(self._ledger, step.command, self._by) if known or number == 0 else None
            if isinstance(answer, Refused):
                return self.refused(draft, answer.fields, f"{step.says} : {answer.message}")
            if not done:
                asked.append(Asked(command_id, step.command, step.says, keys_needed(answer or (), command_id)))
        doubts = [told for one in asked if (told := health_doubt(self._ledger, one.command)) is not None]
        if doubts and confirmed != _confirming(doubts):
            return self._to_confirm(draft, said, doubts)
        status: Status = "unchanged" if not asked else "changed" if known else "new"
        return Planned(first.number, first.cells, status, tuple(asked), notes=tuple(notes))

    def _to_confirm(self, draft: Draft, said: str, doubts: Sequence[Doubt]) -> Planned:
        """Leave a doubtful row to somebody, who confirms it as it is or leaves it aside."""
        first = draft.lines[0]
        sure = Candidate(f"{said}{SURE}{_confirming(doubts)}", "Confirmer : l’enregistrer quand même")
        fields = {path: why for told in doubts for path, why in told.fields.items() if why != told.message}
        return Planned(
            first.number,
            first.cells,
            "doubtful",
            wrong={at: why for path, why in fields.items() if (at := self._columns.place(path)) >= 0},
            notes=tuple(dict.fromkeys(told.message for told in doubts)),
            candidates=(sure, Candidate(ASIDE, "Laisser de côté")),
        )

    def minted(self, row: int, prefix: str, what: str) -> Id:
        """Derive an id from the file and the row."""
        return Id(derived_id(prefix, self._identity.command_id(row, 0)[0], what))

    def refused(self, draft: Draft, wrong: Mapping[str, str], message: str = "") -> Planned:
        """Refuse a row, each reason beside its cell where there is one."""
        first, told = draft.lines[0], dict[int, str]()
        misread = {
            at: (f"ligne {line} : " if line != first.number else "") + why for (line, at), why in draft.wrong.items()
        }
        for path, said in wrong.items():
            at = self._columns.place(path)
            title = self._columns.titles.get(path, "") if at < 0 else ""
            why = f"{title} : {said[:1].lower()}{said[1:]}" if title else said
            if at not in misread:
                told[at] = f"{told[at]} {why}" if at in told else why
        told |= misread
        if not told:
            told[-1] = message
        return Planned(first.number, first.cells, "refused", wrong=told)


def _confirming(doubts: Sequence[Doubt]) -> str:
    """Return what confirms all the doubts of a row."""
    return " ".join(told.confirm for told in doubts)
