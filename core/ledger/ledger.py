"""The ledger of an association: the one way in, ``record``, and the one way out, ``show``."""

from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from core.clock import Clock, day_in_paris
from core.facts import AccountId, Ref
from core.ledger import attaching, journal
from core.ledger.cache import Cache
from core.ledger.checkpointing import Checkpointing
from core.ledger.clocks import Known, asof
from core.ledger.directory import Identity, Layout
from core.ledger.erasing import Erasing
from core.ledger.health import Health
from core.ledger.journal import Entry
from core.ledger.naming import Labels, naming_views, readable
from core.ledger.reaching import UNWRITABLE, Reached
from core.ledger.recording import Recorded, Recording
from core.ledger.remembered import Remembered
from core.ledger.showing import Showing, kept
from core.ledger.states import States
from core.ledger.texts import Texts
from core.ledger.writing import Author, Writer
from core.log.checkpoints import CheckpointForkError
from core.model.command import Command, Refused
from core.model.fold import Fold
from core.model.view import AsOf
from core.registry import Registry
from core.store import DamagedError, ReadOnlyError, StoreError
from core.subjects.accounts.fold import ACCOUNTS
from core.subjects.association.fold import ASSOCIATION
from core.vault import VaultError


class Ledger:
    """Built by ``open_ledger`` and ``create_ledger`` only. Safe with several threads, and several processes."""

    def __init__(
        self,
        layout: Layout,
        identity: Identity,
        registry: Registry,
        reached: Reached,
        clock: Clock,
    ) -> None:
        self.directory: Path = layout.root
        self.layout = layout
        self.identity = identity
        self.registry = registry
        self.recorder = recorder = reached.recorder
        self.vault = vault = reached.vault
        self.clock = clock
        self.standing = reached.health
        """What its files allow, whatever a verification finds in them."""
        self.health = reached.health
        self.checkpoints = Checkpointing(layout, identity, recorder, reached.signer)
        self.cache = Cache(layout.cache, recorder, reached.cache_key, readonly=reached.health.read_only)
        self.states = States(recorder, registry.wire, self.cache)
        self.texts = Texts(registry, recorder, vault)
        self.remembered = Remembered(self.texts.text, self.texts.opened)
        self._writer = Writer(recorder, registry.wire, vault, clock)
        self._recording = Recording(registry, recorder, vault, self.states, self._writer, self.remembered)
        self.gatherer = self._recording.gatherer
        self._labels = Labels(naming_views(registry), self.show, self.texts)
        self.erasing = Erasing(
            recorder, registry.wire, vault, (self.texts.forget, self.remembered.forget, self._labels.forget)
        )

    @property
    def name(self) -> str:
        """The association's name."""
        with self.states.lock:
            entry = self.states.at(ASSOCIATION, self.head()).names.at(day_in_paris(self.clock()))
        return str(entry.value) if entry else ""

    @property
    def only_unwritable(self) -> bool:
        """Tell whether nothing is wrong with the register but that it cannot be written: it can be copied elsewhere."""
        return self.health == self.standing and self.health.code in UNWRITABLE

    def head(self) -> int:
        """Return the position of the last record."""
        return self.recorder.head()

    def record(
        self,
        command: Command,
        *,
        by: AccountId,
        command_id: str,
        corrects: int | None = None,
        roles: frozenset[str] | None = None,
    ) -> Recorded | Refused:
        """Follow a command, or refuse it before anything is written; said again under its id, answer as before.

        ``roles`` is given by the register itself only. ``StoreError`` when nothing can be written.
        """
        if self.health.read_only:
            raise ReadOnlyError(self.health.code, self.health.message)
        try:
            allowed = self.roles(by) if roles is None else roles
            outcome = self._recording.record(command, Author(by, command_id), allowed, corrects)
        except DamagedError as error:
            self.health = Health(read_only=True, code=error.code, message=error.message)
            raise
        except VaultError as error:
            raise StoreError(error.code, str(error)) from error
        if isinstance(outcome, Refused):
            return readable(outcome, self.label)
        if outcome.positions and not outcome.again:
            self._sign(outcome)
        if outcome.act or outcome.again:  # said again, it may have been cut short
            self.erasing.carry_out(outcome.positions)
        return outcome

    def _sign(self, recorded: Recorded) -> None:
        try:
            self.checkpoints.after(recorded.positions[-1], act=recorded.act)
        except CheckpointForkError as error:
            self.health = Health(read_only=True, code="checkpoint-fork", message=str(error))

    def show(self, view: str, *, on: Any = None, known: Known = None, only: Mapping[str, str] | None = None) -> Showing:
        """Return the rows of a view at its two clocks; ``only`` keeps those whose columns have these values."""
        shown = self.registry.views[view]
        clocks = self.asof(on, known)
        with self.states.lock:
            rows = tuple(shown.rows(clocks, *(self.states.at(fold, clocks.known) for fold in shown.folds)))
        return Showing(shown, clocks, kept(rows, only or {}))

    def asof(self, on: Any = None, known: Known = None) -> AsOf:
        """Settle two clocks: today and now unless said."""
        return asof(self.recorder, self.clock, on, known)

    def state(self, fold: Fold[Any], known: int | None = None) -> Any:
        """Return the state of a fold; the caller holds ``states.lock`` while reading it and changes nothing."""
        return self.states.at(fold, self.head() if known is None else known)

    def roles(self, account: str) -> frozenset[str]:
        """Return the roles of an account now; none when it is closed or unknown."""
        with self.states.lock:
            return frozenset(self.states.at(ACCOUNTS, self.head()).roles(account))

    def text(self, ref: Ref) -> str:
        """Open a sealed text for display."""
        return self.texts.text(ref)

    def label(self, thing: str) -> str:
        """Return what people read for an id, the id itself when nothing names it."""
        return self._labels.at(self.head()).get(thing) or thing

    def entry(self, position: int) -> Entry | None:
        """Return one record as it is stored, None when there is none."""
        return journal.entry(self.recorder, self.registry, position)

    def journal(self, **choice: Any) -> list[Entry]:
        """Return records: ``after``, ``upto``, ``kind``, ``tag``, ``limit``, ``newest_first``."""
        return journal.entries(self.recorder, self.registry, **choice)

    def make_keys(self, needed: frozenset[str]) -> None:
        """Make keys for records to come, at once; where one cannot be made none is, and its record says why."""
        with suppress(VaultError):
            self._writer.make_keys(needed)

    def is_erased(self, party: str) -> bool:
        """Tell whether the identity or the address of a party was erased: what waits to be sent to her is not sent."""
        return any(self.vault.destroyed(f"{party}/{retention}") for retention in ("identity", "contact"))

    def attach(self, content: bytes) -> str | Refused:
        """Seal a file beside the ledger and return what a command keeps of it."""
        if self.health.read_only:
            raise ReadOnlyError(self.health.code, self.health.message)
        return attaching.attach(self.vault, content, self.clock())

    def attachment(self, name: str) -> tuple[bytes, str] | None:
        """Open an attached file: its bytes and media type; None when it cannot be read."""
        return attaching.fetch(self.vault, name)

    def checkpoint(self) -> bytes:
        """Sign the register as it stands and return the note; never one that is not trusted."""
        if self.health.read_only:
            raise ReadOnlyError(self.health.code, self.health.message)
        return self.checkpoints.write()

    def tick(self) -> None:
        """Do what is due; a server says it each second. ``StoreError`` when something could not be written."""
        if self.vault.has_turned():  # perhaps an older copy: its keys are shut here, and destroyed there again
            self.erasing.catch_up(trusted=not self.health.read_only)
        self.states.prepare()
        if not self.health.read_only:
            self.checkpoints.due(self.clock())
        self.vault.payloads.flush()

    def close(self) -> None:
        """Write what is pending and close every file, though one of them fails."""
        with ExitStack() as files:
            for file in (self.recorder, self.cache, self.vault):
                files.callback(file.close)
