"""Half-days of training: signing, sheets signed on paper, postponing, places asked for."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

from pytest_bdd import given, then, when

from core.ids import derived_id
from core.ledger import Recorded
from core.model.command import Refused
from core.subjects.training import SignHalfDay
from core.subjects.training.half_days import begins
from tests.features.steps.attendance import sheet
from tests.features.steps.training import schedule
from tests.features.words import Sentence
from tests.features.world import World


@given(Sentence("une séance {title:Texte} prévue le {on:Jour}, de {starts:Texte} à {ends:Texte}"))
def schedule_night(world: World, title: str, on: date, starts: str, ends: str) -> None:
    schedule(world, title, on, duration="", parts=[{"on": on, "starts": starts, "ends": ends}])


@given(
    Sentence(
        "une séance {title:Texte} prévue le {on:Jour}, de {starts:Texte} à {ends:Texte} "
        "puis de {again:Texte} à {until:Texte}"
    )
)
def schedule_halves(world: World, title: str, on: date, starts: str, ends: str, again: str, until: str) -> None:
    halves = ((starts, ends), (again, until))
    schedule(world, title, on, duration="", parts=[{"on": on, "starts": first, "ends": last} for first, last in halves])


@given(Sentence("{who:Prenom} qui a signé la demi-journée {part:Nombre} de {title:Texte} le {on:Jour}"))
@when(Sentence("{who:Prenom} signe la demi-journée {part:Nombre} de {title:Texte} le {on:Jour}"))
def sign(world: World, who: str, part: int, title: str, on: date, arrived: str | None = None) -> None:
    world.day(on)
    world.begin(world.ids[title], part, on)
    if arrived is not None:
        world.clock.reach(begins(on, arrived))
    said = {"session": world.ids[title], "party": world.ids[who], "written": who}
    world.do("sign-half-day", part=part, arrived=arrived, **said)


@when(
    Sentence("{who:Prenom} signe la demi-journée {part:Nombre} de {title:Texte} le {on:Jour} à {hour:Texte}"),
)
def sign_at(world: World, who: str, part: int, title: str, on: date, hour: str) -> None:
    world.clock.reach(begins(on, hour))
    world.do("sign-half-day", part=part, session=world.ids[title], party=world.ids[who], written=who)


@when(
    Sentence(
        "{who:Prenom} signe à {hour:Texte} la demi-journée {part:Nombre} de {title:Texte} le {on:Jour}, "
        "arrivée à {arrived:Texte} et partie à {left:Texte}"
    )
)
def sign_saying_when(
    world: World, who: str, hour: str, part: int, title: str, on: date, arrived: str, left: str
) -> None:
    world.clock.reach(begins(on, hour))
    said = {"session": world.ids[title], "party": world.ids[who], "written": who}
    world.do("sign-half-day", part=part, arrived=arrived, left=left, **said)


@when(Sentence("l’émargement de la séance {title:Texte} est enregistré le {on:Jour} à {hour:Texte}"))
def hold_at(world: World, title: str, on: date, hour: str) -> None:
    world.clock.reach(begins(on, hour))
    world.do("hold-session", session=world.ids[title], rows=[{"party": party} for party in world.groups[title]])


@given(
    Sentence(
        "{who:Prenom} qui a signé la demi-journée {part:Nombre} de {title:Texte} le {on:Jour}, "
        "arrivée à {arrived:Texte}"
    )
)
def sign_late(world: World, who: str, part: int, title: str, on: date, arrived: str) -> None:
    sign(world, who, part, title, on, arrived)


@when(
    Sentence("{who:Prenom} signe deux fois au même instant la demi-journée {part:Nombre} de {title:Texte} le {on:Jour}")
)
def sign_twice_at_once(world: World, who: str, part: int, title: str, on: date) -> None:
    world.day(on)
    world.begin(world.ids[title], part, on)
    command = SignHalfDay(session=world.ids[title], part=part, party=world.ids[who], written=who)
    together = Barrier(2)
    world.commands += 1

    def record(number: int) -> Any:
        together.wait()
        return world.ledger.record(command, by=world.account, command_id=derived_id("c", "twice", str(number)))

    with ThreadPoolExecutor(2) as both:
        outcomes = list(both.map(record, range(2)))
    world.groups["signatures"] = [one for one in outcomes if isinstance(one, Recorded)]
    world.unread = next((one for one in outcomes if isinstance(one, Refused)), None)


@then(Sentence("une signature est enregistrée, et l’autre refusée avec le code {code:Texte}"))
def once(world: World, code: str) -> None:
    refused = world.answer()
    assert (len(world.groups["signatures"]), refused.code if refused else "") == (1, code)


@then(
    Sentence(
        "la demi-journée {part:Nombre} de {title:Texte} a {number:Nombre} signature{:Accord}, "
        "et il reste à relancer {who:Prenom}"
    )
)
def chased(world: World, part: int, title: str, number: int, who: str) -> None:
    row = world.one("session.half-days", session=world.ids[title], part=str(part)).row
    assert (row.signed, row.chased) == (number, (world.ids[who],))


@then(Sentence("{who:Prenom} a signé {signed:Texte} des demi-journées de {title:Texte}"))
def how_many(world: World, who: str, signed: str, title: str) -> None:
    row = world.one("session.participants", session=world.ids[title], party=world.ids[who])
    assert row["signed"] == signed


@then(Sentence("au {on:Jour}, la demi-journée {part:Nombre} de {title:Texte} laisse à faire : {what:Texte}"))
def lacking(world: World, on: date, part: int, title: str, what: str) -> None:
    link = f"/formations/{world.ids[title]}/demi-journees/{part}"
    assert [row["what"] for row in world.rows("todo.signatures", on=on, link=link)] == [what] * (what != "rien")


@then(
    Sentence("l’émargement proposé pour {title:Texte} dit {one:Prenom} {first:Texte} et {other:Prenom} {second:Texte}")
)
def proposed(world: World, title: str, one: str, first: str, other: str, second: str) -> None:
    found = {row.row.party: row["present"] for row in world.rows("session.enrolled", session=world.ids[title])}
    assert found == {world.ids[one]: first, world.ids[other]: second}


@when(Sentence("l’émargement de la séance {title:Texte} est enregistré comme les demi-journées le disent"))
def hold_as_signed(world: World, title: str) -> None:
    blank = world.ledger.show("session.enrolled", only={"session": world.ids[title]}).rows
    sheet(world, title, {row.party: row.present for row in blank})


@then(Sentence("le temps de présence de {who:Prenom} à {title:Texte} est {time:Texte}"))
def there(world: World, who: str, title: str, time: str) -> None:
    assert world.one("session.participants", session=world.ids[title], party=world.ids[who])["time"] == time


@then(Sentence("en {year:Nombre}, le temps en formation de {who:Prenom} est {time:Texte}"))
def brought(world: World, year: int, who: str, time: str) -> None:
    assert world.one("members.brought", year=str(year), party=world.ids[who])["session_time"] == time


@given(
    Sentence("la feuille de la demi-journée {part:Nombre} de {title:Texte} enregistrée le {on:Jour}, sans {who:Prenom}")
)
def paper(world: World, part: int, title: str, on: date, who: str) -> None:
    absent = world.ids[who]
    rows = [{"party": party, "present": "absent" if party == absent else "all"} for party in world.groups[title]]
    world.end(world.ids[title], part)
    world.do("record-half-day", session=world.ids[title], part=part, on=on, rows=rows)


@when(Sentence("cette feuille est corrigée : {who:Prenom} est arrivé{:Accord} à {arrived:Texte}"))
def paper_corrected(world: World, who: str, arrived: str) -> None:
    late = {"party": world.ids[who], "present": "all", "arrived": arrived}
    kept = [row for row in world.done["record-half-day"].command.rows if row.party != world.ids[who]]
    world.correct("record-half-day", rows=[*({"party": row.party, "present": row.present} for row in kept), late])


@then(Sentence("à la demi-journée {part:Nombre} de {title:Texte}, {who:Prenom} est {present:Texte}"))
def at_half_day(world: World, part: int, title: str, who: str, present: str) -> None:
    world.groups["il"] = [{"session": world.ids[title], "part": str(part), "party": world.ids[who]}]
    assert world.one("session.half-day-sheet", **world.groups["il"][0])["present"] == present


@then(Sentence("d’après ce qui était enregistré avant, il était {present:Texte}"))
def at_half_day_before(world: World, present: str) -> None:
    assert world.one("session.half-day-sheet", known=world.before, **world.groups["il"][0])["present"] == present


@when(Sentence("un programme nommé {name:Texte} est joint à la feuille d’une demi-journée"))
def attach_program(world: World, name: str) -> None:
    assert name.endswith(".pdf")
    world.commands += 1
    outcome = world.ledger.attach(b"MZ\x90\x00\x03\x00\x00\x00This program cannot be run in DOS mode.")
    world.unread = outcome if isinstance(outcome, Refused) else None


@given(Sentence("la séance {title:Texte} reportée au {day:Jour}, ce qui est dit le {on:Jour}"))
@when(Sentence("la séance {title:Texte} est reportée au {day:Jour}, ce qui est dit le {on:Jour}"))
def postpone(world: World, title: str, day: date, on: date) -> None:
    parts = [{"on": day, "starts": "09:00", "ends": "12:30"}, {"on": day, "starts": "14:00", "ends": "17:30"}]
    world.do("postpone-session", session=world.ids[title], on=on, parts=parts)


@when(Sentence("ce report est corrigé : c’est le {day:Jour}"))
def postpone_corrected(world: World, day: date) -> None:
    parts = [
        {"on": day, "starts": one.starts, "ends": one.ends} for one in world.done["postpone-session"].command.parts
    ]
    world.correct("postpone-session", parts=parts)


@then(Sentence("la séance {title:Texte} est prévue le {on:Jour}"))
def planned(world: World, title: str, on: date) -> None:
    assert world.one("sessions", session=world.ids[title]).row.on == on


@then(Sentence("au {on:Jour}, il reste à faire : {what:Texte}"))
def to_tell(world: World, on: date, what: str) -> None:
    assert [row["what"] for row in world.rows("todo.enrolled-to-tell", on=on)] == [what]


@when(Sentence("il est noté que les inscrits de {title:Texte} sont prévenus"))
def told(world: World, title: str) -> None:
    world.do("tell-enrolled", session=world.ids[title])


@then(Sentence("il ne reste personne à prévenir"))
def all_told(world: World) -> None:
    assert world.rows("todo.enrolled-to-tell") == []


@given(Sentence("{who:Prenom} qui demande une place à {title:Texte} le {on:Jour}"))
def ask(world: World, who: str, title: str, on: date) -> None:
    world.do("ask-place", session=world.ids[title], party=world.ids[who], on=on)


@when(Sentence("les places demandées à {title:Texte} sont données"))
def give(world: World, title: str) -> None:
    world.do("give-asked-places", session=world.ids[title])


@then(Sentence("{who:Prenom} est en attente pour {title:Texte} : {answer:Texte}"))
def waits(world: World, who: str, title: str, answer: str) -> None:
    row = world.one("session.asking", session=world.ids[title])
    assert (row.row.party, row["answer"]) == (world.ids[who], answer)
