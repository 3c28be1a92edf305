"""Putting a decision to the vote, and recording what came of it."""

from typing import Any, Final

from demo.sittings import Decision
from demo.story import Story

SILENT: Final = 3
"""Once in so many votes, somebody abstains whom nobody foresaw."""


def put(story: Story, meeting: str, decision: Decision) -> None:
    """Put a decision to the vote and record its result."""
    said: dict[str, Any] = {name: getattr(decision, name) for name in ("subject", "resolution", "type", "method")}
    if decision.mission:
        said["mission"] = story.missions[decision.mission]
    if decision.replaces:
        said["replaces"] = story.decisions[decision.replaces]
    if decision.withdrawn:
        said["withdrawn"] = [_interested(story, meeting)]
    asked = story.tell("board", "open-vote", meeting=meeting, amount=decision.amount, **said)
    (ballot,) = story.rows("votes.open", {"decision": asked.command.decision})
    tally = _tally(decision, ballot.voters, silent=int(story.chance.once_in(SILENT)))
    tally["named"] = _by_name(story, asked.command.decision, tally) if decision.method == "named" else []
    told = story.tell("board", "record-result", decision=asked.command.decision, **tally)
    (row,) = story.rows("decisions", {"decision": asked.command.decision})
    if row.result == "adopted":
        story.decisions[decision.key] = told.command.decision


def _by_name(story: Story, asked: str, tally: dict[str, Any]) -> list[dict[str, str]]:
    """Return who of the roll says what, as many as the tally has."""
    voices = ["for"] * tally["in_favour"] + ["against"] * tally["against"] + ["abstained"] * tally["abstained"]
    roll = story.rows("votes.roll", {"decision": asked})
    return [{"party": row.party, "voice": voice} for row, voice in zip(roll, voices, strict=False)]


def _tally(decision: Decision, voters: int, *, silent: int) -> dict[str, Any]:
    """Return who says what; where the table has nobody abstain, ``silent`` do."""
    abstained = decision.abstained or silent
    said = voters - abstained - decision.blank
    if decision.casting:  # a tie, whatever the number there
        half, odd = divmod(said, 2)
        return {"in_favour": half, "against": half, "abstained": abstained + odd, "casting": decision.casting}
    against = said - said // 3 if decision.rejected else min(decision.against, said // 4)
    tally = {"in_favour": said - against, "against": against}
    return {**tally, "abstained": abstained, "blank": decision.blank}


def _interested(story: Story, meeting: str) -> str:
    """Return somebody on the sheet who is not an officer."""
    officers = {person.party for person in story.board[:3]}
    there = [row.party for row in story.rows("meeting.attendance", {"meeting": meeting}) if row.how == "present"]
    return next(str(party) for party in there if party not in officers)
