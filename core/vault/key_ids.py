"""The names of keys: an owner, a slash, a retention class."""

from typing import Final, get_args

from core.facts.sealed import RetentionClass

CLASSES: Final[frozenset[str]] = frozenset(get_args(RetentionClass))


def key_id(owner: str, retention: RetentionClass) -> str:
    """Name a key: ``p-7k2p…/identity``."""
    return f"{owner}/{retention}"


def check(key_id: str) -> None:
    """Raise ``ValueError`` for what is not the name of a key."""
    owner, slash, retention = key_id.rpartition("/")
    if not (owner and slash and retention in CLASSES):
        raise ValueError(f"{key_id!r} is not the id of a key: owner, a slash, retention class")
