"""Delivering the outbox: one connection for all that is due, each file removed once the server has accepted it.

What the server refuses for good stays, with the reason beside it, for somebody to look at; what it refuses for now, and
everything while it cannot be reached, is tried again after waits that grow. Stopped between the server's acceptance and
the removal of the file, a message is delivered again: under the same Message-ID, by which mail programs know it.
"""

import os
import smtplib
import ssl
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from socket import gaierror
from typing import Final

import msgspec
from msgspec import Struct

from core.access.messages import NOTED
from core.files import turn
from web.outbox import Outbox
from web.relay import Relay, connection

WAITS: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))
"""How long to wait after the first failure, the second…; the last one from then on, until the message's term."""
AT_ONCE: Final = 100
"""Messages of one connection."""
FOR_GOOD: Final = 500
"""Answers of a server from which to try again changes nothing."""
_NAME: Final = "Registre <{}>"
_REASONS: Final[Sequence[tuple[tuple[type[Exception], ...], str]]] = (
    ((smtplib.SMTPAuthenticationError,), "il refuse le nom ou le mot de passe"),
    ((smtplib.SMTPSenderRefused,), "il refuse l’adresse d’où partent les courriels"),
    ((ssl.SSLCertVerificationError,), "son certificat n’est pas valable"),
    ((ssl.SSLError, smtplib.SMTPNotSupportedError), "il ne chiffre pas la connexion comme demandé"),
    ((gaierror,), "son nom est introuvable"),
    ((TimeoutError, ConnectionError, smtplib.SMTPServerDisconnected), "il ne répond pas"),
)
"""Why a server could not be reached, the nearest first."""


class Note(Struct, frozen=True):
    """Why a message has not gone; ``again`` is when it is tried next, None when it never is."""

    tries: int
    why: str
    again: datetime | None = None


class Delivery:
    """Delivers an outbox, from one thread; what it says of the server is for everybody."""

    def __init__(self, outbox: Outbox, relay: Relay, context: ssl.SSLContext | None = None) -> None:
        self.relay = relay
        self._outbox = outbox
        self._context = context
        self.failures = 0
        """How often in a row the server could not be reached."""
        self.why = ""
        """Why it could not, in French."""
        self.again: datetime | None = None

    def run(self, now: datetime) -> int:
        """Deliver what is due and return how many messages were accepted; whatever fails is tried later."""
        if self.again is not None and now < self.again:
            return 0
        if not self._due(now) or not os.access(self._outbox.folder, os.W_OK):  # what cannot be removed would go again
            return 0
        with turn(self._outbox.folder):  # another process may serve the same register
            return self._deliver(self._due(now), now)

    def _due(self, now: datetime) -> Sequence[Path]:
        return [path for path in self._outbox.waiting() if _is_due(path, now)][:AT_ONCE]

    def _deliver(self, due: Sequence[Path], now: datetime) -> int:
        count = 0
        if not due:
            return count
        try:
            with connection(self.relay, self._context) as server:
                for path in due:
                    count += self._sent(server, path, now)
        except (OSError, smtplib.SMTPException) as error:
            self.failures += 1
            self.why, self.again = reason(error), now + _wait(self.failures)
        else:
            self.failures, self.why, self.again = 0, "", None
        return count

    def renew(self) -> None:
        """Try again at once whatever waits or was refused."""
        self._outbox.renew()
        self.why, self.again = "", None

    def _sent(self, server: smtplib.SMTP, path: Path, now: datetime) -> bool:
        """Deliver a message; ``OSError`` or ``SMTPException`` when it is the server that fails, not the message."""
        try:
            message = message_from_bytes(path.read_bytes(), policy=policy.SMTP)
        except FileNotFoundError:  # erased meanwhile, with the person
            return False
        if not isinstance(message, EmailMessage):
            raise TypeError("the policy makes messages of this class")
        del message["From"]
        message["From"] = _NAME.format(self.relay.sender)
        try:
            server.send_message(message, self.relay.sender, [str(message["To"])])
        except smtplib.SMTPRecipientsRefused as error:
            ((code, _),) = error.recipients.values()
            _put_off(path, code, now, "l’adresse est refusée")
        except smtplib.SMTPNotSupportedError:
            _put_off(path, FOR_GOOD, now, "le serveur d’envoi ne connaît pas les lettres de cette adresse")
        except smtplib.SMTPDataError as error:
            _put_off(path, error.smtp_code, now, "le message est refusé")
        else:
            path.unlink(missing_ok=True)
            path.with_suffix(NOTED).unlink(missing_ok=True)
            return True
        return False


def note_of(path: Path) -> Note | None:
    """Return why a message has not gone, None when it was never refused; a note that does not read says nothing."""
    try:
        return msgspec.json.decode(path.with_suffix(NOTED).read_bytes(), type=Note)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def reason(error: Exception) -> str:
    """Say in French why a server could not be reached, without its own words: they may hold addresses."""
    return next((why for kinds, why in _REASONS if isinstance(error, kinds)), "il ne prend pas de courriel")


def _is_due(path: Path, now: datetime) -> bool:
    note = note_of(path)
    return note is None or (note.again is not None and note.again <= now)


def _put_off(path: Path, code: int, now: datetime, why: str) -> None:
    note = note_of(path)
    tries = (note.tries if note else 0) + 1
    again = None if code >= FOR_GOOD else now.astimezone(UTC) + _wait(tries)
    told = f"{why}{'' if again is None else ' pour l’instant'} (réponse {code})"
    beside = path.with_suffix(NOTED)
    beside.touch(mode=0o600)
    beside.write_bytes(msgspec.json.encode(Note(tries, told, again)))


def _wait(failures: int) -> timedelta:
    return WAITS[min(failures, len(WAITS)) - 1]
