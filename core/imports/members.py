"""Rows of members: who each one is, and what the register does not know of her."""

from functools import partial

from core.facts import PartyId
from core.imports.drafts import Draft
from core.imports.people import Like, Likeness, Someone
from core.imports.planned import ASIDE, NEW, SURE, Candidate, Planned
from core.imports.trying import Trial
from core.imports.twins import Twins, numbers
from core.subjects.rosters import Known, MembersRow, known_already, names, newcomer
from core.subjects.statutes.fold import Statutes

RENAMED = "!"


class Roster:
    """Compares rows with the register, and with the rows before them."""

    def __init__(
        self, people: Likeness[PartyId], known: dict[PartyId, Known], statutes: Statutes, trial: Trial
    ) -> None:
        self._people = people
        self._known = known
        self._statutes = statutes
        self._trial = trial
        self._twins = Twins()

    def row(self, draft: Draft, answer: str) -> Planned:
        """Say what a row of members would do; nobody is taken for another without somebody saying so."""
        first, whole = draft.lines[0], answer
        answer = answer.partition(SURE)[0]
        bound = self._trial.bound(draft, MembersRow, f"c-{first.number}")
        if isinstance(bound, Planned):
            return bound
        named = names(bound)
        if named is None or not named[0]:
            why = "Le nom et le prénom ne se distinguent pas : écrivez le nom en capitales." if named is None else ""
            return self._trial.refused(
                draft, {"whole" if bound.whole else "family": why or "Ce champ est obligatoire."}
            )
        someone = Someone(*named, bound.nature, bound.email, numbers(bound))
        twin, likes = self._twins.of(first.number, someone), self._people.like(someone)
        party = PartyId(answer.removesuffix(RENAMED))  # type: ignore[arg-type]  # checked against those known
        if not answer and twin:
            return self._doubtful(draft, twin.why, likes, twin.candidate)
        if party not in self._known:
            if not answer and likes and not likes[0].sure:
                return self._doubtful(draft, likes[0].why, likes)
            party = likes[0].key if likes and likes[0].sure and answer != NEW else PartyId("")  # type: ignore[arg-type]  # nobody
        minted = partial(self._trial.minted, first.number)
        if (known := self._known.get(party)) is None:
            compared = newcomer(bound, *named, minted, self._trial.today, self._statutes)
            return self._trial.steps(draft, compared.steps, compared.notes, whole, known=False)
        renamed = answer.endswith(RENAMED)
        compared = known_already(bound, named, known, minted, self._trial.today, self._statutes, renamed=renamed)
        return self._trial.steps(draft, compared.steps, compared.notes, whole, known=True)

    def _doubtful(self, draft: Draft, why: str, likes: list[Like[PartyId]], *twin: Candidate) -> Planned:
        """Leave a row to somebody who decides: she is one of those, renamed or not, somebody new, or left aside."""
        first, candidates = draft.lines[0], [*twin]
        for like in likes:
            known = self._known[like.key]
            name = f"{known.family} {known.given}".strip()
            candidates.append(Candidate(like.key, f"C’est {name} ({like.why}) : le registre garde ce nom"))
            candidates.append(Candidate(f"{like.key}{RENAMED}", f"C’est {name}, qui a changé de nom"))
        candidates += [Candidate(NEW, "C’est quelqu’un d’autre, de nouveau"), Candidate(ASIDE, "Laisser de côté")]
        return Planned(first.number, first.cells, "doubtful", notes=(why,), candidates=tuple(candidates))
