"""The ACI contract: its size, its envelope, its payments, the deadlines of its missions."""

from datetime import date
from typing import Any, Final

from pytest_bdd import given, then, when

from plugins.aci.words import LINES
from tests.features.steps.missions import CODES
from tests.features.words import Sentence, typeset
from tests.features.world import World

POPULATIONS: Final = {1: 18_250, 2: 52_300, 3: 131_000, 4: 240_500}


@given(Sentence("le contrat ACI de taille {size:Nombre} signé le {on:Jour}"))
def signed(world: World, size: int, on: date) -> None:
    world.do("sign-aci-contract", on=on, population=POPULATIONS[size], size=size)


@when(Sentence("un contrat ACI pour {population:Nombre} habitants est signé le {on:Jour}"))
def sign(world: World, population: int, on: date) -> None:
    world.do("sign-aci-contract", on=on, population=population)


@when(Sentence("ce contrat est corrigé le {day:Jour} : taille {size:Nombre}, {population:Nombre} habitants"))
def correct(world: World, day: date, size: int, population: int) -> None:
    world.day(day)
    world.correct("sign-aci-contract", size=size, population=population)


@when(Sentence("un avenant du {on:Jour} donne la taille {size:Nombre} pour {population:Nombre} habitants"))
def amend(world: World, on: date, size: int, population: int) -> None:
    world.do("amend-aci-contract", on=on, size=size, population=population, version="aci-av2")


@given(Sentence("une crise {label:Texte} reconnue le {on:Jour}"))
@when(Sentence("une crise {label:Texte} est reconnue le {on:Jour}"))
def recognise(world: World, label: str, on: date) -> None:
    world.do("recognise-crisis", label=label, on=on)


def mission(world: World, title: str, on: date) -> Any:
    return world.one("aci.missions", code=CODES[title], on=on)


@then(Sentence("le contrat est de taille {size:Nombre}"))
def size_is(world: World, size: int) -> None:
    assert world.one("aci.contract").row.size == str(size)


@then(Sentence("au {on:Jour}, le contrat est de taille {size:Nombre}, la population donnant la taille {now:Nombre}"))
def sizes(world: World, on: date, size: int, now: int) -> None:
    row = world.one("aci.contract", on=on).row

    assert (row.size, row.size_now) == (str(size), str(now))


@then(Sentence("au {on:Jour}, la ligne {line:Texte} de l’enveloppe est de {amount:Euros} €"))
def line_is(world: World, on: date, line: str, amount: int) -> None:
    assert lines(world, on=on)[line].row.amount == amount


@then(Sentence("au {on:Jour}, la ligne {line:Texte} de l’enveloppe est {certainty:Texte}, sans montant"))
def line_unknown(world: World, on: date, line: str, certainty: str) -> None:
    row = lines(world, on=on)[line]

    assert (row["certainty"], row.row.amount) == (certainty, None)


@then(Sentence("au {on:Jour}, la ligne {line:Texte} de l’enveloppe se lit {amount:Texte}"))
def line_reads(world: World, on: date, line: str, amount: str) -> None:
    assert (lines(world, on=on)[line]["amount"] or "à saisir") == amount


@then(
    Sentence(
        "au {on:Jour}, d’après ce qui était enregistré le {known:Jour}, la ligne {line:Texte} de l’enveloppe "
        "est de {amount:Euros} €"
    )
)
def line_as_known(world: World, on: date, known: date, line: str, amount: int) -> None:
    assert lines(world, on=on, known=known)[line].row.amount == amount


@then(Sentence("au {on:Jour}, l’enveloppe sans la mise à jour du plan de crise totalise {amount:Euros} €"))
def ceiling(world: World, on: date, amount: int) -> None:
    found = lines(world, on=on)

    assert sum(row.row.amount for line, row in found.items() if not line.endswith("mise à jour du plan")) == amount


@then(Sentence("au {on:Jour}, les lignes suivantes de l’enveloppe totalisent {amount:Euros} € :"))
def part(world: World, on: date, amount: int, datatable: list[list[str]]) -> None:
    found = lines(world, on=on)

    assert sum(found[typeset(line)].row.amount for (line,) in datatable) == amount


def lines(world: World, **clocks: Any) -> dict[str, Any]:
    """Return the lines of the envelope by what people call them."""
    return {row["label"]: row for row in world.rows("aci.envelope", **clocks)}


@then(
    Sentence(
        "au {on:Jour}, la mission du contrat {title:Texte} est à démarrer au plus tard le {start:Jour} "
        "et à déployer au plus tard le {deploy:Jour}"
    )
)
def deadlines(world: World, on: date, title: str, start: date, deploy: date) -> None:
    row = mission(world, title, on).row

    assert (row.start_by, row.deploy_by) == (start, deploy)


@then(Sentence("au {on:Jour}, la mission du contrat {title:Texte} est à l’état {state:Texte}"))
def state_is(world: World, on: date, title: str, state: str) -> None:
    assert mission(world, title, on)["state"] == state


@then(Sentence("au {on:Jour}, le contrat n’a pas de mission {title:Texte}"))
def no_mission(world: World, on: date, title: str) -> None:
    assert CODES[title] not in {row.row.code for row in world.rows("aci.missions", on=on)}


@then(Sentence("au {on:Jour}, la mission du contrat {title:Texte} est {status:Texte}, sans échéance"))
def no_deadline(world: World, on: date, title: str, status: str) -> None:
    row = mission(world, title, on)

    assert (row["status"], row.row.start_by, row.row.deploy_by, row.row.due) == (status, None, None, None)


@then(Sentence("au {on:Jour}, {what:Texte} est à faire : {answer:Texte}"))
def to_do(world: World, on: date, what: str, answer: str) -> None:
    found = {row["what"] for row in world.rows("aci.todo-missions", on=on)}

    assert ("oui" if what in found else "non") == answer


@then(Sentence("le versement {line:Texte} du {day:Jour} est de {amount:Euros} €"))
def payment(world: World, line: str, day: date, amount: int) -> None:
    assert payments(world, line, day, on=day) == [amount]


@then(Sentence("les versements {line:Texte} du {day:Jour} sont de {first:Euros} € et {second:Euros} €"))
def two_payments(world: World, line: str, day: date, first: int, second: int) -> None:
    assert payments(world, line, day, on=day) == [first, second]


@then(Sentence("au {on:Jour}, aucun versement {line:Texte} n’est dû"))
def no_payment(world: World, on: date, line: str) -> None:
    assert line in LINES.values()
    assert [row for row in world.rows("aci.payments", on=on) if row["label"] == line and row.row.on <= on] == []


@then(Sentence("au {on:Jour}, les versements {line:Texte} totalisent {amount:Euros} €"))
def payments_add_up(world: World, on: date, line: str, amount: int) -> None:
    assert sum(row.row.amount for row in world.rows("aci.payments", on=on) if row["label"] == line) == amount


@then(Sentence("au {on:Jour}, le dernier versement {line:Texte} est du {day:Jour} et de {amount:Euros} €"))
def last_payment(world: World, on: date, line: str, day: date, amount: int) -> None:
    last = [row.row for row in world.rows("aci.payments", on=on) if row["label"] == line][-1]

    assert (last.on, last.amount) == (day, amount)


def payments(world: World, line: str, day: date, **clocks: Any) -> list[int]:
    return [
        row.row.amount for row in world.rows("aci.payments", **clocks) if row["label"] == line and row.row.on == day
    ]


@then(Sentence("au {on:Jour}, les versements {line:Texte} se lisent :"))
def payments_read(world: World, on: date, line: str, datatable: list[list[str]]) -> None:
    rows = [row for row in world.rows("aci.payments", on=on) if row["label"] == line]

    assert [[row[name] for name in ("on", "amount", "received", "left", "status")] for row in rows] == datatable[1:]


@then(Sentence("au {on:Jour}, {amount:Euros} € sont reçus hors versements prévus : {reason:Texte}"))
def beside(world: World, on: date, amount: int, reason: str) -> None:
    row = world.one("aci.others", on=on)

    assert (row.row.amount, row["reason"]) == (amount, reason)
