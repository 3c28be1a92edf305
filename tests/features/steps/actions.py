"""Actions of DPC, the sessions given for them, and what does not agree."""

from datetime import date

from pytest_bdd import given, then, when

from tests.features.steps.training import schedule
from tests.features.words import TRADES, Sentence
from tests.features.world import World


@given(Sentence("l’action {number:Texte} de {length:Duree} en présence, publiée le {on:Jour}"))
@when(Sentence("l’action {number:Texte} est déclarée pour {length:Duree} en présence, publiée le {on:Jour}"))
def declare(world: World, number: str, length: int, on: date, **more: object) -> None:
    world.day(on)
    world.do(
        "declare-action",
        number=number,
        label="Asthme de l’enfant",
        kind="fc",
        modality="on-site",
        minutes=length,
        published_from=on,
        **more,
    )


@given(
    Sentence(
        "l’action {number:Texte} de {length:Duree} en présence, publiée le {on:Jour}, qui ne vise pas {trade:Metier}"
    )
)
def declare_but(world: World, number: str, length: int, on: date, trade: str) -> None:
    declare(world, number, length, on, targets=sorted({*TRADES.values()} - {trade}))


@when(Sentence("l’action {number:Texte} est retirée le {on:Jour}"))
def withdraw(world: World, number: str, on: date) -> None:
    world.do("withdraw-action", number=number, on=on)


@given(
    Sentence("la séance {title:Texte} du {on:Jour}, programmée pour l’action {action:Texte}, session {number:Texte}")
)
@when(
    Sentence("la séance {title:Texte} du {on:Jour} est programmée pour l’action {action:Texte}, session {number:Texte}")
)
def schedule_for(world: World, title: str, on: date, action: str, number: str) -> None:
    schedule(world, title, on, action=action, number=number)


@then(Sentence("l’action {number:Texte} compte {sessions:Nombre} séance{:Accord}"))
def counted(world: World, number: str, sessions: int) -> None:
    assert world.one("dpc.actions", number=number).row.sessions == sessions


@then(Sentence("la séance {title:Texte} est à vérifier : {why:Texte}"))
def to_check(world: World, title: str, why: str) -> None:
    assert world.one("dpc.action-sessions", session=world.ids[title])["otherwise"] == why


@given(Sentence("la séance {title:Texte} du {on:Jour}, assurée par {who:Prenom} pour l’action {action:Texte}"))
def taught(world: World, title: str, on: date, who: str, action: str) -> None:
    schedule(world, title, on, action=action, trainer=world.ids[who])


@when(Sentence("{who:Prenom} déclare n’avoir aucun lien d’intérêts le {on:Jour}"))
def no_interest(world: World, who: str, on: date) -> None:
    world.do("declare-no-interest", party=world.ids[who], on=on)


@then(Sentence("les liens d’intérêts de {who:Prenom} sont {said:Texte}"))
def declared(world: World, who: str, said: str) -> None:
    assert world.one("dpc.trainers", party=world.ids[who])["declared"] == said
