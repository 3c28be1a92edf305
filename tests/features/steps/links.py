"""Links lent to people without an account: given, opened in a browser of their own, taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from pytest_bdd import given, then, when

from core.access import AccessFile, lent
from core.clock import end_of_day
from core.ids import new_id
from tests.features.words import Sentence
from tests.features.world import World
from tests.web.served import Browser, serving

LINK, ROOM, ANSWER, DOUBT = "le lien", "le code de la salle", "la réponse du lien", "le doute du lien"
"""What the scenario calls the paths of links, the page that answered last, and what confirms its doubt."""


def lend(world: World, command: str, until: date, *, once: bool = True, **given: str) -> str:
    """Lend a command as the first account does, three days before; return the path of the link."""
    world.day(until - timedelta(days=3))
    with AccessFile(world.directory) as access:
        secret = lent.issue(access, world.account, command, given, until=end_of_day(until), once=once, at=world.clock())
    return f"/p/{secret}"


def keep(world: World, who: str, path: str) -> None:
    """Remember a link as hers, and as « ce lien »."""
    world.ids[LINK] = world.ids[f"{LINK} de {who}"] = path


@contextmanager
def opened(world: World, path: str, on: date) -> Iterator[Browser]:
    """Open a link in a browser that was never here."""
    world.day(on)
    with serving(world.directory, world.registry, world.clock) as client:
        browser = Browser(client)
        browser.get(path)
        world.ids[ANSWER] = browser.text
        yield browser


def follow(world: World, path: str, on: date, **typed: str) -> None:
    """Fill the form of a link and send it; a link that serves no more, or not yet, has none."""
    world.commands += 1
    with opened(world, path, on) as browser:
        if browser.page is not None and "<form" in browser.page.text:
            browser.post(path, {"_id": new_id("c"), **typed})
            world.ids[ANSWER] = browser.text
            world.ids[DOUBT] = browser.doubt


@given(Sentence("un lien donné à {who:Prenom} pour signer {title:Texte} jusqu’au {until:Jour}"))
def lend_signing(world: World, who: str, title: str, until: date) -> None:
    here = {"session": world.ids[title], "part": "1", "means": "link"}
    keep(world, who, lend(world, "sign-half-day", until, **here, party=world.ids[who]))


@given(Sentence("un code de salle pour signer {title:Texte} jusqu’au {until:Jour}"))
def lend_room(world: World, title: str, until: date) -> None:
    here = {"session": world.ids[title], "part": "1", "means": "link"}
    world.ids[ROOM] = lend(world, "sign-half-day", until, once=False, **here)


@given(Sentence("un lien donné à {who:Prenom} pour demander une place à {title:Texte} jusqu’au {until:Jour}"))
def lend_asking(world: World, who: str, title: str, until: date) -> None:
    keep(world, who, lend(world, "ask-place", until, session=world.ids[title], party=world.ids[who]))


@given(Sentence("ce lien retiré"))
def take_back(world: World) -> None:
    with AccessFile(world.directory) as access:
        link = lent.peek(access, world.ids[LINK].rpartition("/")[2])
        assert link is not None
        assert lent.revoke(access, [link.id], world.clock()) == 1


@given(Sentence("{who:Prenom} qui a signé par son lien le {on:Jour}"))
@when(Sentence("{who:Prenom} ouvre son lien et signe le {on:Jour}"))
def sign(world: World, who: str, on: date) -> None:
    follow(world, world.ids[f"{LINK} de {who}"], on, written=who)


@when(Sentence("{who:Prenom} ouvre son lien et signe du nom de {name:Texte} le {on:Jour}"))
def sign_as(world: World, who: str, name: str, on: date) -> None:
    follow(world, world.ids[f"{LINK} de {who}"], on, written=name)


@when(Sentence("{who:Prenom} ouvre son lien, signe du nom de {name:Texte} et confirme, le {on:Jour}"))
def sign_as_and_confirm(world: World, who: str, name: str, on: date) -> None:
    path = world.ids[f"{LINK} de {who}"]
    follow(world, path, on, written=name)
    world.commands -= 1
    follow(world, path, on, written=name, _doubt=world.ids[DOUBT])


@given(Sentence("{who:Prenom} qui a signé par le code de la salle le {on:Jour}"))
@when(Sentence("{who:Prenom} ouvre le code de la salle et signe le {on:Jour}"))
def sign_in_room(world: World, who: str, on: date) -> None:
    follow(world, world.ids[ROOM], on, written=who, party=world.ids[who])


@when(Sentence("{who:Prenom} ouvre son lien et demande une place le {on:Jour}"))
def ask_by_link(world: World, who: str, on: date) -> None:
    follow(world, world.ids[f"{LINK} de {who}"], on)


@when(Sentence("quelqu’un d’autre ouvre ce lien le {on:Jour}"))
def look(world: World, on: date) -> None:
    world.commands += 1
    with opened(world, world.ids[LINK], on):
        pass


@then(Sentence("le lien ne montre aucun formulaire"))
def shows_no_form(world: World) -> None:
    world.readings += 1
    with opened(world, world.ids[LINK], world.today) as browser:
        assert browser.page is not None
        assert "<form" not in browser.page.text


@then(Sentence("le lien répond {what:Texte}"))
def answers(world: World, what: str) -> None:
    world.readings += 1
    assert what in world.ids[ANSWER]


@then(Sentence("la page du lien montre {who:Prenom}, et ne montre pas {other:Prenom}"))
def shows(world: World, who: str, other: str) -> None:
    world.readings += 1
    assert (who in world.ids[ANSWER], other in world.ids[ANSWER]) == (True, False)


@then(Sentence("la signature de {who:Prenom} à {title:Texte} est enregistrée sous son nom"))
def recorded_by(world: World, who: str, title: str) -> None:
    world.readings += 1
    mine = [
        entry
        for entry in world.ledger.journal(kind="half-day-signed", tag=world.ids[who])
        if entry.fact is not None and entry.fact.session == world.ids[title]
    ]
    assert [(entry.by, entry.fact.means) for entry in mine] == [(world.ids[who], "link")]


@then(Sentence("{who:Prenom} attend une place à {title:Texte}"))
def waits(world: World, who: str, title: str) -> None:
    assert [row.row.party for row in world.rows("session.asking", session=world.ids[title])] == [world.ids[who]]
