"""Those who teach DPC declare their interests: those declared to the association count, or having none."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from msgspec import Struct, field

from core import COORDINATION, TRAINING, AsOf, Command, Decider, Fold, Read, Refused, Row, Todo, View, ask
from core.facts import Fact, PartyId, Record, SessionId
from core.subjects import INTERESTS, PARTIES, SESSIONS, Interests, Parties, Sessions, teachers
from plugins.dpc.facts.actions import NoInterestDeclared

STATES: Final = {"some": "Liens déclarés", "none": "Aucun lien, déclaré", "missing": "À demander"}


class Clear(Struct):
    """By person, the first day on which no interest was declared, and its record."""

    declared: dict[PartyId, tuple[date, int]] = field(default_factory=dict)


def _none(state: Clear, fact: NoInterestDeclared, _record: Record, position: int) -> None:
    known = state.declared.get(fact.party)
    state.declared[fact.party] = min(known, (fact.on, position)) if known else (fact.on, position)


NO_INTEREST = Fold("dpc.no-interest", Clear, {NoInterestDeclared: _none})


class DeclareNoInterest(Command, frozen=True, kw_only=True):
    """Record that somebody has no interest to tell."""

    name = "declare-no-interest"
    title = "Noter qu’un formateur n’a aucun lien d’intérêts"

    party: Annotated[PartyId, ask("Formateur ou formatrice", choices="session.trainees")]
    on: Annotated[date, ask("Déclaré le", today=True, past=True)]


class TrainerRow(Row, frozen=True, kw_only=True):
    """Somebody of the register who teaches a DPC session to come."""

    party: Annotated[PartyId, ask("Personne")]
    session: Annotated[SessionId, ask("Séance")]
    on: Annotated[date, ask("Date")]
    label: Annotated[str, ask("Intitulé")]
    declared: Annotated[str, ask("Liens d’intérêts", labels=STATES)]


def declare_none(command: DeclareNoInterest, clear: Clear, parties: Parties) -> tuple[Fact, ...] | Refused:
    """Record it once; refused as ``party-unknown``."""
    if parties.known(command.party) is None:
        return Refused("party-unknown", "Cette personne n’est pas au registre.", {"party": "Inconnue."})
    known = clear.declared.get(command.party)
    if known is not None and known[0] <= command.on:
        return ()
    return (NoInterestDeclared(party=command.party, on=command.on),)


def trainer_rows(asof: AsOf, sessions: Sessions, interests: Interests, clear: Clear) -> Iterable[TrainerRow]:
    """Give those who teach the DPC sessions to come, once for each session."""
    held = {one.party: one.position for one in interests.held(asof.on)}
    for session, one in sessions.by_id.items():
        planned = one.planned(asof.on)
        if planned is None or not planned.action or one.status(asof.on) not in {"planned", "under-way"}:
            continue
        parts = one.half_days(asof.on)
        for party in dict.fromkeys(party for part in parts for party in teachers(one, part)):
            none = clear.declared.get(party)
            said = none[1] if none is not None and none[0] <= asof.on else 0
            yield TrainerRow(
                party=party,
                session=session,
                on=planned.on,
                label=planned.label,
                declared="some" if party in held else "none" if said else "missing",
                positions=tuple(filter(None, (one.position, held.get(party, said)))),
            )


def to_ask(asof: AsOf, sessions: Sessions, interests: Interests, clear: Clear, parties: Parties) -> Iterable[Todo]:
    """Give those who teach a DPC session to come and have declared nothing."""
    for row in trainer_rows(asof, sessions, interests, clear):
        if row.declared == "missing":
            yield Todo(
                due=row.on,
                what=f"Demander la déclaration de liens d’intérêts pour la séance « {row.label} »",
                who=parties.names(row.party, asof.on).family,
                link="/dpc/actions",
                roles=(TRAINING, COORDINATION),
                positions=row.positions,
            )


DECLARE_NONE = Decider(
    DeclareNoInterest,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(NO_INTEREST, by=lambda command: (command.party,)),
        Read(PARTIES, by=lambda command: (command.party,)),
    ),
    declare_none,
    (NoInterestDeclared,),
)
_FOLDS = (SESSIONS, INTERESTS, NO_INTEREST)
TRAINERS = View("dpc.trainers", "Liens d’intérêts des formateurs", TrainerRow, _FOLDS, trainer_rows)
TRAINER_TODO = (View("dpc.todo-trainers", "Liens d’intérêts à demander", Todo, (*_FOLDS, PARTIES), to_ask),)
