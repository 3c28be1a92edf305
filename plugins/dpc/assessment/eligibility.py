"""Who may be paid for: asked at enrolment and again on the first day, each with all that stands against it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Final

from core import COORDINATION, RULES, TRAINING, AsOf, Row, Rules, Todo, View, ask
from core.facts import PartyId, SessionId
from core.subjects import WITHDRAWN, Session, SessionScheduled
from plugins.dpc.assessment.verdicts import Verdict, personal
from plugins.dpc.rates.scale import Scale, scale
from plugins.dpc.records.actions import ACTIONS, Actions
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.records.registrations import REGISTRATIONS, Registrations
from plugins.dpc.words import REASONS

AGAINST: Final = {
    **REASONS,
    "not-member-at-date": "Pas adhérent·e ce jour-là",
    "profession-not-targeted": "Profession non prise en charge : l’action ne la vise pas",
    "registration-untold": "Inscription auprès de l’Agence non signalée",
    "no-rule-in-force": "Aucune règle en vigueur",
}
WAITING: Final = frozenset({"registration-untold", "identifier-invalid"})
"""What may still come right by itself: a number learnt later counts."""


class EligibilityRow(Row, frozen=True, kw_only=True):
    """Somebody enrolled, and what stands against being paid for: "" when nothing does."""

    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Personne")]
    enrolled: Annotated[date, ask("Inscription")]
    at_enrolment: Annotated[str, ask("À l’inscription")]
    starts: Annotated[date, ask("Premier jour")]
    at_start: Annotated[str, ask("Au premier jour")]
    told: Annotated[date | None, ask("Inscription auprès de l’Agence")]
    eligible: Annotated[bool, ask("Pourrait être pris·e en charge")]
    lost: Annotated[bool, ask("Perdue depuis l’inscription")]


def eligibility_rows(
    asof: AsOf, files: Files, registrations: Registrations, actions: Actions, rules: Rules
) -> Iterable[EligibilityRow]:
    """Give everybody who has a place on a day, session by session."""
    for session, known in files.sessions.by_id.items():
        planned = known.planned(asof.on)
        if planned is None or known.status(asof.on) == "cancelled":
            continue
        scaled = scale(rules, planned.on)
        for party in known.enrolled(asof.on):
            places = known.places[party].until(asof.on)
            entry = [one for one in places if one.value != WITHDRAWN][-1]
            told = registrations.of(session, party)
            meant = actions.targets(planned.action)
            first = list(standing(files, scaled, party, entry.on, meant, _funder(known, party, entry.on)))
            then = list(standing(files, scaled, party, planned.on, meant, _funder(known, party, planned.on)))
            against = () if isinstance(scaled, str) else tuple(personal(files, scaled, meant, known, party, planned.on))
            then += _besides(first, then, against, planned.on)
            then += _elsewhere(files, planned, party)
            barred = bool({*then, *(one.reason for one in against)} - WAITING)
            yield EligibilityRow(
                session=session,
                party=party,
                enrolled=entry.on,
                at_enrolment=_said(first),
                starts=planned.on,
                at_start=_said(then),
                told=told.on if told is not None else None,
                eligible=not barred,
                lost=not first and barred,
                positions=_behind(files, known, party, entry.position, told.position if told else 0),
                rules=() if isinstance(scaled, str) else scaled.steps,
            )


def standing(
    files: Files, scaled: Scale | str, party: PartyId, day: date, meant: tuple[str, ...], funder: str
) -> Iterator[str]:
    """Yield the codes of all that stands against somebody on a day; ``meant`` are the professions aimed at."""
    if funder == "other":
        yield "other-funder"
    if files.members.at(party, day) is None:
        yield "not-member-at-date"
    if isinstance(scaled, str):
        yield "no-rule-in-force"
        return
    practising = files.parties.practising(party, day)
    found = files.parties.known(party)
    if found is None or found.nature == "structure":
        yield "profession-not-eligible"
        return
    reason = scaled.practising(practising.profession, practising.practice)
    if reason is not None:
        yield reason
    if reason != "profession-not-eligible" and meant and practising.profession not in meant:
        yield "profession-not-targeted"


def _besides(first: list[str], then: list[str], against: Iterable[Verdict], starts: date) -> Iterator[str]:
    """Yield the codes of what a claim would say, of what is not said yet, neither of a day nor of the other."""
    said, before = _named(then), _named(first)
    for one in against:
        if one.reason is not None and one.reason not in said and not (one.on < starts and one.reason in before):
            said.add(one.reason)
            yield one.reason


def _named(codes: list[str]) -> set[str]:
    return {"profession-not-eligible" if code == "profession-not-targeted" else code for code in codes}


def _elsewhere(files: Files, planned: SessionScheduled, party: PartyId) -> Iterator[str]:
    """Yield what is known elsewhere: that nothing is told of the agency, that another claim asks for the same."""
    if files.registrations.of(planned.session, party) is None:
        yield "registration-untold"
    own = next(iter(files.claims.by_session.get(planned.session, ())), None)
    if files.claims.counted(planned.action, (party,), own):
        yield "duplicate-participant"


def _funder(known: Session, party: PartyId, day: date) -> str:
    entry = known.places[party].at(day)
    return entry.value if entry is not None else ""


def _said(codes: list[str]) -> str:
    return " ; ".join(AGAINST[code] for code in codes) or "Rien ne s’y oppose"


def _behind(files: Files, known: Session, party: PartyId, *positions: int) -> tuple[int, ...]:
    found = files.parties.known(party)
    member = files.members.of(party).states.entries
    behind = (known.position, found.position if found else 0, *(one.position for one in member), *positions)
    return tuple(sorted({*behind} - {0}))


def to_look_at(
    asof: AsOf, files: Files, registrations: Registrations, actions: Actions, rules: Rules
) -> Iterable[Todo]:
    """Give the DPC sessions to come, or of the day and not held yet, where somebody enrolled would not be paid for."""
    wrong: dict[SessionId, list[EligibilityRow]] = {}
    for row in eligibility_rows(asof, files, registrations, actions, rules):
        held = files.sessions.by_id[row.session].status(asof.on) == "held"
        if asof.on <= row.starts and not held and not row.eligible:
            wrong.setdefault(row.session, []).append(row)
    for session, rows in wrong.items():
        planned = files.sessions.by_id[session].planned(asof.on)
        if planned is None or not planned.action:
            continue
        who = "1 personne inscrite ne serait" if len(rows) == 1 else f"{len(rows)} personnes inscrites ne seraient"
        yield Todo(
            due=planned.on,
            what=f"{who} pas prise{'s' if len(rows) > 1 else ''} en charge : « {planned.label} »",
            link=f"/dpc/seances/{session}",
            roles=(TRAINING, COORDINATION),
            positions=tuple(sorted({position for row in rows for position in row.positions})),
            rules=rows[0].rules,
        )


_FOLDS = (FILES, REGISTRATIONS, ACTIONS, RULES)
ELIGIBILITY = View("dpc.eligibility", "Qui pourrait être pris en charge", EligibilityRow, _FOLDS, eligibility_rows)
ELIGIBILITY_TODO = (View("dpc.todo-eligibility", "Prises en charge à vérifier", Todo, _FOLDS, to_look_at),)
