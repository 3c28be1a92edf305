"""Making a data directory, and opening one."""

from pathlib import Path

from core import clock as machine
from core.clock import Clock, day_in_paris
from core.facts import AccountId, Id, RuleName
from core.ids import new_id
from core.ledger.adopting import ITSELF, REGISTER, AdoptRules
from core.ledger.directory import Identity, Layout, make_identity, read_identity
from core.ledger.gate import check_since, check_whole
from core.ledger.ledger import Health, Ledger
from core.log.signing import KeyFileError, make_key, vkey
from core.model.command import Command, Refused
from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, TRAINING, TREASURER
from core.registry import Registry, StartError
from core.store import SqliteRecorder, StoreError
from core.subjects.accounts.deciders import GrantRole, OpenAccount
from core.subjects.association.deciders import FoundAssociation
from core.vault import Vault, VaultError


def create_ledger(
    directory: Path,
    registry: Registry,
    *,
    name: str,
    department: str = "",
    holder: str = "Premier compte",
    clock: Clock = machine.now,
) -> tuple[Ledger, AccountId]:
    """Make the register of an association; its first account, ``holder``, has all roles.

    ``StoreError`` when it cannot be made, or the directory already holds a register.
    """
    identity = make_identity(directory)
    layout = Layout(directory)
    make_key(layout.signing_key)
    ledger = _open(layout, identity, registry, clock)
    layout.public_key.write_text(vkey(ledger.checkpoints.verifiers[0]) + "\n", encoding="utf-8")
    adopt(ledger)
    account = AccountId(Id(new_id("a")))
    on = day_in_paris(clock())
    _itself(ledger, FoundAssociation(on=on, label=name, department=department), COORDINATION)
    _itself(ledger, OpenAccount(account=account, label=holder, role=ADMIN), ADMIN)
    for role in (COORDINATION, BOARD, TREASURER, TRAINING, AUDITOR):
        _itself(ledger, GrantRole(account=account, role=role), ADMIN)
    return ledger, account


def open_ledger(directory: Path, registry: Registry, *, clock: Clock = machine.now, check: str = "whole") -> Ledger:
    """Open a register. ``check``: ``whole``, ``since`` the last verification, or ``none``.

    ``StoreError`` when it cannot be read at all; one that can be read but not trusted or written opens read-only,
    ``health`` says why.
    """
    layout = Layout(directory)
    ledger = _open(layout, read_identity(directory), registry, clock)
    if ledger.health.read_only:
        return ledger
    if check != "none":
        (check_whole if check == "whole" else check_since)(ledger)
    if not ledger.health.read_only:
        try:
            adopt(ledger)
        except StoreError as error:
            ledger.health = Health(read_only=True, code=error.code, message=error.message)
    return ledger


def adopt(ledger: Ledger) -> None:
    """Record the rules whose files have changed since they were last recorded."""
    on = day_in_paris(ledger.clock())
    for name, content in sorted(ledger.registry.rules.items()):
        _itself(ledger, AdoptRules(rule=RuleName(Id(name)), on=on, content=content), ITSELF)


def _itself(ledger: Ledger, command: Command, role: str) -> None:
    """Record what the register does by itself; ``StartError`` when it is refused."""
    author = AccountId(Id(REGISTER))
    outcome = ledger.record(command, by=author, command_id=new_id("c"), roles=frozenset({role}))
    if isinstance(outcome, Refused):
        raise StartError(outcome.code, f"« {command.title} » : {outcome.message}")


def _open(layout: Layout, identity: Identity, registry: Registry, clock: Clock) -> Ledger:
    try:
        vault = Vault(layout.root, identity.association)
    except VaultError as error:
        raise StoreError(error.code, str(error)) from error
    try:
        return Ledger(layout, identity, registry, SqliteRecorder(layout.ledger), vault, clock)
    except KeyFileError as error:
        raise StoreError("key-file", str(error)) from error
