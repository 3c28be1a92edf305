"""Documents sent by e-mail, from the page where it is done; and what the messages hold."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape
from io import BytesIO

from pypdf import PdfReader
from pytest_bdd import given, then, when

from core.ids import new_id
from tests.features.words import Sentence, among, typeset
from tests.features.world import World
from tests.web.served import Browser, Served, serving

FORM, SEEN = "le formulaire d’envoi", "la page d’envoi"
"""What the scenario calls the form that was sent last, and the page that was shown last."""


@contextmanager
def inside(world: World) -> Iterator[Browser]:
    """Open a browser in which the first account has logged in."""
    with serving(world.directory, world.registry, world.clock) as client:
        yield Served(client, world.clock, {"founder": world.account}).inside("founder")  # type: ignore[arg-type]  # a clock


def page(world: World, title: str) -> str:
    return f"/envois/convocation?session={world.ids[title]}"


def letters(world: World, to: str) -> list[EmailMessage]:
    """Return the messages to an address."""
    paths = sorted((world.directory / "outbox").glob("*.eml"))
    messages = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in paths]
    return [message for message in messages if isinstance(message, EmailMessage) and message["To"] == to]


def post(world: World, browser: Browser, title: str) -> None:
    """Send to everybody who has an address."""
    keys = [f"{world.ids[title]}-{party}" for party in world.groups[title]]
    browser.get(page(world, title))
    sent = {"_id": world.ids[FORM], "who": keys, "subject": "Votre convocation", "text": "Bonjour,"}
    assert browser.post(page(world, title), sent).status_code == 303, browser.text


@given(Sentence("{who:Prenom}, joignable à {email:Texte}"))
def reachable(world: World, who: str, email: str) -> None:
    world.do("give-contact", party=world.ids[who], email=email)


@given(Sentence("les convocations à {title:Texte} envoyées le {on:Jour}"))
@when(Sentence("les convocations à {title:Texte} sont envoyées le {on:Jour}"))
def send(world: World, title: str, on: date) -> None:
    world.day(on)
    world.commands += 1
    world.ids[FORM] = new_id("c")
    with inside(world) as browser:
        post(world, browser, title)


@when(Sentence("l’avis aux inscrits de {title:Texte} est envoyé"))
def send_notice(world: World, title: str) -> None:
    post_as_proposed(world, f"/envois/avis?session={world.ids[title]}")


@when(Sentence("les convocations à la séance sont envoyées par courriel"))
def send_calls(world: World) -> None:
    post_as_proposed(world, f"/envois/convocation-seance?meeting={world.ids['la séance']}")


def post_as_proposed(world: World, address: str) -> None:
    """Send to those who are ticked what the page proposes to write."""
    world.commands += 1
    with inside(world) as browser:
        browser.get(address)
        keys = re.findall(r'name="who" value="([^"]+)" checked', browser.page.text)
        text = unescape(re.findall(r"<textarea[^>]*>(.*?)</textarea>", browser.page.text, re.DOTALL)[0])
        typed = {"_id": new_id("c"), "who": keys, "subject": "Objet", "text": text}
        assert browser.post(address, typed).status_code == 303, browser.text


@then(Sentence("le courriel à {to:Texte} dit {said:Texte}"))
def letter_says(world: World, to: str, said: str) -> None:
    world.readings += 1
    (letter,) = letters(world, to)
    body = letter.get_body()
    assert body is not None
    assert said in typeset(body.get_content())


@then(Sentence("il reste à prévenir {who:Prenom} pour la séance {title:Texte}"))
def still_to_tell(world: World, who: str, title: str) -> None:
    assert world.one("session.notices", session=world.ids[title]).row.people == (world.ids[who],)


@when(Sentence("le même envoi est fait une seconde fois"))
def send_twice(world: World) -> None:
    world.commands += 1
    with inside(world) as browser:
        post(world, browser, "Plaies")


@when(Sentence("quelqu’un s’apprête à envoyer les convocations à {title:Texte} le {on:Jour}"))
def prepare(world: World, title: str, on: date) -> None:
    world.day(on)
    world.commands += 1
    with inside(world) as browser:
        browser.get(page(world, title))
        world.ids[SEEN] = browser.text


@then(Sentence("{who:Prenom} recevra un courriel, et {other:Prenom} est sans adresse"))
def is_named(world: World, who: str, other: str) -> None:
    world.readings += 1
    reached, _, lost = world.ids[SEEN].partition("Sans adresse")
    assert (who in reached, who in lost) == (True, False)
    assert (other in reached, other in lost) == (False, True)


@then(Sentence("le courriel à {to:Texte} porte le document de {who:Prenom} et non celui de {other:Prenom}"))
def holds(world: World, to: str, who: str, other: str) -> None:
    world.readings += 1
    (message,) = letters(world, to)
    (pdf,) = message.iter_attachments()
    (drawn,) = PdfReader(BytesIO(pdf.get_content())).pages  # type: ignore[attr-defined]  # a message since it was parsed so
    assert (who in drawn.extract_text(), other in drawn.extract_text()) == (True, False)


@then(Sentence("la convocation envoyée à {to:Texte} contient {first:Texte} et {second:Texte}"))
def call_holds(world: World, to: str, first: str, second: str) -> None:
    world.readings += 1
    (message,) = letters(world, to)
    (pdf,) = message.iter_attachments()
    drawn = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf.get_content())).pages)  # type: ignore[attr-defined]  # a message since it was parsed so
    assert first in drawn
    assert second in drawn


@then(Sentence("la fiche de {who:Prenom} montre {what:Texte} envoyée le {on:Jour}"))
def is_told(world: World, who: str, what: str, on: date) -> None:
    rows = world.rows("sendings", party=world.ids[who])
    assert [(row["called"], row.row.on) for row in rows] == [(what, on)]


@then(Sentence("la page de la séance {title:Texte} montre {what:Texte}"))
def is_shown(world: World, title: str, what: str) -> None:
    world.readings += 1
    with inside(world) as browser:
        browser.get(f"/formations/{world.ids[title]}")
        assert what in typeset(browser.text)


@then(Sentence("{count:Nombre} courriel{:Accord} {:Est} écrit{:Accord} à {to:Texte}", Est=among({"est": 1, "sont": 2})))
def are_written(world: World, count: int, to: str) -> None:
    world.readings += 1
    assert len(letters(world, to)) == count
