"""What holds texts and files that are no party's own: what it proves, and of which day."""

from core.facts import PartyId
from core.facts.sealed import RetentionClass
from core.subjects.privacy.state import Piece, Privacy, Trace
from core.subjects.training.facts import HalfDayAttended, SessionFileAttached, SessionScheduled
from core.subjects.treasury.facts import BankLineReceived, ExpensePaid, MoneyReceived, ReceiptAttached


def received(state: Privacy, fact: MoneyReceived, _record: object, position: int) -> None:
    """Take in money received, and who paid it."""
    state.entries[fact.entry] = fact.on
    _named(state, fact.payer, Trace(fact.on, position))
    keep(state, fact, position)


def read(state: Privacy, fact: BankLineReceived, _record: object, position: int) -> None:
    """Take in money received as a line of the bank says."""
    state.entries[fact.entry] = fact.on
    keep(state, fact, position)


def spent(state: Privacy, fact: ExpensePaid, _record: object, position: int) -> None:
    """Take in an expense, and who was paid."""
    state.entries[fact.entry] = fact.on
    _named(state, fact.payee, Trace(fact.on, position))
    keep(state, fact, position)


def told_later(state: Privacy, fact: ReceiptAttached, _record: object, position: int) -> None:
    """Take in a receipt, which proves what was paid before."""
    keep(state, fact, position)


def scheduled(state: Privacy, fact: SessionScheduled, _record: object, position: int) -> None:
    """Take in a session, and who teaches."""
    if fact.trainer is not None:
        state.named(fact.trainer).training.append(Trace(fact.on, position))
    keep(state, fact, position)


def attended(state: Privacy, fact: HalfDayAttended, _record: object, position: int) -> None:
    """Take in the sheet of a half-day, and the file that proves it."""
    for row in fact.rows:
        state.named(row.party).training.append(Trace(fact.on, position))
    keep(state, fact, position)


def joined(state: Privacy, fact: SessionFileAttached, _record: object, position: int) -> None:
    """Take in a file of a session."""
    keep(state, fact, position)


def keep(state: Privacy, fact: object, position: int) -> None:
    """Keep what a fact holds that is no party's own, if it is one of these, whether it still counts or not."""
    match fact:
        case MoneyReceived():
            _keep(state, Trace(fact.on, position), named=fact.payer_name is not None, told=fact.text is not None)
        case BankLineReceived():
            _keep(state, Trace(fact.on, position), named=True, told=False)
        case ExpensePaid():
            named = fact.payee_name is not None or bool(fact.receipt)
            _keep(state, Trace(fact.on, position), named=named, told=fact.text is not None)
        case ReceiptAttached():
            state.pieces.append(Piece(state.entries.get(fact.entry, fact.on), position, ("accounting",)))
        case SessionScheduled(trainer_name=name) if name is not None:
            state.pieces.append(Piece(fact.on, position, ("training",)))
        case HalfDayAttended(scan=scan) if scan:
            state.pieces.append(Piece(fact.on, position, ("accounting", "training")))
        case SessionFileAttached():
            state.pieces.append(Piece(fact.on, position, ("accounting", "training")))
        case _:
            pass


def _named(state: Privacy, party: PartyId | None, trace: Trace) -> None:
    if party is not None:
        state.named(party).accounting.append(trace)


def _keep(state: Privacy, trace: Trace, *, named: bool, told: bool) -> None:
    classes: tuple[RetentionClass, ...] = (*(("accounting",) if named else ()), *(("content",) if told else ()))
    if classes:
        state.pieces.append(Piece(trace.on, trace.position, classes))
