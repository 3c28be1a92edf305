"""Messages are delivered to a real server on loopback, over TLS: once each, the refused ones kept with the reason."""

import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.web.postman import SENDER, Postman, certificate, free_port, listening
from web.delivery import WAITS, Delivery, note_of
from web.outbox import Attached, Letter, Outbox
from web.relay import Relay

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
INES, PAUL = "ines.petit@exemple.fr", "paul.lemaire@exemple.fr"


@pytest.fixture(scope="module")
def contexts(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Give the two ends of TLS."""
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def postman() -> Postman:
    return Postman()


@pytest.fixture
def relay(postman: Postman, contexts: tuple[ssl.SSLContext, ssl.SSLContext]) -> Iterator[Relay]:
    with listening(postman, contexts[0]) as found:
        yield found


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox")


@pytest.fixture
def delivery(outbox: Outbox, relay: Relay, contexts: tuple[ssl.SSLContext, ssl.SSLContext]) -> Delivery:
    return Delivery(outbox, relay, contexts[1])


def files(outbox: Outbox) -> list[str]:
    return sorted(path.suffix for path in outbox.folder.iterdir())


def test_what_is_accepted_is_removed_and_one_connection_takes_all(
    outbox: Outbox, delivery: Delivery, postman: Postman
) -> None:
    letter = Letter(INES, "Votre attestation", "Bonjour,\nà bientôt\n", "p-a", (Attached("a.pdf", b"%PDF-1.7"),))
    outbox.release(outbox.draft(letter, "m-aaaaaaaaaaaaaaaa", NOW))
    outbox.post(PAUL, "Votre lien", "Bonjour", NOW)
    assert delivery.run(NOW) == 2
    assert files(outbox) == []
    first, _ = sorted(postman.taken, key=lambda message: str(message["To"]))
    assert (first["From"], first["To"]) == (f"Registre <{SENDER}>", INES)
    body, pdf = first.iter_parts()
    assert body.get_content().splitlines() == ["Bonjour,", "à bientôt"]
    assert pdf.get_content() == b"%PDF-1.7"
    assert postman.connections == 1
    assert delivery.run(NOW) == 0
    assert postman.connections == 1


def test_two_servers_of_one_register_deliver_each_message_once(
    outbox: Outbox, relay: Relay, contexts: tuple[ssl.SSLContext, ssl.SSLContext], postman: Postman
) -> None:
    for number in range(8):
        outbox.post(f"a{number}@exemple.fr", "Objet", "Texte", NOW)
    with ThreadPoolExecutor() as pool:
        counts = pool.map(lambda _: Delivery(outbox, relay, contexts[1]).run(NOW), range(3))
    assert sum(counts) == len({message["To"] for message in postman.taken}) == len(postman.taken) == 8


def test_a_draft_is_never_delivered(outbox: Outbox, delivery: Delivery, postman: Postman) -> None:
    outbox.draft(Letter(INES, "Objet", "Texte"), "m-aaaaaaaaaaaaaaaa", NOW)
    assert delivery.run(NOW) == 0
    assert postman.taken == []


def test_an_address_refused_for_good_stays_with_the_reason_and_stops_nobody(
    outbox: Outbox, delivery: Delivery, postman: Postman
) -> None:
    kept = outbox.post(INES, "Objet", "Texte", NOW)
    outbox.post(PAUL, "Objet", "Texte", NOW)
    postman.answers[INES] = f"550 no such user {INES}"
    assert delivery.run(NOW) == 1
    assert [message["To"] for message in postman.taken] == [PAUL]
    note = note_of(kept)
    assert note is not None
    assert (note.tries, note.why, note.again) == (1, "l’adresse est refusée (réponse 550)", None)
    assert delivery.run(NOW + timedelta(days=9)) == 0
    assert outbox.purge(NOW + timedelta(days=31)) == 1
    assert files(outbox) == []


def test_an_address_refused_for_now_is_tried_again_after_waits_that_grow(
    outbox: Outbox, delivery: Delivery, postman: Postman
) -> None:
    kept, at = outbox.post(INES, "Objet", "Texte", NOW), NOW
    postman.answers[INES] = "451 greylisted"
    for wait in (*WAITS, WAITS[-1]):
        assert delivery.run(at) == 0
        note = note_of(kept)
        assert note is not None
        assert (note.why, note.again) == ("l’adresse est refusée pour l’instant (réponse 451)", at + wait)
        tries = postman.connections
        assert delivery.run(at + wait - timedelta(seconds=1)) == 0
        assert postman.connections == tries
        at += wait
    postman.answers.clear()
    assert delivery.run(at) == 1
    assert files(outbox) == []


def test_a_server_that_is_not_there_is_waited_for_and_nothing_is_lost(
    outbox: Outbox, contexts: tuple[ssl.SSLContext, ssl.SSLContext], postman: Postman
) -> None:
    outbox.post(INES, "Objet", "Texte", NOW)
    delivery = Delivery(outbox, Relay("127.0.0.1", free_port(), SENDER), contexts[1])
    assert delivery.run(NOW) == 0
    assert (delivery.why, delivery.again) == ("il ne répond pas", NOW + WAITS[0])
    assert delivery.run(NOW + WAITS[0]) == 0
    assert delivery.again == NOW + WAITS[0] + WAITS[1]
    with listening(postman, contexts[0]) as found:
        delivery.relay = found
        assert delivery.run(NOW + WAITS[0]) == 0
        assert delivery.run(delivery.again) == 1
    assert (delivery.why, delivery.again, files(outbox)) == ("", None, [])


def test_nothing_is_said_to_a_server_whose_certificate_is_not_known(
    outbox: Outbox, relay: Relay, postman: Postman
) -> None:
    outbox.post(INES, "Objet", "Texte", NOW)
    delivery = Delivery(outbox, relay)
    assert delivery.run(NOW) == 0
    assert delivery.why == "son certificat n’est pas valable"
    assert (postman.connections, postman.taken) == (0, [])


def test_a_wrong_password_is_told_and_never_shown(
    outbox: Outbox, relay: Relay, contexts: tuple[ssl.SSLContext, ssl.SSLContext], caplog: pytest.LogCaptureFixture
) -> None:
    outbox.post(INES, "Objet", "Texte", NOW)
    delivery = Delivery(outbox, Relay(relay.host, relay.port, SENDER, "registre", "secret-faux"), contexts[1])
    assert delivery.run(NOW) == 0
    assert delivery.why == "il refuse le nom ou le mot de passe"
    assert "secret-faux" not in f"{delivery.why}{delivery.relay!r}{caplog.text}"


def test_starttls_is_encrypted_before_anything_is_said(
    outbox: Outbox, contexts: tuple[ssl.SSLContext, ssl.SSLContext], postman: Postman
) -> None:
    outbox.post(INES, "Objet", "Texte", NOW)
    with listening(postman, contexts[0], starttls=True) as found:
        assert Delivery(outbox, found).run(NOW) == 0
        assert postman.connections == 0
        assert Delivery(outbox, found, contexts[1]).run(NOW) == 1
