"""Nobody is asked for twice, however somebody came into a claim: by its correction, or by an answer corrected again."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.facts import AccountId
from core.registry import Registry
from tests.features.steps.people import rpps_number
from tests.features.test_histories import ACTIONS, SESSIONS, TRADES, held_together, made, prepared, shown
from tests.features.world import World

FIRST, AGAIN = SESSIONS[0], "Asthme, encore"
"""Two sessions of one action."""
HELD = date(2024, 3, 29)


@pytest.fixture
def world(new_register: tuple[Path, AccountId], registry: Registry, tmp_path: Path) -> Any:
    yield from made(new_register, registry, str(tmp_path))


def joined(world: World, number: int) -> list[Any]:
    """Admit more members, whom nothing names yet."""
    found = []
    for _ in range(number):
        family = f"Lacoste-{chr(65 + len(world.ids) % 26)}{chr(65 + len(found))}"
        more = {"profession": TRADES[len(found)], "practice": "liberal", "rpps": rpps_number(world)}
        found.append(world.do("admit-member", family=family, given="Alix", on=date(2024, 1, 8), **more).party)
    return found


def enrolled(world: World, title: str, parties: list[Any]) -> None:
    world.do("enrol-members", session=world.ids[title], parties=parties, on=date(2024, 2, 1))


def another(world: World, parties: list[Any]) -> None:
    """Give one more session of the same action, to these people only."""
    asked = world.do(
        "schedule-session", label=AGAIN, on=HELD, duration="180", capacity="12", action=ACTIONS[0], number=AGAIN
    )
    world.ids[AGAIN] = asked.session
    enrolled(world, AGAIN, parties)
    world.day(HELD)
    world.do("hold-session", session=asked.session, rows=[{"party": one, "present": "all"} for one in parties])


def sheet(world: World, title: str, parties: list[Any]) -> None:
    """Correct the sheet of a session: these were there to the end, and are all it names."""
    there = [{"party": one, "present": "all"} for one in parties]
    done = world.ids[f"sheet of {title}"]
    world.do("hold-session", session=world.ids[title], rows=there, corrects=done.position)


def filed(world: World, title: str) -> Any:
    claim = world.do("file-claim", session=world.ids[title], on=world.today).claim
    world.ids[f"claim of {title}"] = claim
    return claim


def retained(world: World, claim: Any) -> list[Any]:
    return [one.row.party for one in world.rows("dpc.claim-lines", claim=claim) if one.row.amount]


def test_who_came_into_a_claim_by_its_correction_is_not_asked_for_again(world: World) -> None:
    """The filing of the first claim does not name her, and the second session names nobody else of it."""
    prepared(world)
    late, *others = joined(world, 6)
    claim = filed(world, FIRST)
    enrolled(world, FIRST, [late])
    sheet(world, FIRST, [*world.groups["all"], late])
    world.do("correct-claim", claim=claim, session=world.ids[FIRST], on=world.today)
    assert late in retained(world, claim)
    another(world, [late, *others])
    assert sorted(retained(world, filed(world, AGAIN))) == sorted(others)
    said = shown(world)
    held_together(said[0], said[1])


def test_an_answer_corrected_again_is_read_as_it_stands(world: World) -> None:
    """Refused by a slip, then accepted again: the slip alone named whom it refused."""
    prepared(world)
    slipped, others = world.groups["all"][5], joined(world, 6)
    claim = filed(world, FIRST)
    noted = [{"party": slipped, "reason": "other-funder"}]
    position = answered(world, claim, [])
    for lines in (noted, []):
        answered(world, claim, lines, position)
    assert slipped in retained(world, claim)
    another(world, [slipped, *others])
    assert sorted(retained(world, filed(world, AGAIN))) == sorted(others)
    said = shown(world)
    held_together(said[0], said[1])
    world.reopen()
    assert not world.ledger.health.read_only, "what finds a record says what its chain of corrections says"


def answered(world: World, claim: Any, refused: list[Any], corrects: int | None = None) -> int:
    world.do("answer-claim", claim=claim, on=world.today, refused=refused, corrects=corrects)
    return world.done["answer-claim"].position
