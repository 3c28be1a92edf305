"""Recording what came of a vote: adopted or rejected, by the figures of its opening."""

from typing import Annotated

from msgspec import Meta, structs

from core.facts import DecisionId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Look, Opened, Read
from core.model.roles import BOARD
from core.subjects.deliberation.majority import verdict
from core.subjects.deliberation.names import by_name, misnamed
from core.subjects.votes.facts import Casting, DecisionAdopted, DecisionRejected, NamedVote, RejectedFor, Voice
from core.subjects.votes.fold import VOTES, Ballot, Votes
from core.subjects.votes.words import CASTINGS

Voices = Annotated[int, Meta(ge=0, le=1_000_000)]


class RecordResult(Command, frozen=True, kw_only=True):
    """Record the tally of a vote; a secret ballot has nothing else."""

    name = "record-result"
    title = "Enregistrer le résultat"

    decision: Annotated[DecisionId, ask("Décision", choices="votes.open")]
    in_favour: Annotated[Voices | None, ask("Pour", expected=True)] = None
    against: Annotated[Voices | None, ask("Contre", expected=True)] = None
    abstained: Annotated[Voices, ask("Abstentions")] = 0
    blank: Annotated[Voices, ask("Blancs ou nuls")] = 0
    silent: Annotated[
        Voices, ask("N’ont pas pris part", hint="Votants qui n’ont rien dit, pas même qu’ils s’abstiennent")
    ] = 0
    casting: Annotated[
        Casting, ask("Voix prépondérante", hint="En cas de partage, si les statuts en donnent une", labels=CASTINGS)
    ] = ""
    named: Annotated[
        tuple[NamedVote, ...], ask("Votes nominatifs", hint="Si les statuts les conservent", rows="votes.roll")
    ] = ()


class RejectDecision(RecordResult, frozen=True, kw_only=True):
    """Record that a decision is rejected, and nothing else: what corrects the record of a rejection."""

    name = "reject-decision"
    title = "Constater un rejet"


def record(command: RecordResult, votes: Votes) -> Decided:
    """Refused as ``vote-unknown``, ``vote-decided``, or for its tally or its names.

    Those are ``votes-missing``, ``too-many-votes``, ``too-few-votes``, ``no-casting-vote``, and :func:`misnamed`.
    """
    vote = votes.by_id.get(command.decision)
    if vote is None or vote.ballot is None:
        return _because("vote-unknown", "decision", "Cette décision n’a pas été mise au vote.")
    if vote.outcome is not None:
        return _because("vote-decided", "decision", "Le résultat est déjà enregistré : corrigez cet enregistrement.")
    ballot = vote.ballot
    counted = _counted(command)
    refused = misnamed(command.named, ballot, counted) or _miscounted(command, ballot, counted)
    if refused is not None:
        return refused
    judged = verdict(ballot, counted["for"], counted["against"], command.casting)
    cause: RejectedFor | None = "quorum" if not ballot.quorum.reached else None if judged.carried else "majority"
    adopted = DecisionAdopted(
        decision=command.decision,
        meeting=ballot.meeting,
        on=ballot.on,
        type=ballot.type,
        in_favour=counted["for"],
        against=counted["against"],
        abstained=counted["abstained"],
        blank=counted["blank"],
        casting=command.casting,
        out_of=judged.out_of,
        needed=judged.needed,
        statutes=ballot.statutes,
        mission=ballot.mission,
        amount=ballot.amount,
        replaces=ballot.replaces,
        named=command.named,
        silent=command.silent,
    )
    return (adopted,) if cause is None else (DecisionRejected(**structs.asdict(adopted), cause=cause),)


def reject(command: RejectDecision, votes: Votes) -> Decided:
    """Refused as :func:`record`, or ``decision-carried`` when the figures carry it."""
    decided = record(command, votes)
    if isinstance(decided, Refused) or isinstance(decided[0], DecisionRejected):
        return decided
    message = "Ces votes emportent la décision : retirez plutôt ce rejet, puis enregistrez le résultat."
    return _because("decision-carried", "in_favour", message)


def undecided(command: RecordResult, _text: Opened, votes: Votes) -> Refused | None:
    """Ask how the chair decided, where the voices are shared, the statutes give it a casting one, and it weighs."""
    vote = votes.by_id.get(command.decision)
    ballot = vote.ballot if vote is not None else None
    if ballot is None or command.casting or not (ballot.majority.casting_vote and ballot.quorum.reached):
        return None
    counted = _counted(command)
    if not counted["for"] == counted["against"] > 0:
        return None
    ways: tuple[Casting, ...] = ("", "for", "against")
    if len({verdict(ballot, counted["for"], counted["against"], way).carried for way in ways}) == 1:
        return None
    message = (
        "Partage des voix : les statuts donnent voix prépondérante à qui préside. Dites si elle est pour ou contre ; "
        "si la présidence ne départage pas, confirmez."
    )
    return Refused("casting-unsaid", message, {"casting": "Pour ou contre ?"})


def _counted(command: RecordResult) -> dict[Voice, int]:
    """Return the tally; where only names are given, they are counted."""
    counted: dict[Voice, int] = {
        "for": command.in_favour or 0,
        "against": command.against or 0,
        "abstained": command.abstained,
        "blank": command.blank,
    }
    return by_name(command.named) if command.named and not any(counted.values()) else counted


def _miscounted(command: RecordResult, ballot: Ballot, counted: dict[Voice, int]) -> Refused | None:
    total = sum(counted.values()) + command.silent
    if ballot.voters and not command.named and None in (command.in_favour, command.against):
        missing = {name: "À remplir, 0 compris." for name in ("in_favour", "against") if getattr(command, name) is None}
        return Refused("votes-missing", "Écrivez combien de voix pour, et combien contre.", missing)
    if total > ballot.voters:
        message = f"{total} votes pour {ballot.voters} votants, présents ou représentés."
        return _because("too-many-votes", "in_favour", message)
    if total < ballot.voters:
        return _because("too-few-votes", "silent", _uncounted(ballot.voters - total, ballot.voters))
    tie = counted["for"] == counted["against"] > 0
    if command.casting and not (ballot.majority.casting_vote and tie):
        message = "La voix prépondérante ne joue qu’en cas de partage, si les statuts la prévoient."
        return _because("no-casting-vote", "casting", message)
    return None


def _uncounted(left: int, voters: int) -> str:
    """Say how many voices of those there stand nowhere in the tally."""
    them = f"{left} voix ne sont pas comptées" if left > 1 else "Une voix n’est pas comptée"
    return f"{them}, sur {voters} votants : corrigez les voix, ou écrivez « N’ont pas pris part »."


def _because(code: str, field: str, message: str) -> Refused:
    return Refused(code, message, {field: message})


_ROLES = frozenset({BOARD})
_ONE = (Read(VOTES, by=lambda command: (command.decision,)),)

DECIDERS = (
    Decider(
        RecordResult,
        _ROLES,
        _ONE,
        record,
        (DecisionAdopted, DecisionRejected),
        doubts=Look((VOTES,), undecided, ("decision", "in_favour", "against", "named")),
    ),
    Decider(RejectDecision, _ROLES, _ONE, reject, (DecisionRejected,)),
)
