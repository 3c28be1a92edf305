"""« Échéances RGPD »: what is kept of those who have left, what is to be erased, and when."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.roles import AUDITOR, BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.model.view import AsOf, Row, View
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.batches.fold import BATCHES, Batches
from core.subjects.erasures.words import CLASSES, GROUNDS
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.holding import Known
from core.subjects.privacy.state import Privacy
from core.subjects.privacy.terms import Term, is_due, piece_terms, terms
from core.subjects.privacy.undone import UndoneRow, undone_import, undone_rows
from core.subjects.statutes.fold import STATUTES, Statutes

ROLES = frozenset({COORDINATION, BOARD, AUDITOR})


class TermRow(Row, frozen=True, kw_only=True):
    """A class of somebody who has left or never came, and its end; ``due`` is None while it cannot be told."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    retention: Annotated[str, ask("Données", labels=CLASSES)]
    cause: Annotated[str, ask("Le délai part de")]
    start: Annotated[date, ask("Le")]
    due: Annotated[date | None, ask("À effacer le")]
    owed: Annotated[bool, ask("Échu")]
    held: Annotated[str, ask("Ce qui retient encore")]
    ground: Annotated[str, ask("Fondement", labels=GROUNDS)] = "term"


class DueRow(Row, frozen=True, kw_only=True):
    """Somebody of whom something is to be erased now."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    what: Annotated[str, ask("Échu")]
    since: Annotated[date, ask("Depuis le")]


class PieceRow(Row, frozen=True, kw_only=True):
    """A record whose receipt, name or label is past its term."""

    record: Annotated[int, ask("Enregistrement n°")]
    on: Annotated[date, ask("Date")]
    what: Annotated[str, ask("Données")]
    due: Annotated[date, ask("Échu depuis le")]


def term_rows(
    asof: AsOf,
    privacy: Privacy,
    members: Members,
    statutes: Statutes,
    rules: Rules,
    applications: Applications,
    parties: Parties,
) -> Iterable[TermRow]:
    """Give each class of each person who has left, what is due first; nothing of what was erased."""
    known = Known(privacy, members, statutes, rules, applications)
    rows = [
        TermRow(
            party=party,
            name=_name(party, asof.on, privacy, parties),
            retention=term.retention,
            cause=term.cause,
            start=term.start,
            due=term.due,
            owed=is_due(term, asof.on),
            held=" ; ".join(dict.fromkeys(hold.why for hold in term.holds)),
            positions=term.positions,
            rules=term.rules,
        )
        for party in persons(privacy)
        for term in terms(party, asof.on, known)
    ]
    return sorted(rows, key=lambda row: row.due or date.max)


def due_rows(
    asof: AsOf,
    privacy: Privacy,
    members: Members,
    statutes: Statutes,
    rules: Rules,
    applications: Applications,
    parties: Parties,
    batches: Batches,
) -> Iterable[DueRow]:
    """Give one row for each person of whom something is to be erased, the oldest first.

    Those whom an undone import had brought are told together: see :func:`undone_rows`.
    """
    known = Known(privacy, members, statutes, rules, applications)
    found = {
        party: due_of(party, asof, known) for party in persons(privacy) if not undone_import(privacy, batches, party)
    }
    rows = [
        DueRow(
            party=party,
            name=_name(party, asof.on, privacy, parties),
            what=", ".join(CLASSES[term.retention].lower() for term in due),
            since=min(term.due for term in due if term.due is not None),
            positions=tuple(sorted({position for term in due for position in term.positions})),
            rules=tuple(dict.fromkeys(rule for term in due for rule in term.rules)),
        )
        for party, due in found.items()
        if due
    ]
    return sorted(rows, key=lambda row: row.since)


def piece_rows(asof: AsOf, privacy: Privacy, rules: Rules) -> Iterable[PieceRow]:
    """Give the pieces past their term, the oldest first."""
    rows = [
        PieceRow(
            record=piece.position,
            on=piece.on,
            what=", ".join(CLASSES[one].lower() for one in piece.classes),
            due=due,
            positions=(piece.position,),
            rules=used,
        )
        for piece, due, used in piece_terms(asof.on, privacy, rules)
    ]
    return sorted(rows, key=lambda row: row.due)


def due_of(party: PartyId, asof: AsOf, known: Known) -> list[Term]:
    """Return the terms of a party that are past on a day."""
    return [term for term in terms(party, asof.on, known) if is_due(term, asof.on)]


def _name(party: PartyId, day: date, privacy: Privacy, parties: Parties) -> tuple[Ref, ...]:
    """Return what a party is called: a withdrawn registration still says it, until it is erased."""
    gone = privacy.of(party).withdrawn
    return parties.names(party, day).shown if gone is None else gone.name


def persons(privacy: Privacy) -> Iterable[PartyId]:
    """Return the parties that are persons."""
    return (party for party, kept in privacy.by_party.items() if kept.nature == "person")


_FOLDS = (PRIVACY, MEMBERS, STATUTES, RULES, APPLICATIONS, PARTIES)
VIEWS = (
    View("privacy.due", "Données à effacer", DueRow, (*_FOLDS, BATCHES), due_rows, ROLES),
    View("privacy.undone", "Imports annulés à effacer", UndoneRow, (PRIVACY, BATCHES), undone_rows, ROLES),
    View("privacy.terms", "Échéances RGPD", TermRow, _FOLDS, term_rows, ROLES),
    View("privacy.pieces", "Pièces échues", PieceRow, (PRIVACY, RULES), piece_rows, ROLES),
)
