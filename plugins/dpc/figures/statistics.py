"""The figures of DPC: sessions, people, hours, professions and money, by the year of the session and by mission."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, TypeVar

from msgspec import Struct, field

from core import AsOf, Row, View, ask
from core.facts import Cents, MissionId, PartyId
from core.subjects import MISSIONS, Missions, Session, attended_minutes, came, hours, mission_label
from plugins.dpc.records.claim import Claim
from plugins.dpc.records.files import FILES, Files

K = TypeVar("K")


class FiguresRow(Row, frozen=True, kw_only=True):
    """The sessions of a year or of a mission; ``people`` are counted once, ``places`` at each session."""

    label: Annotated[str, ask("Année de la séance")]
    sessions: Annotated[int, ask("Séances")]
    places: Annotated[int, ask("Présences")]
    people: Annotated[int, ask("Personnes")]
    time: Annotated[str, ask("Heures suivies", hint="Le temps de présence de chacun, additionné")]
    minutes: Annotated[int, ask("Temps suivi (minutes)")]
    professions: Annotated[int, ask("Professions")]
    filed: Annotated[Cents, ask("Demandé")]
    accepted: Annotated[Cents, ask("Accepté", hint="Ce qui est payé sans réponse de l’Agence est accepté")]
    paid: Annotated[Cents, ask("Payé")]
    recovered: Annotated[Cents, ask("Repris")]
    kept: Annotated[Cents, ask("Reste acquis", hint="Ce qui est payé, moins ce que l’Agence a repris")]
    open: Annotated[Cents, ask("En attente")]


class MissionFiguresRow(FiguresRow, frozen=True, kw_only=True):
    """The sessions of a mission."""

    label: Annotated[str, ask("Mission de la séance")]
    mission: Annotated[MissionId | None, ask("Identifiant de la mission")]


class ProfessionRow(Row, frozen=True, kw_only=True):
    """Those of one profession who came, on the day of each session."""

    label: Annotated[str, ask("Profession")]
    people: Annotated[int, ask("Personnes")]
    places: Annotated[int, ask("Présences")]


class Counted(Struct):
    """What is added up."""

    sessions: int = 0
    places: int = 0
    people: set[PartyId] = field(default_factory=set)
    minutes: int = 0
    professions: set[str] = field(default_factory=set)
    claims: list[Claim] = field(default_factory=list)
    positions: set[int] = field(default_factory=set)


def given(asof: AsOf, files: Files) -> Iterator[tuple[Session, Claim | None]]:
    """Yield the sessions of DPC held up to a day: those of an action, or claimed for, with their claim."""
    for session, one in files.sessions.by_id.items():
        planned = one.planned(asof.on)
        claim = files.claims.of(session)
        filed = claim if claim is not None and claim.count(asof.on) else None
        if planned is not None and one.status(asof.on) == "held" and (planned.action or filed is not None):
            yield one, filed


def year_rows(asof: AsOf, files: Files) -> Iterable[FiguresRow]:
    """Give each year in which a session was held, oldest first."""
    found = _counted(asof, files, lambda one: one.held.on.year if one.held else 0)
    for year, counted in sorted(found.items()):
        yield FiguresRow(label=str(year), **_said(asof, counted))


def mission_rows(asof: AsOf, files: Files, missions: Missions) -> Iterable[MissionFiguresRow]:
    """Give each mission that a session was held for, those of none last."""
    found = _counted(asof, files, lambda one: one.scheduled.mission if one.scheduled else None)
    for mission, counted in sorted(found.items(), key=lambda pair: (pair[0] is None, pair[0] or "")):
        label = mission_label(missions, mission) if mission is not None else "Sans mission"
        yield MissionFiguresRow(label=label, mission=mission, **_said(asof, counted))


def profession_rows(asof: AsOf, files: Files) -> Iterable[ProfessionRow]:
    """Give the professions of those who came, the most numerous first."""
    places, people, behind = Counter[str](), dict[str, set[PartyId]](), dict[str, set[int]]()
    for one, _ in given(asof, files):
        for party in came(one):
            label = _profession(files, one, party)
            places[label] += 1
            people.setdefault(label, set()).add(party)
            behind.setdefault(label, set()).add(one.held_position)
    for label, number in places.most_common():
        positions = tuple(sorted(behind[label]))
        yield ProfessionRow(label=label, people=len(people[label]), places=number, positions=positions)


def _counted(asof: AsOf, files: Files, key: Callable[[Session], K]) -> dict[K, Counted]:
    found: dict[K, Counted] = {}
    for one, claim in given(asof, files):
        counted, present = found.setdefault(key(one), Counted()), came(one)
        counted.sessions += 1
        counted.places += len(present)
        counted.people |= present
        counted.minutes += sum(attended_minutes(one, party) for party in present)
        counted.professions |= {_profession(files, one, party) for party in present}
        counted.positions |= {one.position, one.held_position}
        if claim is not None:
            counted.claims.append(claim)
            lists = (claim.versions, claim.answers, claim.payments, claim.recoveries)
            counted.positions |= {said.position for entries in lists for said in entries if said.on <= asof.on}
    return found


def _said(asof: AsOf, counted: Counted) -> dict[str, Any]:
    claims, day = counted.claims, asof.on
    paid, recovered = sum(one.paid(day) for one in claims), sum(one.recovered(day) for one in claims)
    asked = (version.total for one in claims if (version := one.version(day)) is not None)
    return {
        "sessions": counted.sessions,
        "places": counted.places,
        "people": len(counted.people),
        "time": hours(counted.minutes),
        "minutes": counted.minutes,
        "professions": len(counted.professions - {"Profession non dite"}),
        "filed": Cents(sum(asked)),
        "accepted": Cents(sum(one.owed(day) if one.answer(day) is not None else one.paid(day) for one in claims)),
        "paid": Cents(paid),
        "recovered": Cents(recovered),
        "kept": Cents(paid - recovered),
        "open": Cents(sum(one.left(day) for one in claims)),
        "positions": tuple(sorted(counted.positions - {0})),
    }


def _profession(files: Files, one: Session, party: PartyId) -> str:
    assert one.held is not None  # noqa: S101 - only sessions that were held are counted
    return files.parties.profession(party, one.held.on) or "Profession non dite"


YEARS = View("dpc.years", "Le DPC par année", FiguresRow, (FILES,), year_rows)
BY_MISSION = View("dpc.missions", "Le DPC par mission", MissionFiguresRow, (FILES, MISSIONS), mission_rows)
BY_PROFESSION = View("dpc.by-profession", "Le DPC par profession", ProfessionRow, (FILES,), profession_rows)
