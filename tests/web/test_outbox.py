"""E-mails as files: whole, private, and not kept for ever."""

import email
import email.policy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.access.messages import KEPT
from web.outbox import Outbox, is_address

WRONG = ("a@.fr", "a@b.", "a@-b.fr", "a b@c.fr", "a@b.fr c@d.fr", "a@b.fr\n", "a@b.fr\0", "<a@b.fr>", "a,b@c.fr")
MORE = ("a;b@c.fr", "", "a", "a@", "@b.fr", "a@b", '"a"@b.fr', "a@b@c.fr", f"{'x' * 250}@b.fr", "a@b.1")
NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox")


def test_a_message_is_read_back_by_any_mail_program(outbox: Outbox) -> None:
    path = outbox.post("camille.roux@exemple.fr", "Votre lien — CPTS\r\nBcc: x@y.fr", "Bonjour,\n\nÀ bientôt !\n", NOW)
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert message["To"] == "camille.roux@exemple.fr"
    assert message["Subject"] == "Votre lien — CPTS Bcc: x@y.fr"
    assert message["Bcc"] is None
    assert message["Date"] == "Tue, 10 Mar 2026 10:30:00 +0100"
    body = message.get_body()
    assert body is not None
    assert body.get_content() == "Bonjour,\n\nÀ bientôt !\n"


def test_only_its_owner_reads_it_and_nobody_meets_half_of_it(outbox: Outbox) -> None:
    path = outbox.post("camille@exemple.fr", "Objet", "Texte\n", NOW)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert list(path.parent.iterdir()) == [path]
    assert path.name.startswith("20260310T093000-m-")


@pytest.mark.parametrize(
    "written",
    [
        "a@exemple.fr",
        "camille.roux+cpts@sous.domaine.exemple.fr",
        "zoé@exemple.fr",
        "o'neil@exemple.fr",
        "a@éducation.fr",
    ],
)
def test_an_address_is_one(written: str) -> None:
    assert is_address(written)


@pytest.mark.parametrize(
    "written",
    [*WRONG, *MORE],
)
def test_anything_else_is_none_and_nothing_is_written_to_it(outbox: Outbox, written: str) -> None:
    assert not is_address(written)
    with pytest.raises(ValueError, match="not an e-mail address"):
        outbox.post(written, "Objet", "Texte", NOW)
    assert not outbox.folder.exists()


def test_messages_are_erased_after_a_month_and_other_files_left_alone(outbox: Outbox) -> None:
    assert outbox.purge(NOW) == 0
    old = outbox.post("a@exemple.fr", "Objet", "Texte", NOW)
    new = outbox.post("a@exemple.fr", "Objet", "Texte", NOW + timedelta(days=1))
    own = outbox.folder / "brouillon.eml"
    own.write_text("gardé")
    assert outbox.purge(NOW + KEPT - timedelta(seconds=1)) == 0
    assert outbox.purge(NOW + KEPT) == 1
    assert not old.exists()
    assert new.exists()
    assert own.exists()
