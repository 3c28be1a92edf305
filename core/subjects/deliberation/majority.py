"""The majority of a vote, worked out and written out."""

from typing import Final

from msgspec import Struct

from core.subjects.statutes.fractions import needed
from core.subjects.votes.facts import Casting
from core.subjects.votes.fold import Ballot, Outcome, Past

_BASES: Final = {"cast": "suffrages exprimés", "present": "présents et représentés", "entitled": "inscrits"}


class Verdict(Struct, frozen=True):
    """How many of how many were needed, and whether they were there."""

    out_of: int
    needed: int
    carried: bool


def verdict(ballot: Ballot, in_favour: int, against: int, casting: Casting = "") -> Verdict:
    """Judge a tally by the rules of its vote; at least one voice for is always needed.

    The chair's casting voice is one more vote, for or against, on a tie.
    """
    majority = ballot.majority
    extra = 1 if casting else 0
    bases = {
        "cast": in_favour + against + extra,
        "present": ballot.voters,
        "entitled": ballot.quorum.entitled,
    }
    out_of = bases[majority.base]
    wanted = max(1, needed(majority.fraction, out_of, more_than=majority.more_than))
    return Verdict(out_of, wanted, in_favour + (extra if casting == "for" else 0) >= wanted)


def written(ballot: Ballot, outcome: Outcome) -> str:
    """Write a result out.

    « 18 pour, 6 contre, 2 abstentions ; majorité requise : plus de 1/2 de 24 suffrages exprimés = 13 : adoptée ».
    A tie is said as such, with the chair's casting voice or for want of it.
    """
    if outcome.cause == "quorum":
        return f"{_tally(outcome)} ; quorum non atteint : rejetée"
    majority = ballot.majority
    fraction = f"plus de {majority.fraction}" if majority.more_than else f"au moins {majority.fraction}"
    base = f"{outcome.out_of} {_BASES[majority.base]}"
    required = f"{_tally(outcome)} ; majorité requise : {fraction} de {base} = {outcome.needed}"
    if outcome.adopted or not _undecided(outcome):
        return f"{required} : {'adoptée' if outcome.adopted else 'rejetée'}"
    silent = ", sans que la présidence départage" if majority.casting_vote else ""
    return f"{required} ; partage des voix{silent} : la décision n’est pas adoptée"


def told(past: Past) -> str:
    """Write out what minutes say: « 7 présents, 6 pour, 0 contre : adoptée, d’après le procès-verbal »."""
    counted = (
        (past.there, "présent", "présents"),
        (past.represented, "représenté", "représentés"),
        (past.in_favour, "pour", "pour"),
        (past.against, "contre", "contre"),
        (past.abstained, "abstention", "abstentions"),
    )
    said = [f"{number} {many if number > 1 else one}" for number, one, many in counted if number is not None]
    result = "adoptée" if past.adopted else "rejetée"
    return f"{', '.join(said) or 'Voix non précisées'} : {result}, d’après le procès-verbal"


def _undecided(outcome: Outcome) -> bool:
    """Tell whether as many voted for as against, and nobody decided between them."""
    return outcome.in_favour == outcome.against > 0 and not outcome.casting


def _tally(outcome: Outcome) -> str:
    parts = [f"{outcome.in_favour} pour", f"{outcome.against} contre"]
    if outcome.abstained:
        parts.append(f"{outcome.abstained} abstention{'s' if outcome.abstained > 1 else ''}")
    if outcome.blank:
        parts.append(
            f"{outcome.blank} blanc{'s' if outcome.blank > 1 else ''} ou nul{'s' if outcome.blank > 1 else ''}"
        )
    if outcome.silent:
        parts.append(f"{outcome.silent} sans prendre part au vote")
    if outcome.casting:
        parts.append("partage des voix, voix prépondérante " + ("pour" if outcome.casting == "for" else "contre"))
    return ", ".join(parts)
