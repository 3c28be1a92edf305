"""The mail server that takes our e-mails: where it is, who we are to it, and a connection to it, always encrypted."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from web.outbox import is_address

PORTS: Final = {"smtps": 465, "smtp": 587}
TIMEOUT: Final = 15
"""Seconds after which a server that says nothing is left alone."""
_FORM: Final = "REGISTRE_SMTP s’écrit smtps://nom:motdepasse@serveur:465, ou smtp://… pour STARTTLS."
_FROM: Final = "REGISTRE_FROM est l’adresse d’où partent les courriels : registre@exemple.fr."


class Relay(Struct, frozen=True):
    """A mail server; with ``starttls`` the connection begins in clear, and is encrypted before anything is said."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""
    starttls: bool = False

    def __repr__(self) -> str:
        """Leave the password out of whatever may be logged."""
        return f"Relay({self.host}:{self.port})"


def relay_of(address: str, sender: str) -> Relay | None:
    """Read the two settings, None when neither is given; ``ValueError`` with a French sentence without their values."""
    if not address and not sender:
        return None
    try:
        parts = urlsplit(address)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise ValueError(_FORM) from error
    if (
        parts.scheme not in PORTS
        or not parts.hostname
        or parts.path.strip("/")
        or bool(parts.username) != bool(parts.password)
    ):
        raise ValueError(_FORM)
    if not is_address(sender):
        raise ValueError(_FROM)
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Relay(parts.hostname, port, sender, user, password, starttls=parts.scheme == "smtp")


@contextmanager
def connection(relay: Relay, context: ssl.SSLContext | None = None) -> Iterator[smtplib.SMTP]:
    """Connect, encrypted and with the server's certificate verified, and say who we are.

    ``OSError`` or ``smtplib.SMTPException`` when that cannot be; without encryption nothing is ever said.
    """
    verified = context or ssl.create_default_context()
    if relay.starttls:
        server = smtplib.SMTP(relay.host, relay.port, timeout=TIMEOUT)
    else:
        server = smtplib.SMTP_SSL(relay.host, relay.port, timeout=TIMEOUT, context=verified)
    with server:
        if relay.starttls:
            server.starttls(context=verified)
        if relay.user:
            server.login(relay.user, relay.password)
        yield server
