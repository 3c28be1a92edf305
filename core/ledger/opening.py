"""Making a data directory, and opening one."""

from collections.abc import Callable
from pathlib import Path

from core import clock as machine
from core.access import AccessFile
from core.clock import Clock, day_in_paris
from core.facts import AccountId, Id, RuleName
from core.files import PUBLIC, write_whole
from core.ids import new_id
from core.ledger.adopting import ADOPT, ITSELF, REGISTER, AdoptRules, decide
from core.ledger.directory import Identity, Layout, read_identity
from core.ledger.founding import finish, founding
from core.ledger.gate import check_since, check_whole
from core.ledger.health import Health
from core.ledger.ledger import Ledger
from core.ledger.reaching import SOUND, Reached, reach
from core.log.signing import load_key, make_key, verifier_of, vkey
from core.model.command import Command, Refused
from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, TRAINING, TREASURER
from core.registry import Registry, StartError
from core.store import UNWRITABLE, DamagedError, SqliteRecorder
from core.subjects.accounts.deciders import GrantRole, OpenAccount
from core.subjects.association.deciders import FoundAssociation
from core.vault import Vault

LetIn = Callable[[AccessFile, AccountId], None]
"""Gives an account its way in."""


def create_ledger(
    directory: Path,
    registry: Registry,
    *,
    name: str,
    department: str = "",
    holder: str = "Premier compte",
    clock: Clock = machine.now,
    let_in: LetIn | None = None,
) -> tuple[Ledger, AccountId]:
    """Make the register of an association; its first account, ``holder``, has all roles.

    It is there whole or not at all: ``let_in`` gives the first account its address and password before it is.
    ``StoreError`` when it cannot be made, or the directory already holds a register.
    """
    account = AccountId(Id(new_id("a")))
    found = FoundAssociation(on=day_in_paris(clock()), label=name, department=department)
    with founding(directory) as (draft, identity):
        ledger = _made(Layout(draft), identity, registry, clock)
        try:
            adopt(ledger)
            _itself(ledger, found, COORDINATION)
            _itself(ledger, OpenAccount(account=account, label=holder, role=ADMIN), ADMIN)
            for role in (COORDINATION, BOARD, TREASURER, TRAINING, AUDITOR):
                _itself(ledger, GrantRole(account=account, role=role), ADMIN)
        finally:
            ledger.close()
        with AccessFile(draft, identity.association) as access:
            if let_in is not None:
                let_in(access, account)
    return open_ledger(directory, registry, clock=clock, check="none"), account


def open_ledger(directory: Path, registry: Registry, *, clock: Clock = machine.now, check: str = "whole") -> Ledger:
    """Open a register. ``check``: ``whole``, ``since`` the last verification, or ``none``, which records nothing.

    ``StoreError`` when it cannot be read at all; one that can be read but not trusted or written opens read-only,
    ``health`` says why.
    """
    finish(directory)
    layout, identity = Layout(directory), read_identity(directory)
    ledger = Ledger(layout, identity, registry, reach(layout, identity), clock)
    try:
        if check != "none":
            (check_whole if check == "whole" else check_since)(ledger)
            _adopt_or_read(ledger)
        else:
            ledger.erasing.catch_up(trusted=False)
    except BaseException:
        ledger.close()
        raise
    return ledger


def adopt(ledger: Ledger) -> None:
    """Record the rules whose files have changed since they were last recorded."""
    on = day_in_paris(ledger.clock())
    for name, content in sorted(ledger.registry.rules.items()):
        command = AdoptRules(rule=RuleName(Id(name)), on=on, content=content)
        if decide(command, *ledger.gatherer.gather(ADOPT, command).states):  # else there is nothing to ask
            _itself(ledger, command, ITSELF)


def _adopt_or_read(ledger: Ledger) -> None:
    """Record changed rules; a register that cannot take them is read."""
    if not ledger.health.read_only:
        try:
            adopt(ledger)
        except (DamagedError, *UNWRITABLE) as error:
            ledger.health = Health(read_only=True, code=error.code, message=error.message)


def _itself(ledger: Ledger, command: Command, role: str) -> None:
    """Record what the register does by itself; ``StartError`` when it is refused."""
    author = AccountId(Id(REGISTER))
    outcome = ledger.record(command, by=author, command_id=new_id("c"), roles=frozenset({role}))
    if isinstance(outcome, Refused):
        raise StartError(outcome.code, f"« {command.title} » : {outcome.message}")


def _made(layout: Layout, identity: Identity, registry: Registry, clock: Clock) -> Ledger:
    """Make the files of a register, empty, and open it."""
    make_key(layout.signing_key)
    signer = load_key(layout.signing_key, identity.origin)
    write_whole(layout.public_key, f"{vkey(verifier_of(signer))}\n".encode(), PUBLIC)
    vault = Vault(layout.root, identity.association)
    reached = Reached(SqliteRecorder(layout.ledger), vault, vault.secret("cache"), signer, SOUND)
    return Ledger(layout, identity, registry, reached, clock)
