"""The secrets of accounts: passwords, links, sessions, tokens, and the log of who read personal data.

Each concern is a module of functions that take the :class:`AccessFile` first: ``links.consume(access, …)``.
"""

from core.access import attempts, lent, links, logins, messages, passwords, reads, sessions, tokens
from core.access.ending import forget, purge
from core.access.file import AccessFile
from core.access.reads import TERMINAL

__all__ = [
    "TERMINAL",
    "AccessFile",
    "attempts",
    "forget",
    "lent",
    "links",
    "logins",
    "messages",
    "passwords",
    "purge",
    "reads",
    "sessions",
    "tokens",
]
