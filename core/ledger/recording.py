"""The one way in: a command becomes facts, or is refused before anything is written."""

from functools import partial
from typing import Final

import msgspec
from eventsourcing.dcb.api import DCBQueryItem
from eventsourcing.persistence import IntegrityError
from msgspec import Struct, structs

from core.facts import Fact, kind_of
from core.intake.sensitive import FORBIDDEN, NAMING, forbidden_in, mentions_nir, names_somebody
from core.ledger.attaching import unknown_files
from core.ledger.boundary import Boundary, command_tag
from core.ledger.coding import UNCODED, is_code
from core.ledger.correcting import ALREADY_WITHDRAWN, as_correction, is_withdrawn, may_correct, root_of, same_record
from core.ledger.envelope import recorded_by
from core.ledger.erasing import not_held
from core.ledger.gathering import Gathered, Gatherer
from core.ledger.holding import change_of, held, hold_again, said_by
from core.ledger.looking import ForbiddenError, look, look_again
from core.ledger.remembered import Remembered
from core.ledger.states import States
from core.ledger.withdrawal import WithdrawRecord
from core.ledger.writing import Author, TooLongError, Writer
from core.model.command import Command, Refused
from core.model.decider import Decider, decided
from core.model.hold import Change
from core.registry import Registry
from core.store import Row, SqliteRecorder
from core.vault import KeyDestroyed, Vault

TRIES: Final = 4
"""Times a decision is made again when the register changed meanwhile."""
CONFLICT: Final = Refused("conflict", "Le registre a changé pendant votre saisie : relisez, puis recommencez.")
REUSED: Final = Refused(
    "command-id-reused", "Cet identifiant de commande a déjà servi pour une autre saisie.", {"id": "Déjà pris."}
)


class Recorded(Struct, frozen=True):
    """A command that was followed: the positions of its records, none when it changed nothing."""

    command: str
    id: str
    positions: tuple[int, ...]
    again: bool = False
    """The command had been recorded before under the same id: this is its first answer."""
    act: bool = False
    """One of its facts is an act of governance: a checkpoint is signed at once."""


class Asked(Struct, frozen=True):
    """A command on its way: who asks, under which id, and the record that it corrects."""

    command: Command
    decider: Decider
    author: Author
    looked: int
    """The head at which nothing forbade it."""
    root: tuple[int, Row] | None = None
    change: Change | None = None

    @property
    def corrects(self) -> int | None:
        """The position that the first fact will correct."""
        return self.root[0] if self.root else None


class Recording:
    """What ``record`` needs: the registry, the store, the vault, the states, the texts remembered."""

    def __init__(
        self,
        registry: Registry,
        recorder: SqliteRecorder,
        vault: Vault,
        states: States,
        writer: Writer,
        remembered: Remembered,
    ) -> None:
        self._registry = registry
        self._recorder = recorder
        self._vault = vault
        self._states = states
        self._remembered = remembered
        self._writer = writer
        self.gatherer = Gatherer(recorder, registry.wire, states)

    def record(
        self, command: Command, author: Author, roles: frozenset[str], corrects: int | None = None
    ) -> Recorded | Refused:
        """Decide a command and append its facts; ``roles`` are those of the author at this moment.

        ``StoreError`` when the store cannot write; every refusal of the trade is returned, not raised.
        """
        if isinstance(command, WithdrawRecord):
            corrects = command.position
        payload = msgspec.json.encode([command.name, corrects, command])
        answer = self._again(command.name, author, payload)
        if answer is None:
            asked = self._admitted(command, author, roles, corrects)
            answer = asked if isinstance(asked, Refused) else self._follow(asked, payload)
            if isinstance(answer, Refused):  # said twice at once, it may be refused for what its twin just recorded
                answer = self._again(command.name, author, payload) or answer
        if isinstance(answer, Recorded) and not answer.again:
            self._vault.payloads.remember(author.command_id, payload)
        return answer

    def _follow(self, asked: Asked, payload: bytes) -> Recorded | Refused:
        for _ in range(TRIES):
            try:
                return self._decided(asked)
            except IntegrityError:
                answer = self._again(asked.command.name, asked.author, payload)
                if answer is not None:
                    return answer
        return CONFLICT

    def _decided(self, asked: Asked) -> Recorded | Refused:
        """Decide and append once; ``IntegrityError`` when the register changed meanwhile."""
        with self._states.lock:
            gathered = self.gatherer.gather(asked.decider, asked.command, asked.corrects)
            facts = decided(asked.decider, asked.command, gathered.states, self._writer.clock())
        if not isinstance(facts, Refused) and asked.root is not None and facts:
            root, row = asked.root
            facts = as_correction(tuple(facts), asked.decider, asked.command, said_by(self._registry.wire, row), root)
        if isinstance(facts, Refused):
            return facts
        if not facts:
            return Recorded(asked.command.name, asked.author.command_id, ())
        change = change_of(self._recorder, self._registry.wire, asked.root, asked.command, facts[0])
        asked = structs.replace(asked, change=change)
        refused = held(self._registry, self._states, asked.change, gathered.after)
        return refused or self._append(tuple(facts), gathered, asked)

    def _append(self, facts: tuple[Fact, ...], gathered: Gathered, asked: Asked) -> Recorded | Refused:
        boundary: Boundary = [*gathered.boundary, DCBQueryItem(tags=[command_tag(asked.author.command_id)])]
        if asked.root is not None:
            boundary += same_record(asked.root[1])
        try:
            still = partial(self._still, asked)
            positions = self._writer.append(facts, boundary, gathered.after, asked.author, asked.corrects, still)
        except ForbiddenError as error:
            return error.refused
        except TooLongError as error:
            return Refused(error.code, error.message)
        except KeyDestroyed as error:
            return Refused(error.code, f"Les données de cette personne ont été effacées : {error}.")
        kinds = [kind_of(cls) for cls in {type(fact) for fact in facts}]
        if asked.root is None:  # a correction concerns states that do not read its kind
            with self._states.lock:
                self._states.skip(positions[0] - 1, positions[-1], frozenset(kind.name for kind in kinds))
        act = any(kind.act for kind in kinds)
        return Recorded(asked.command.name, asked.author.command_id, tuple(positions), act=act)

    def _admitted(
        self, command: Command, author: Author, roles: frozenset[str], corrects: int | None
    ) -> Asked | Refused:
        """Refuse what needs no decision: a bad id, a missing role, forbidden content, a file or record unknown."""
        decider = self._registry.decider_of(command)
        if not is_code(author.command_id):
            return Refused("command-id-invalid", UNCODED, {"id": UNCODED})
        if not roles & decider.roles:
            return Refused("role-missing", "Votre compte n’a pas le rôle que cette action demande.")
        named = {"id": FORBIDDEN} if mentions_nir(author.command_id) else {}
        if not named and names_somebody(author.command_id):  # a tag, never erased
            named = {"id": NAMING}
        for code, found in (
            ("forbidden-content", named | forbidden_in(command)),
            ("file-unknown", unknown_files(self._vault, command)),
            ("nothing-to-erase", not_held(self._recorder, self._registry.wire, command)),
        ):
            if found:
                return Refused(code, next(iter(found.values())), found)
        head = self._recorder.head()
        refused = look(decider.forbids, command, self._states, head, self._remembered)
        if refused is not None or corrects is None:
            return refused or Asked(command, decider, author, head)
        root = root_of(self._recorder, corrects)
        if isinstance(root, Refused):
            return root
        withdrawn = ALREADY_WITHDRAWN if is_withdrawn(self._recorder, root[0]) else None
        refused = withdrawn or may_correct(self._registry, root[1], decider, roles)
        return refused or Asked(command, decider, author, head, root)

    def _still(self, asked: Asked, head: int) -> None:
        look_again(asked.decider.forbids, asked.command, self._states, self._remembered, asked.looked, head)
        hold_again(self._registry, self._states, asked.change, asked.looked, head)

    def _again(self, name: str, author: Author, payload: bytes) -> Recorded | Refused | None:
        """Return the first answer to a command that was followed, refuse its id to what is not the same again."""
        if self._vault.payloads.same(author.command_id, payload) is False:
            return REUSED
        positions = self._recorder.positions_of(command_tag(author.command_id))
        if not positions:
            return None
        if recorded_by(self._recorder, positions[0]) != author.by:
            return REUSED
        return Recorded(name, author.command_id, tuple(positions), again=True)
