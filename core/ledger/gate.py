"""The start-up gate: the tree is rebuilt and compared before the register takes anything new. Never a repair."""

from functools import partial
from typing import Final

from msgspec import structs

from core.ledger.checking import Checker
from core.ledger.health import Health
from core.ledger.keyring import lost_keys
from core.ledger.ledger import Ledger
from core.ledger.verifying import Progress, Verdict, verify
from core.ledger.writing import chain_tags
from core.log.notes import Checkpoint, open_checkpoint
from core.log.tree import Frontier
from core.log.verdict import Rejected
from core.store import BusyError, ForkedError, StoreError

LITTLE: Final = 2_000
"""Records that are checked in less time than anybody notices."""
_UNSIGNED: Final = (
    "Le dossier « checkpoints » des empreintes signées manque : remettez-le depuis une sauvegarde, ou recréez-le vide "
    "pour repartir sans elles."
)
_DAMAGED: Final = "Le coffre vault.db est endommagé : remettez-le depuis la sauvegarde des clés ; rien ne s’enregistre."

_LOST: Final = (
    "Le coffre vault.db n’a plus toutes les clés des enregistrements (il en manque {count}, la première au n° {first})"
    " : remettez-le depuis la sauvegarde des clés ; rien ne s’enregistre."
)


def check_whole(ledger: Ledger, progress: Progress | None = None) -> Verdict:
    """Check every record, every index and every checkpoint kept; what is wrong makes the register read-only."""
    return _check(ledger, Frontier(), progress)


def check_since(ledger: Ledger) -> Verdict:
    """Check what was recorded since the last verification that went well, or all of it when that is little."""
    before = ledger.cache.verified()
    return _check(ledger, before if before and before.size > LITTLE else Frontier(), None)


def settle(ledger: Ledger, verdict: Verdict, frontier: Frontier) -> None:
    """Go on from a verdict: remember how far the tree is sound, or take nothing new."""
    if verdict.ok:
        ledger.health = ledger.standing
        ledger.checkpoints.start(frontier)
        ledger.cache.remember_verified(frontier)
    else:
        message = f"{verdict.message} Rien n’est réparé : prévenez l’auditeur."
        ledger.health = Health(read_only=True, code=verdict.code, message=message, position=verdict.position)


def _check(ledger: Ledger, start: Frontier, progress: Progress | None) -> Verdict:
    try:
        verdict, frontier = _compared(ledger, start, progress)
    except (BusyError, ForkedError):
        raise
    except StoreError as error:
        frontier = start
        verdict = Verdict(ok=False, size=start.size, root=start.root(), code=error.code, message=error.message)
    _erase_stated(ledger, verdict)
    if start.size == 0:
        _look_into_vault(ledger)
    settle(ledger, verdict, frontier)
    return verdict


def _erase_stated(ledger: Ledger, verdict: Verdict) -> None:
    """Erase again what an older vault brought back, before anything is read; where records are in doubt, shut it."""
    try:
        ledger.erasing.catch_up(trusted=verdict.ok)
    except StoreError as error:
        if verdict.ok:
            ledger.standing = Health(read_only=True, code=error.code, message=error.message)
        ledger.erasing.catch_up(trusted=False)


def _look_into_vault(ledger: Ledger) -> None:
    """Take nothing new beside keys that may be lost; what can still be opened is."""
    if ledger.standing.read_only:
        return
    if not ledger.vault.is_sound():
        ledger.standing = Health(read_only=True, code="vault-damaged", message=_DAMAGED)
    elif lost := lost_keys(ledger.recorder, ledger.registry.wire, ledger.vault):
        message = _LOST.format(count=len(lost), first=min(lost.values()))
        ledger.standing = Health(read_only=True, code="keys-missing", message=message)


def _compared(ledger: Ledger, start: Frontier, progress: Progress | None) -> tuple[Verdict, Frontier]:
    before = ledger.cache.verified()
    if start.size > ledger.head():
        start = Frontier()
    kept = ledger.checkpoints.kept()
    points = [point.checkpoint for point in kept if not isinstance(point, Rejected)]
    checker = Checker(ledger.registry.wire, partial(chain_tags, ledger.recorder), progress)
    verdict, frontier = verify(ledger.recorder, points, checker, start, before)
    rejected = next((point for point in kept if isinstance(point, Rejected)), None)
    if verdict.ok and rejected is not None:
        verdict = _spoiled(verdict, rejected)
    if verdict.ok and (found := _amiss(ledger, verdict)):
        verdict = structs.replace(verdict, ok=False, code=found[0], message=found[1])
    return verdict, frontier


def _amiss(ledger: Ledger, verdict: Verdict) -> tuple[str, str] | None:
    """Tell what is wrong with a register whose records all hold together, as a code and a sentence."""
    if verdict.size == 0:
        return "records-missing", "Le registre ne contient plus aucun enregistrement."
    if ledger.standing.code == "guards-missing":
        return ledger.standing.code, ledger.standing.message
    return None if ledger.layout.checkpoints.is_dir() else ("checkpoints-missing", _UNSIGNED)


def _spoiled(verdict: Verdict, rejected: Rejected) -> Verdict:
    message = f"Une empreinte gardée n’est pas crue : {rejected.message}"
    return Verdict(ok=False, size=verdict.size, root=verdict.root, code=f"checkpoint-{rejected.code}", message=message)


def outside(ledger: Ledger, note: bytes) -> Verdict:
    """Check the register whole, and against a checkpoint that was kept elsewhere."""
    verdict = check_whole(ledger)
    checkpoint = open_checkpoint(note, ledger.checkpoints.verifiers)
    if isinstance(checkpoint, Rejected):
        return _spoiled(verdict, checkpoint)
    if not verdict.ok:
        return verdict
    return _against(ledger, verdict, checkpoint)


def _against(ledger: Ledger, verdict: Verdict, checkpoint: Checkpoint) -> Verdict:
    if checkpoint.size > verdict.size:
        text = f"Le registre s’arrête au n° {verdict.size} ; cette empreinte va jusqu’au n° {checkpoint.size}."
        return Verdict(
            ok=False,
            size=verdict.size,
            root=verdict.root,
            position=verdict.size + 1,
            code="records-missing",
            message=text,
        )
    root = Frontier().extend(ledger.recorder.leaves(0, checkpoint.size)).root()
    if root != checkpoint.root:
        text = f"Les {checkpoint.size} premiers enregistrements ne sont pas ceux de cette empreinte."
        return Verdict(ok=False, size=verdict.size, root=verdict.root, position=1, code="root-differs", message=text)
    return verdict
