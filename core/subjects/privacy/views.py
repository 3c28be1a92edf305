"""« Échéances RGPD »: what is kept of those who have left, what is to be erased, and when."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.roles import AUDITOR, BOARD, COORDINATION
from core.model.rules import RULES, Rules
from core.model.view import AsOf, Row, Todo, View
from core.subjects.applications.fold import APPLICATIONS, Applications
from core.subjects.erasures.words import CLASSES, GROUNDS
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.holding import Known
from core.subjects.privacy.state import Privacy
from core.subjects.privacy.terms import Term, is_due, piece_terms, terms
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
        for party in _persons(privacy)
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
) -> Iterable[DueRow]:
    """Give one row for each person of whom something is to be erased, the oldest first."""
    known = Known(privacy, members, statutes, rules, applications)
    found = {party: _due(party, asof, known) for party in _persons(privacy)}
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


def to_erase(
    asof: AsOf, privacy: Privacy, members: Members, statutes: Statutes, rules: Rules, applications: Applications
) -> Iterable[Todo]:
    """Give one line for the persons and one for the pieces that are to be erased."""
    known = Known(privacy, members, statutes, rules, applications)
    due = [term for party in _persons(privacy) for term in _due(party, asof, known)]
    persons = sum(bool(_due(party, asof, known)) for party in _persons(privacy)) if due else 0
    if due:
        yield Todo(
            due=min(term.due for term in due if term.due is not None),
            what=f"Données à effacer : {persons} personne{'s' if persons > 1 else ''}",
            link="/echeances-rgpd",
            late=True,
            roles=(COORDINATION, BOARD),
            positions=tuple(sorted({position for term in due for position in term.positions})),
            rules=tuple(dict.fromkeys(rule for term in due for rule in term.rules)),
        )
    pieces = list(piece_terms(asof.on, privacy, rules))
    if pieces:
        yield Todo(
            due=min(end for _, end, _ in pieces),
            what=f"Pièces à effacer : {len(pieces)}",
            link="/echeances-rgpd",
            late=True,
            roles=(COORDINATION, BOARD),
            positions=tuple(sorted(piece.position for piece, _, _ in pieces)),
            rules=tuple(dict.fromkeys(rule for _, _, used in pieces for rule in used)),
        )


def _due(party: PartyId, asof: AsOf, known: Known) -> list[Term]:
    return [term for term in terms(party, asof.on, known) if is_due(term, asof.on)]


def _name(party: PartyId, day: date, privacy: Privacy, parties: Parties) -> tuple[Ref, ...]:
    """Return what a party is called: a withdrawn registration still says it, until it is erased."""
    gone = privacy.of(party).withdrawn
    return parties.names(party, day).shown if gone is None else (gone.name,)


def _persons(privacy: Privacy) -> Iterable[PartyId]:
    return (party for party, kept in privacy.by_party.items() if kept.nature == "person")


_FOLDS = (PRIVACY, MEMBERS, STATUTES, RULES, APPLICATIONS, PARTIES)
VIEWS = (
    View("privacy.due", "Données à effacer", DueRow, _FOLDS, due_rows, ROLES),
    View("privacy.terms", "Échéances RGPD", TermRow, _FOLDS, term_rows, ROLES),
    View("privacy.pieces", "Pièces échues", PieceRow, (PRIVACY, RULES), piece_rows, ROLES),
)
TODO = (View("todo.privacy", "Données à effacer", Todo, _FOLDS[:-1], to_erase, ROLES),)
