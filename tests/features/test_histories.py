"""Whatever happens to claims, in whatever order: their amounts hold together, and the past is shown as it was shown."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts import AccountId
from core.registry import Registry
from tests.features.steps.people import rpps_number
from tests.features.world import World

TRADES = ("infirmier", "pharmacien", "sage-femme", "infirmier", "orthophoniste", "infirmier")
FIRST, LAST = date(2024, 3, 12), date(2024, 3, 26)
SESSIONS = ("Asthme", "Asthme, suite")
ACTS = st.lists(
    st.tuples(
        st.sampled_from(("file", "file", "return", "correct", "answer", "pay", "pay", "recover", "resign", "absent")),
        st.integers(0, 1),
        st.integers(0, 5),
        st.integers(1, 500),
    ),
    min_size=4,
    max_size=14,
)


def prepared(world: World) -> None:
    """Two sessions of one action, six members at both, and money received."""
    world.do("register-odpc", on=date(2021, 9, 1), number="7841")
    for number, trade in enumerate(TRADES):
        family = f"Berthier-{chr(65 + number)}"
        more = {"profession": trade, "practice": "liberal", "on": date(2024, 1, 8), "rpps": rpps_number(world)}
        asked = world.do("admit-member", family=family, given="Camille", **more)
        world.groups.setdefault("all", []).append(asked.party)
    for title, on in zip(SESSIONS, (FIRST, LAST), strict=True):
        asked = world.do(
            "schedule-session", label=title, on=on, duration="180", capacity="12", action="12345678901", number=title
        )
        world.ids[title] = asked.session
    for title in SESSIONS:
        world.do("enrol-members", session=world.ids[title], parties=world.groups["all"], on=date(2024, 2, 1))
    for title, on in zip(SESSIONS, (FIRST, LAST), strict=True):
        world.day(on)
        rows = [{"party": party, "present": "all"} for party in world.groups["all"]]
        world.do("hold-session", session=world.ids[title], rows=rows)
        world.ids[f"sheet of {title}"] = world.done["hold-session"]
    world.do("receive-money", on=date(2024, 4, 2), amount="1500", source="dpc")


def act(world: World, sort: str, which: int, who: int, amount: int) -> None:
    """Try something; what the register refuses is refused."""
    title, party, today = SESSIONS[which], world.groups["all"][who], world.today
    session, claim = world.ids[title], world.ids.get(f"claim of {title}", "c-inconnueaaaaaaaa")
    refused = [{"party": party, "reason": "identifier-invalid"}]
    if sort == "file":
        asked = world.do("file-claim", session=session, on=today)
        if world.unread is None:
            world.ids[f"claim of {title}"] = asked.claim
    elif sort == "return":
        world.do("return-claim", claim=claim, on=today, reason="Joindre la feuille du matin.")
    elif sort == "correct":
        world.do("correct-claim", claim=claim, session=session, on=today, left_out=refused if amount % 2 else [])
    elif sort == "answer":
        world.do("answer-claim", claim=claim, on=today, refused=refused if amount % 2 else [])
    elif sort == "pay":
        entry = world.done["receive-money"].command.entry
        world.do("pay-claim", claim=claim, entry=entry, on=today, amount=str(amount))
    elif sort == "recover":
        world.do("recover-claim", claim=claim, on=today, amount=str(amount))
    elif sort == "resign":
        world.do("resign-member", party=party, on=date(2024, 3, 1) + timedelta(days=amount % 40))
    else:
        rows = [{"party": one, "present": "absent" if one == party else "all"} for one in world.groups["all"]]
        done = world.ids[f"sheet of {title}"]
        world.do("hold-session", session=session, rows=rows, corrects=done.position)
    world.unread = None


def shown(world: World, **clocks: Any) -> list[Any]:
    """Return what the register says of claims and their lines."""
    views = ("dpc.claims", "dpc.claim-lines", "dpc.claim-steps")
    return [[one.row for one in world.rows(view, **clocks)] for view in views]


def held_together(claims: list[Any], lines: list[Any]) -> None:
    """Check a claim against its lines and its money, and that nobody is asked for twice."""
    asked: list[Any] = []
    for claim in claims:
        own = [line for line in lines if line.claim == claim.claim]
        owed = claim.accepted if claim.accepted is not None else claim.total
        assert sum(line.amount for line in own) == owed
        assert claim.total == claim.fee * claim.retained
        assert len({line.party for line in own}) == len(own)
        assert 0 <= claim.recovered <= claim.paid <= owed <= claim.total
        assert claim.left == owed - claim.paid
        asked += [line.party for line in own if line.amount]
    assert len(asked) == len(set(asked))


def made(new_register: tuple[Path, AccountId], registry: Registry, folder: str) -> Iterator[World]:
    directory = Path(folder) / "registre"
    shutil.copytree(new_register[0], directory)
    world = World(directory, registry, new_register[1])
    yield world
    world.ledger.close()


def test_claims_hold_together_whatever_happens(new_register: tuple[Path, AccountId], registry: Registry) -> None:
    @given(acts=ACTS)
    @settings(max_examples=25)
    def holds(acts: list[tuple[str, int, int, int]]) -> None:
        with TemporaryDirectory() as folder:
            for world in made(new_register, registry, folder):
                lived(world, acts)

    holds()


def lived(world: World, acts: list[tuple[str, int, int, int]]) -> None:
    """Do all of them, a day after another, then read each past day again as it was known."""
    prepared(world)
    world.step = "when"
    told: list[tuple[date, int, list[Any]]] = []
    for day, one in enumerate(acts):
        world.day(date(2024, 4, 3) + timedelta(days=day))
        act(world, *one)
        said = shown(world)
        held_together(said[0], said[1])
        told.append((world.today, world.ledger.head(), said))
    for on, known, said in told:
        assert shown(world, on=on, known=known) == said
