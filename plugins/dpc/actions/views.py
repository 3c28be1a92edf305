"""Actions of DPC, their sessions, and what a session says otherwise than its action."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from core import COORDINATION, TRAINING, AsOf, Row, Todo, View, ask
from core.facts import SessionId
from core.subjects import PARTIES, SESSIONS, ActionChoiceRow, Parties, Sessions, SessionScheduled, hours
from plugins.dpc.records.actions import ACTIONS, Action, Actions
from plugins.dpc.words import KINDS, MODALITIES

STATES = {"ahead": "Pas encore publiée", "published": "Publiée", "over": "N’est plus publiée"}


class ActionRow(Row, frozen=True, kw_only=True):
    """An action of DPC."""

    number: Annotated[str, ask("Numéro de l’action")]
    label: Annotated[str, ask("Intitulé")]
    kind: Annotated[str, ask("Type", labels=KINDS)]
    modality: Annotated[str, ask("Modalité", labels=MODALITIES)]
    length: Annotated[str, ask("Durée")]
    orientation: Annotated[str, ask("Orientation prioritaire")]
    targets: Annotated[str, ask("Professions visées")]
    state: Annotated[str, ask("État", labels=STATES)]
    published_from: Annotated[date, ask("Publiée depuis le")]
    published_until: Annotated[date | None, ask("Publiée jusqu’au")]
    withdrawn: Annotated[date | None, ask("Retirée depuis le")]
    hors_quota: Annotated[bool, ask("Hors quota")]
    sessions: Annotated[int, ask("Séances")]


class ActionSessionRow(Row, frozen=True, kw_only=True):
    """A session of an action; ``otherwise`` is what it says that its action does not."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    action: Annotated[str, ask("Numéro de l’action")]
    number: Annotated[str, ask("Numéro de la session")]
    on: Annotated[date, ask("Date")]
    enrolled: Annotated[int, ask("Inscrits")]
    otherwise: Annotated[str, ask("À vérifier")]
    differs: Annotated[bool, ask("Ne correspond pas")]


def action_rows(asof: AsOf, actions: Actions, sessions: Sessions, parties: Parties) -> Iterable[ActionRow]:
    """Give the actions declared, the last published first."""
    held = [one.planned(asof.on) for one in sessions.by_id.values() if one.known_on(asof.on)]
    counted = [planned.action for planned in held if planned is not None]
    found = [(one, one.declared) for one in actions.by_number.values() if one.declared is not None]
    for one, said in sorted(found, key=lambda pair: (pair[1].published_from, pair[0].position), reverse=True):
        withdrawn = one.withdrawn if one.withdrawn is not None and one.withdrawn <= asof.on else None
        yield ActionRow(
            number=said.number,
            label=said.label,
            kind=said.kind,
            modality=said.modality,
            length=hours(said.minutes),
            orientation=said.orientation,
            targets=", ".join(parties.word("professions", code) for code in said.targets),
            state=_state(one, asof.on),
            published_from=said.published_from,
            published_until=said.published_until,
            withdrawn=withdrawn,
            hors_quota=said.hors_quota,
            sessions=counted.count(said.number),
            positions=one.positions,
        )


def choice_rows(asof: AsOf, actions: Actions) -> Iterable[ActionChoiceRow]:
    """Give the actions that a session may be given for: those that are not over on the day."""
    for number, one in actions.by_number.items():
        if one.declared is not None and _state(one, asof.on) != "over":
            yield ActionChoiceRow(number=number, label=number, beside=one.declared.label, positions=one.positions)


def session_rows(asof: AsOf, actions: Actions, sessions: Sessions) -> Iterable[ActionSessionRow]:
    """Give the sessions that say a number of action, the latest first."""
    known = [(session, one, one.planned(asof.on)) for session, one in sessions.by_id.items() if one.known_on(asof.on)]
    told = [(session, one, said) for session, one, said in known if said is not None and said.action]
    for session, one, said in sorted(told, key=lambda found: (found[2].on, found[1].position), reverse=True):
        action = actions.known(said.action)
        otherwise = " ".join(differences(action, said)) if one.status(asof.on) != "cancelled" else ""
        yield ActionSessionRow(
            session=session,
            label=said.label,
            action=said.action,
            number=said.number,
            on=said.on,
            enrolled=sum(1 for _ in one.enrolled(asof.on)),
            otherwise=otherwise,
            differs=bool(otherwise),
            positions=(one.position, *(action.positions if action is not None else ())),
        )


def differences(action: Action | None, said: SessionScheduled) -> Iterator[str]:
    """Yield what a session says otherwise than its action, one sentence each."""
    if action is None or action.declared is None:
        yield f"L’action n° {said.action} n’est pas déclarée."
        return
    if not action.published(said.on):
        yield f"L’action n’est pas publiée le {said.on:%d/%m/%Y}."
    if said.modality != action.declared.modality:
        yield f"La séance est « {MODALITIES[said.modality]} », l’action « {MODALITIES[action.declared.modality]} »."
    if said.duration != action.declared.minutes:
        yield f"La séance dure {hours(said.duration)}, l’action {hours(action.declared.minutes)}."


def to_check(asof: AsOf, actions: Actions, sessions: Sessions) -> Iterable[Todo]:
    """Give the sessions to come that do not agree with their action."""
    for row in session_rows(asof, actions, sessions):
        if row.differs and asof.on <= row.on:
            yield Todo(
                due=row.on,
                what=f"Vérifier la séance « {row.label} » : {row.otherwise}",
                link=f"/formations/{row.session}",
                roles=(TRAINING, COORDINATION),
                positions=row.positions,
            )


def _state(action: Action, day: date) -> str:
    if action.published(day):
        return "published"
    ahead = action.declared is not None and day < action.declared.published_from and action.withdrawn is None
    return "ahead" if ahead else "over"


ACTION_LIST = View("dpc.actions", "Actions de DPC", ActionRow, (ACTIONS, SESSIONS, PARTIES), action_rows)
ACTION_CHOICES = View(
    "dpc.action-choices",
    "Actions à choisir",
    ActionChoiceRow,
    (ACTIONS,),
    choice_rows,
    lacking="Aucune action déclarée",
    made="declare-action",
)
ACTION_SESSIONS = View(
    "dpc.action-sessions", "Séances des actions", ActionSessionRow, (ACTIONS, SESSIONS), session_rows
)
ACTION_TODO = (View("dpc.todo-actions", "Séances à vérifier", Todo, (ACTIONS, SESSIONS), to_check),)
