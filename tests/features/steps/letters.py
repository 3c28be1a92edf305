"""The messages that wait, before a mail server that accepts or refuses them, and the page that tells of them."""

from pytest_bdd import then, when

from tests.features.steps.sendings import SEEN, inside
from tests.features.words import Sentence, typeset
from tests.features.world import World
from tests.web.postman import Postman, certificate, listening
from tests.web.served import Served, serving
from web.delivery import Delivery

PATH = "/courriels"


def deliver(world: World, postman: Postman) -> None:
    """Let the register deliver once to a mail server."""
    world.commands += 1
    server, trusting = certificate(world.directory.parent)
    with listening(postman, server) as relay, serving(world.directory, world.registry, world.clock) as client:
        house = Served(client, world.clock, {}).house  # type: ignore[arg-type]  # a clock
        Delivery(house.outbox, relay, trusting).run(world.clock())


def waiting(world: World) -> str:
    """Return the words of the page, once the register has been served for a moment."""
    with inside(world) as browser:
        browser.client.app.state.house.tick()
        browser.get(PATH)
        return typeset(browser.text)


@when(Sentence("quelqu’un ouvre la page des courriels"))
def look(world: World) -> None:
    world.commands += 1
    world.ids[SEEN] = waiting(world)


@when(Sentence("le serveur d’envoi prend les courriels"))
def accept(world: World) -> None:
    deliver(world, Postman())


@when(Sentence("le serveur d’envoi refuse l’adresse {email:Texte}"))
def refuse(world: World, email: str) -> None:
    postman = Postman()
    postman.answers[email] = "550 unknown"
    deliver(world, postman)


@when(Sentence("l’adresse de {who:Prenom} est effacée à sa demande"))
def forget(world: World, who: str) -> None:
    world.do("erase-on-request", party=world.ids[who], scope="contact", confirmed=True)


@then(Sentence("elle dit {what:Texte}"))
def says(world: World, what: str) -> None:
    world.readings += 1
    assert what in world.ids[SEEN]


@then(Sentence("elle ne montre pas ce qui est écrit"))
def shows_no_content(world: World) -> None:
    world.readings += 1
    assert "Bonjour" not in world.ids[SEEN]


@then(Sentence("plus aucun courriel n’attend"))
def is_empty(world: World) -> None:
    world.readings += 1
    assert "Aucun courriel n’attend." in waiting(world)


@then(Sentence("la page des courriels dit {what:Texte}"))
def tells(world: World, what: str) -> None:
    world.readings += 1
    assert what in waiting(world)
