"""Meetings: called, opened, who is there and for whom, the quorum, the minutes."""

from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from tests.features.steps.members import MEMBERS
from tests.features.words import Sentence
from tests.features.world import World

HERE = "la séance"
FIRST = "la première séance"


@given(Sentence("une {kind:Reunion} convoquée le {sent:Jour} pour le {on:Jour}"))
@when(Sentence("une {kind:Reunion} est convoquée le {sent:Jour} pour le {on:Jour}"))
def convene(world: World, kind: str, sent: date, on: date, **more: Any) -> None:
    world.day(sent)
    world.ids[HERE] = world.do("convene-meeting", type=kind, on=on, sent_on=sent, **more).meeting


@given(Sentence("une {kind:Reunion} à convoquer pour le {on:Jour}, notée le {day:Jour}, ordre du jour {agenda:Texte}"))
@when(
    Sentence("une {kind:Reunion} est à convoquer pour le {on:Jour}, notée le {day:Jour}, ordre du jour {agenda:Texte}")
)
def plan(world: World, kind: str, on: date, day: date, agenda: str) -> None:
    world.day(day)
    world.ids[HERE] = world.do("convene-meeting", type=kind, on=on, agenda=agenda).meeting


@then(Sentence("au {day:Jour}, il reste pour cette séance : {what:Texte}, le {due:Jour} au plus tard"))
def left_before(world: World, day: date, what: str, due: date) -> None:
    (row,) = [one.row for one in world.rows("todo.calls", on=day) if one.row.link.endswith(world.ids[HERE])]
    assert (row.what.partition(" :")[0], row.due) == (what, due)


@given(Sentence("une seconde convocation de cette séance, envoyée le {sent:Jour} pour le {on:Jour}"))
@when(Sentence("cette séance est convoquée une seconde fois le {sent:Jour} pour le {on:Jour}"))
def convene_again(world: World, sent: date, on: date) -> None:
    first = world.done["convene-meeting"].command
    convene(world, first.type, sent, on, second_of=first.meeting)


@given(Sentence("la séance ouverte"))
@when(Sentence("la séance est ouverte"))
def open_meeting(world: World) -> None:
    world.day(world.done["convene-meeting"].command.on)
    world.do("open-meeting", meeting=world.ids[HERE])


@when(Sentence("le nombre de votants est compté à nouveau"))
def recount(world: World) -> None:
    world.do("recount-electorate", meeting=world.ids[HERE])


@given(Sentence("{people:Gens} présent{:Accord} à la séance"))
@when(Sentence("{people:Gens} émarge"))
@when(Sentence("{people:Gens} émargent"))
def attend(world: World, people: list[str]) -> None:
    mark(world, [{"party": world.ids[who], "how": "present"} for who in people])


@when(Sentence("{people:Gens} sont pointés à leur arrivée"))
def arrive(world: World, people: list[str]) -> None:
    world.do("mark-arrivals", meeting=world.ids[HERE], present=[world.ids[who] for who in people])


@when(Sentence("les pouvoirs de {people:Gens} à {holder:Prenom} sont notés"))
def entrust(world: World, people: list[str], holder: str) -> None:
    proxies = [{"party": world.ids[who], "holder": world.ids[holder]} for who in people]
    world.do("mark-proxies", meeting=world.ids[HERE], proxies=proxies)


@given(Sentence("{number:Nombre} adhérents présents à la séance"))
@when(Sentence("{number:Nombre} adhérents émargent"))
def attend_many(world: World, number: int) -> None:
    mark(world, [{"party": party, "how": "present"} for party in waiting(world)[:number]])


@given(Sentence("{number:Nombre} adhérents présents à la séance et {proxies:Nombre} représentés"))
def attend_with_proxies(world: World, number: int, proxies: int) -> None:
    here = waiting(world)[: number + proxies]
    present = [{"party": party, "how": "present"} for party in here[:number]]
    away = zip(here[number:], here[:proxies], strict=True)
    mark(world, [*present, *({"party": p, "how": "proxy", "holder": holder} for p, holder in away)])


@given(Sentence("{giver:Prenom} représenté{:Accord} par {holder:Prenom}"))
@when(Sentence("{giver:Prenom} donne pouvoir à {holder:Prenom}"))
def give_proxy(world: World, giver: str, holder: str) -> None:
    world.do("mark-person", meeting=world.ids[HERE], party=world.ids[giver], how="proxy", holder=world.ids[holder])


@when(Sentence("{who:Prenom} quitte la séance"))
def leave(world: World, who: str) -> None:
    world.do("mark-person", meeting=world.ids[HERE], party=world.ids[who], how="absent")


def mark(world: World, rows: list[dict[str, Any]]) -> None:
    world.do("mark-attendance", meeting=world.ids[HERE], rows=rows)


def waiting(world: World) -> list[Any]:
    """Return the members whom no sentence names and who are not on the sheet yet."""
    sheet = world.ledger.show("meeting.attendance", only={"meeting": world.ids[HERE]}).rows
    marked = {row.party for row in sheet}
    return [party for party in world.groups[MEMBERS] if party not in marked]


@given(Sentence("la séance close"))
@when(Sentence("la séance est close"))
def close(world: World) -> None:
    world.do("close-meeting", meeting=world.ids[HERE])


@when(Sentence("la séance est annulée"))
def cancel(world: World) -> None:
    world.do("cancel-meeting", meeting=world.ids[HERE], reason="Salle indisponible.")


@given(Sentence("le procès-verbal rédigé : {text:Texte}"))
@when(Sentence("le procès-verbal est rédigé : {text:Texte}"))
def write_minutes(world: World, text: str) -> None:
    world.do("write-minutes", meeting=world.ids[HERE], text=text)


@given(Sentence("le procès-verbal approuvé le {on:Jour}"))
@when(Sentence("le procès-verbal est approuvé le {on:Jour}"))
def approve(world: World, on: date) -> None:
    world.do("approve-minutes", meeting=world.ids[HERE], on=on)


def quorum(world: World, **clocks: Any) -> Any:
    return world.one("meeting.quorum", meeting=world.ids[HERE], **clocks)


@then(Sentence("le quorum est de {needed:Nombre} voix pour {entitled:Nombre} votants"))
def quorum_of(world: World, needed: int, entitled: int) -> None:
    row = quorum(world).row

    assert (row.needed, row.entitled) == (needed, entitled)


@then(Sentence("le quorum se lit {text:Texte}"))
def quorum_reads(world: World, text: str) -> None:
    assert quorum(world)["text"] == text


@then(Sentence("la séance compte {present:Nombre} présent{:Accord} et {represented:Nombre} représenté{:Accord}"))
def counted(world: World, present: int, represented: int) -> None:
    row = quorum(world).row

    assert (row.present, row.represented) == (present, represented)


@then(Sentence("la séance signale : {notice:Texte}"))
def notice_is(world: World, notice: str) -> None:
    assert (quorum(world)["notice"] or "rien") == notice


@then(Sentence("la séance est à l’état {status:Texte}"))
def status_is(world: World, status: str) -> None:
    assert world.one("meetings", meeting=world.ids[HERE])["status"] == status


@then(Sentence("le procès-verbal est à l’état {status:Texte}"))
def minutes_are(world: World, status: str) -> None:
    assert world.one("meetings", meeting=world.ids[HERE])["minutes"] == status


@then(Sentence("le procès-verbal se lit {text:Texte}"))
def minutes_read(world: World, text: str) -> None:
    assert world.one("meetings", meeting=world.ids[HERE])["text"] == text


@then(Sentence("il reste à faire pour cette séance : {what:Texte}"))
def left_to_do(world: World, what: str) -> None:
    (row,) = world.rows("todo.meetings", link=f"/seances/{world.ids[HERE]}")

    assert row["what"].startswith(f"{what} : ")
