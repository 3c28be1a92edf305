"""What an application holds between requests: one data directory, its register, its accounts' secrets, its desk."""

import threading
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from core.access import AccessFile
from core.clock import Clock
from core.facts import AccountId
from core.ledger import Ledger, LetIn, create_ledger, exists, open_ledger
from core.registry import Registry
from core.store import StoreError
from core.vault import VaultError
from web.delivery import Delivery
from web.dispatch import settle
from web.drawing.desk import Desk
from web.hearing import Hearing
from web.importing.undoing import Undoings
from web.importing.uploads import Uploads
from web.outbox import Outbox
from web.relay import Relay

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the register is served."""

    directory: Path
    address: str
    """Where browsers reach it: ``https://registre.exemple.fr``, without a slash at the end."""
    relay: Relay | None = None
    """The mail server that delivers what is written; without one, messages wait as files."""
    founding_code: str = ""
    """What whoever founds the association must know, when others than the owner of the machine can reach it."""

    @property
    def secure(self) -> bool:
        """Tell whether it is served over HTTPS: cookies are ``__Host-``, and browsers are told to stay there."""
        return self.address.startswith("https://")

    @property
    def cookie(self) -> str:
        """Return the name of the session cookie."""
        return "__Host-registre" if self.secure else "registre"

    @property
    def alone(self) -> bool:
        """Tell whether no other machine can reach it, a telephone in the room for one."""
        return self.address.startswith("http://") and self._host in LOOPBACK

    @property
    def _host(self) -> str:
        name = urlsplit(self.address).hostname or ""
        return f"[{name}]" if ":" in name else name

    @property
    def hosts(self) -> frozenset[str]:
        """Return the hosts that a request may be addressed to, with their port and, where it is implied, without."""
        parts = urlsplit(self.address)
        port = parts.port or PORTS[parts.scheme]
        names = LOOPBACK if self._host in LOOPBACK else (self._host,)
        bare = frozenset(names) if port == PORTS[parts.scheme] else frozenset()
        return bare | {f"{name}:{port}" for name in names}


class NoRegisterError(Exception):
    """The data directory is still empty: « Créer l'association » comes first."""


class House:
    """Everything that outlives a request. Files are opened when there is a register to open.

    ``StoreError`` when there is one that cannot be opened at all.
    """

    def __init__(self, settings: Settings, registry: Registry, clock: Clock) -> None:
        self.settings = settings
        self.registry = registry
        self.clock = clock
        self.desk = Desk()
        self.uploads = Uploads()
        self.undoings = Undoings()
        self.outbox = Outbox(settings.directory / "outbox")
        self.delivery = Delivery(self.outbox, settings.relay) if settings.relay else None
        self._lock = threading.Lock()
        self._ticking = threading.Lock()
        self._closed = False
        self._open: tuple[Ledger, AccessFile, Hearing] | None = None
        self._look()

    @property
    def founded(self) -> bool:
        """Tell whether there is a register; another process may just have made it."""
        return self._look() is not None

    @property
    def ledger(self) -> Ledger:
        """Return the register; :class:`NoRegisterError` before it is made."""
        return self._opened()[0]

    @property
    def access(self) -> AccessFile:
        """Return the secrets of accounts; :class:`NoRegisterError` before the register is made."""
        return self._opened()[1]

    def found(self, name: str, department: str, holder: str, let_in: LetIn | None = None) -> AccountId:
        """Make the register with its founder's way in; ``StoreError`` when it cannot be, or somebody was faster."""
        directory = self.settings.directory
        with self._lock:
            if self._open is not None:
                raise StoreError("already-there", "L’association est déjà créée.")
            made, account = create_ledger(
                directory,
                self.registry,
                name=name,
                department=department,
                holder=holder,
                clock=self.clock,
                let_in=let_in,
            )
            self._enter(made)
        return account

    def tick(self) -> None:
        """Do what is due, and hear what others recorded; said each second."""
        with self._ticking:
            if not self._closed and (opened := self._look()) is not None:
                ledger, access, hearing = opened
                ledger.tick()
                self.uploads.purge(self.clock())
                if not access.readonly:
                    hearing.listen()
                    hearing.clean(self.outbox, self.clock())
                    settle(ledger, self.outbox)

    def deliver(self) -> None:
        """Deliver what waits in the outbox, if there is a mail server; said each second, it does what is due."""
        if self.delivery is not None and not self._closed:
            self.delivery.run(self.clock())

    def close(self) -> None:
        """Close the files, once a tick under way has ended; there is none after it."""
        with self._ticking:
            self._closed = True
            if self._open is not None:
                ledger, access, _ = self._open
                ledger.close()
                access.close()

    def _opened(self) -> tuple[Ledger, AccessFile, Hearing]:
        opened = self._look()
        if opened is None:
            raise NoRegisterError
        return opened

    def _look(self) -> tuple[Ledger, AccessFile, Hearing] | None:
        if self._open is None and exists(self.settings.directory):
            with self._lock:
                if self._open is None:
                    self._enter(open_ledger(self.settings.directory, self.registry, clock=self.clock))
        return self._open

    def _enter(self, ledger: Ledger) -> None:
        try:
            access = AccessFile(self.settings.directory)
        except (StoreError, VaultError) as error:
            ledger.close()
            raise StoreError(error.code, str(error)) from error
        ledger.erasing.forgetting += [
            self.desk.forget,
            self.uploads.empty,
            lambda: self.outbox.forget(ledger.is_erased),
        ]
        self._open = ledger, access, Hearing(ledger, access)
