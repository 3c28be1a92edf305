"""Training sessions: on the calendar, and who has a place."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Any, Final

from pytest_bdd import given, then, when

from tests.features.steps.members import admit
from tests.features.steps.people import register
from tests.features.words import Sentence
from tests.features.world import World

MANY: Final = ("infirmier", "pharmacien", "medecin-generaliste", "masseur-kinesitherapeute")
USUAL: Final = date(2024, 3, 12)
AGO: Final = timedelta(days=60)
"""How long before its day a session is put on the calendar, and people enrol."""


@given(Sentence("une séance {title:Texte} prévue le {on:Jour}"))
def schedule(world: World, title: str, on: date, capacity: int = 30, duration: int | str = 180, **more: Any) -> None:
    world.day(on - AGO)
    asked = world.do("schedule-session", label=title, on=on, duration=duration, capacity=capacity, **more)
    world.ids[title] = asked.session
    world.groups[title] = []


@given(Sentence("une séance {title:Texte} de {length:Duree} prévue le {on:Jour}"))
def schedule_long(world: World, title: str, length: int, on: date) -> None:
    schedule(world, title, on, duration=length)


@given(Sentence("une séance {title:Texte} de {length:Duree} à distance prévue le {on:Jour}"))
def schedule_remote(world: World, title: str, length: int, on: date) -> None:
    schedule(world, title, on, duration=length, modality="remote")


@given(Sentence("une séance {title:Texte} de {capacity:Nombre} places avec {number:Nombre} inscrit{:Accord}"))
def schedule_with(world: World, title: str, capacity: int, number: int) -> None:
    schedule(world, title, USUAL, capacity)
    for _ in range(number):
        take_place(world, title, register(world, f"Participant {len(world.ids)}", "infirmier"))


@when(Sentence("une séance {title:Texte} est programmée de {starts:Texte} à {ends:Texte} le {on:Jour}"))
def schedule_times(world: World, title: str, starts: str, ends: str, on: date) -> None:
    schedule(world, title, on, starts=starts, ends=ends, duration="")


@when(
    Sentence(
        "une séance {title:Texte} est programmée de {starts:Texte} à {ends:Texte} le {on:Jour}, "
        "pour {length:Texte} de formation"
    )
)
def schedule_length(world: World, title: str, starts: str, ends: str, on: date, length: str) -> None:
    schedule(world, title, on, starts=starts, ends=ends, duration=length)


@when(Sentence("une séance {title:Texte} est programmée sans heures ni durée le {on:Jour}"))
def schedule_endless(world: World, title: str, on: date) -> None:
    schedule(world, title, on, duration="")


@when(Sentence("une séance {title:Texte} du {on:Jour} est confiée à {name:Texte}, qui n’est pas au registre"))
def schedule_guest(world: World, title: str, on: date, name: str) -> None:
    schedule(world, title, on, trainer_name=name)


@then(Sentence("la séance {title:Texte} dure {length:Texte}"))
def lasts(world: World, title: str, length: str) -> None:
    assert world.one("sessions", session=world.ids[title])["length"] == length


@then(Sentence("la séance {title:Texte} est assurée par {name:Texte}"))
def taught_by(world: World, title: str, name: str) -> None:
    assert world.one("sessions", session=world.ids[title])["taught_by"] == name


@then(Sentence("au {on:Jour}, la séance {title:Texte} est {known:Texte}"))
def known_on(world: World, on: date, title: str, known: str) -> None:
    found = world.rows("sessions", on=on, session=world.ids[title])

    assert ("connue" if found else "inconnue") == known


@given(Sentence("la séance {title:Texte} annulée"))
@when(Sentence("la séance {title:Texte} est annulée"))
def cancel(world: World, title: str) -> None:
    world.do("cancel-session", session=world.ids[title], reason="Formatrice souffrante.")


def take_place(world: World, title: str, party: Any, **more: Any) -> None:
    on = min(world.today, world.done["schedule-session"].command.on)  # nobody enrols once the session has been
    world.do("enrol-member", session=world.ids[title], party=party, **{"on": on, **more})
    world.groups[title].append(party)


@when(Sentence("{who:Prenom} s’inscrit à la séance {title:Texte}"))
def enrol(world: World, who: str, title: str) -> None:
    take_place(world, title, world.ids[who])


@given(Sentence("{who:Prenom} inscrit{:Accord} à la séance {title:Texte} le {on:Jour}"))
@when(Sentence("{who:Prenom} s’inscrit à la séance {title:Texte} le {on:Jour}"))
def enrol_on(world: World, who: str, title: str, on: date) -> None:
    take_place(world, title, world.ids[who], on=on)


@given(Sentence("{number:Nombre} adhérents de plusieurs professions inscrits à la séance {title:Texte}"))
def enrol_many(world: World, number: int, title: str) -> None:
    enrol_members(world, title, list(islice(cycle(MANY), number)))


@given(Sentence("{number:Nombre} infirmières adhérentes inscrites à la séance {title:Texte}"))
def enrol_nurses(world: World, number: int, title: str) -> None:
    enrol_members(world, title, ["infirmier"] * number)


def enrol_members(world: World, title: str, trades: Sequence[str]) -> None:
    for trade in trades:
        take_place(world, title, admit(world, f"Participant {len(world.ids)}", trade, world.today))


@given(Sentence("{who:Prenom}, {trade:Metier}, adhérent{:Accord} et inscrit{:Accord} à la séance {title:Texte}"))
def enrol_member(world: World, who: str, trade: str, title: str) -> None:
    take_place(world, title, admit(world, who, trade, world.today))


@given(Sentence("{who:Prenom}, {trade:Metier}, non adhérent{:Accord} et inscrit{:Accord} à la séance {title:Texte}"))
def enrol_stranger(world: World, who: str, trade: str, title: str) -> None:
    take_place(world, title, register(world, who, trade))


@given(
    Sentence(
        "{who:Prenom}, {trade:Metier}, adhérent{:Accord}, inscrit{:Accord} à la séance {title:Texte} "
        "et pris{:Accord} en charge par un autre financeur"
    )
)
def enrol_other_funder(world: World, who: str, trade: str, title: str) -> None:
    take_place(world, title, admit(world, who, trade, world.today), funder="other")


@given(
    Sentence(
        "{who:Prenom}, {trade:Metier}, adhérent{:Accord} en {practice:Texte} "
        "et inscrit{:Accord} à la séance {title:Texte}"
    )
)
def enrol_practising(world: World, who: str, trade: str, practice: str, title: str) -> None:
    party = admit(world, who, trade, world.today)
    world.do("declare-profession", party=party, profession=trade, practice=PRACTICES[practice])
    take_place(world, title, party)


PRACTICES: Final = {"libéral conventionné": "liberal", "libéral non conventionné": "non-contracted"}


@given(Sentence("un désistement à la séance {title:Texte}"))
def withdraw_one(world: World, title: str) -> None:
    party = world.groups[title].pop()
    world.do("withdraw-enrolment", session=world.ids[title], party=party)


@given(Sentence("{who:Prenom} désisté{:Accord} {days:Nombre} jours avant la séance {title:Texte}"))
@when(Sentence("{who:Prenom} se désiste {days:Nombre} jours avant la séance {title:Texte}"))
def withdraw(world: World, who: str, days: int, title: str) -> None:
    party, day = world.ids[who], world.done["schedule-session"].command.on
    world.do("withdraw-enrolment", session=world.ids[title], party=party, on=day - timedelta(days=days))
    world.groups[title].remove(party)


@then(
    Sentence(
        "la séance {title:Texte} a {number:Nombre} inscrit{:Accord} et {free:Nombre} place{:Accord} libre{:Accord}"
    )
)
def places(world: World, title: str, number: int, free: int) -> None:
    row = world.one("sessions", session=world.ids[title]).row

    assert (row.enrolled, row.free) == (number, free)


@then(Sentence("au {on:Jour}, la séance {title:Texte} a {number:Nombre} inscrit{:Accord}"))
def enrolled(world: World, on: date, title: str, number: int) -> None:
    assert world.one("sessions", session=world.ids[title], on=on).row.enrolled == number
