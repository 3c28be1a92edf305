"""Applications that wait, those that were declined, and who stated that they will not join."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId, Ref
from core.model.command import ask
from core.model.timeline import Entry
from core.model.view import AsOf, Row, View
from core.subjects.admission.bodies import BODIES, Bodies
from core.subjects.admission.words import STAGES
from core.subjects.applications.fold import APPLICATIONS, Applications, Step
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes, category, college


class ApplicationRow(Row, frozen=True, kw_only=True):
    """An application as it stands on a day; ``begins`` is None while that day is not known."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    college: Annotated[str, ask("Collège")]
    category: Annotated[str, ask("Catégorie")]
    on: Annotated[date | None, ask("Demande du")]
    stage: Annotated[str, ask("État", labels=STAGES)]
    answered_on: Annotated[date | None, ask("Réponse du")]
    decision: Annotated[DecisionId | None, ask("Décision")]
    begins: Annotated[date | None, ask("Adhérera le")]


class AbstainedRow(Row, frozen=True, kw_only=True):
    """Somebody who stated that they will not join, and has not since."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    on: Annotated[date, ask("Déclarée le")]


def waiting_rows(
    asof: AsOf, applications: Applications, members: Members, parties: Parties, statutes: Statutes, bodies: Bodies
) -> Iterable[ApplicationRow]:
    """Give the applications without an answer on a day, the oldest first."""
    return _rows(asof, "applied", applications, members, parties, statutes, bodies)


def accepted_rows(
    asof: AsOf, applications: Applications, members: Members, parties: Parties, statutes: Statutes, bodies: Bodies
) -> Iterable[ApplicationRow]:
    """Give the applications accepted by a day whose adhesion has not begun."""
    return _rows(asof, "accepted", applications, members, parties, statutes, bodies)


def unstarted_rows(
    asof: AsOf, applications: Applications, members: Members, parties: Parties, statutes: Statutes, bodies: Bodies
) -> Iterable[ApplicationRow]:
    """Give the applications accepted whose adhesion is not recorded, although its assembly is convened."""
    for row in accepted_rows(asof, applications, members, parties, statutes, bodies):
        if row.begins is not None and not applications.following(row.party, asof.on):
            yield row


def declined_rows(
    asof: AsOf, applications: Applications, members: Members, parties: Parties, statutes: Statutes, bodies: Bodies
) -> Iterable[ApplicationRow]:
    """Give the parties whose last application was declined by a day."""
    return _rows(asof, "declined", applications, members, parties, statutes, bodies)


def abstained_rows(
    asof: AsOf, applications: Applications, members: Members, parties: Parties
) -> Iterable[AbstainedRow]:
    """Give those whose last word, by a day, is that they will not join."""
    for party, entry in _at(asof, applications, members, "abstained"):
        yield AbstainedRow(
            party=party,
            name=parties.names(party, asof.on).shown,
            profession=parties.profession(party, asof.on),
            on=entry.on,
            positions=(entry.position,),
        )


def _rows(
    asof: AsOf,
    stage: str,
    applications: Applications,
    members: Members,
    parties: Parties,
    statutes: Statutes,
    bodies: Bodies,
) -> list[ApplicationRow]:
    version, rows = statutes.at(asof.on), []
    for party, entry in _at(asof, applications, members, stage):
        asked = applications.application(party, asof.on)
        place = asked.value if asked else Step("applied")
        group, kind = college(version, place.college), category(version, place.category)
        answered = entry.value.stage != "applied"
        rows.append(
            ApplicationRow(
                party=party,
                name=parties.names(party, asof.on).shown,
                profession=parties.profession(party, asof.on),
                college=group.label if group else place.college,
                category=kind.label if kind else place.category,
                on=asked.on if asked else None,
                stage=entry.value.stage,
                answered_on=entry.on if answered else None,
                decision=entry.value.decision,
                begins=bodies.begins(entry.on) if entry.value.stage == "accepted" else None,
                positions=tuple(sorted({entry.position, *((asked.position,) if asked else ())})),
            )
        )
    return sorted(rows, key=lambda row: row.on or date.min)


def _at(asof: AsOf, applications: Applications, members: Members, stage: str) -> Iterator[tuple[PartyId, Entry[Step]]]:
    for party in applications.by_party:
        entry = applications.at(party, asof.on)
        if entry is not None and entry.value.stage == stage and members.at(party, asof.on) is None:
            yield party, entry


_FOLDS = (APPLICATIONS, MEMBERS, PARTIES, STATUTES, BODIES)
VIEWS = (
    View("applications.waiting", "Demandes d’adhésion en attente", ApplicationRow, _FOLDS, waiting_rows),
    View("applications.accepted", "Demandes acceptées", ApplicationRow, _FOLDS, accepted_rows),
    View("applications.unstarted", "Adhésions à faire commencer", ApplicationRow, _FOLDS, unstarted_rows),
    View("applications.declined", "Demandes refusées", ApplicationRow, _FOLDS, declined_rows),
    View("non-adhesions", "Non-adhésions", AbstainedRow, (APPLICATIONS, MEMBERS, PARTIES), abstained_rows),
)
