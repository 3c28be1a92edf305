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
DAYS = (date(2024, 3, 12), date(2024, 3, 26), date(2024, 3, 28))
SESSIONS = ("Asthme", "Asthme, suite", "Plaies")
ACTIONS = ("12345678901", "12345678901", "12345678902")
SORTS = (
    *("file", "return", "correct", "answer", "receive", "pay", "match", "match", "recover", "resign", "absent"),
    *("withdraw", "withdraw", "mend", "mend"),
)
KINDS = (
    "claim-filed",
    "claim-corrected",
    "claim-answered",
    "claim-returned",
    "claim-paid",
    "claim-recovered",
    "money-received",
)
ACTS = st.lists(
    st.tuples(
        st.sampled_from(SORTS),
        st.integers(0, 2),
        st.integers(0, 5),
        st.integers(1, 500),
    ),
    min_size=4,
    max_size=16,
)


def prepared(world: World) -> None:
    """Two sessions of one action and one of another, six members at each."""
    world.do("register-odpc", on=date(2021, 9, 1), number="7841")
    for number, trade in enumerate(TRADES):
        family = f"Berthier-{chr(65 + number)}"
        more = {"profession": trade, "practice": "liberal", "on": date(2024, 1, 8), "rpps": rpps_number(world)}
        asked = world.do("admit-member", family=family, given="Camille", **more)
        world.groups.setdefault("all", []).append(asked.party)
    for title, on, action in zip(SESSIONS, DAYS, ACTIONS, strict=True):
        asked = world.do(
            "schedule-session", label=title, on=on, duration="180", capacity="12", action=action, number=title
        )
        world.ids[title] = asked.session
    for title in SESSIONS:
        world.do("enrol-members", session=world.ids[title], parties=world.groups["all"], on=date(2024, 2, 1))
    for title, on in zip(SESSIONS, DAYS, strict=True):
        world.day(on)
        rows = [{"party": party, "present": "all"} for party in world.groups["all"]]
        world.do("hold-session", session=world.ids[title], rows=rows)
        world.ids[f"sheet of {title}"] = world.done["hold-session"]


def act(world: World, sort: str, which: int, who: int, amount: int) -> None:
    """Try something; what the register refuses is refused."""
    title, party, today = SESSIONS[which], world.groups["all"][who], world.today
    session, claim = world.ids[title], claim_of(world, title)
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
    elif sort == "resign":
        world.do("resign-member", party=party, on=date(2024, 3, 1) + timedelta(days=amount % 40))
    elif sort == "absent":
        rows = [{"party": one, "present": "absent" if one == party else "all"} for one in world.groups["all"]]
        done = world.ids[f"sheet of {title}"]
        world.do("hold-session", session=session, rows=rows, corrects=done.position)
    elif sort in ("withdraw", "mend"):
        changed(world, sort, which * 6 + who, amount)
    else:
        move(world, sort, claim, who, amount)
    world.unread = None


def move(world: World, sort: str, claim: Any, who: int, amount: int) -> None:
    """Receive, pay, match or take back money."""
    today = world.today
    if sort == "receive":
        received = world.do("receive-money", on=today, amount=str(amount), source="dpc")
        world.groups.setdefault("receipts", []).append(received.entry)
    elif sort == "pay":
        world.do("pay-claim", claim=claim, entry=receipt(world, who), on=today, amount=str(amount))
    elif sort == "match":
        matched(world, who, amount)
    else:
        world.do("recover-claim", claim=claim, on=today, amount=str(amount))


def changed(world: World, sort: str, which: int, amount: int) -> None:
    """Withdraw a record, or say it otherwise in its place: what would break what rests on it is refused."""
    entries = [one for kind in KINDS for one in world.ledger.journal(kind=kind)]
    if not entries:
        return
    entry = entries[which * 7 % len(entries)]
    if sort == "withdraw":
        world.do("withdraw-record", position=entry.position, reason="Essai.")
        return
    corrector = world.registry.corrector_of(type(entry.fact))
    assert corrector is not None
    command = corrector.command
    said = {name: getattr(entry.fact, name) for name in command.__struct_fields__ if hasattr(entry.fact, name)}
    said |= {"on": world.today, "amount": str(amount), "session": world.ids[SESSIONS[amount % 3]]}
    named = [{"party": world.groups["all"][amount % 6], "reason": "identifier-invalid"}] if amount % 2 else []
    said |= {"left_out": named, "refused": named, "reason": None, "source": "dpc" if amount % 5 else "other"}
    typed = {name: value for name, value in said.items() if name in command.__struct_fields__}
    world.do(command.name, corrects=entry.position, **typed)


def claim_of(world: World, title: str) -> Any:
    return world.ids.get(f"claim of {title}", "c-inconnueaaaaaaaa")


def receipt(world: World, which: int) -> Any:
    received = world.groups.get("receipts", ["e-inconnueaaaaaaaa"])
    return received[which % len(received)]


def matched(world: World, who: int, amount: int) -> None:
    """Match a receipt with one claim or both, with amounts or without, and say it twice: the second changes nothing."""
    rows = [
        {"claim": claim_of(world, title), "amount": str(amount) if who > 2 else None}
        for title in SESSIONS[:: 1 + who % 2]
    ]
    asked = {"entry": receipt(world, amount), "rows": rows}
    world.do("match-receipt", **asked)
    if world.unread is None:
        before = world.ledger.head()
        world.do("match-receipt", **asked)
        assert (world.unread, world.ledger.head()) == (None, before)


def shown(world: World, **clocks: Any) -> list[Any]:
    """Return what the register says of claims and their lines."""
    views = ("dpc.claims", "dpc.claim-lines", "dpc.claim-steps", "dpc.receipts", "dpc.payments", "dpc.open-claims")
    return [[one.row for one in world.rows(view, **clocks)] for view in views]


def money_held_together(claims: list[Any], receipts: list[Any], payments: list[Any]) -> None:
    """Check that no receipt pays more than it is, and that receipts and claims tell of the same payments."""
    for receipt in receipts:
        taken = sum(paid.amount for paid in payments if paid.entry == receipt.entry)
        assert 0 <= receipt.free == receipt.amount - taken
    assert sum(paid.amount for paid in payments) == sum(claim.paid for claim in claims)


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
        asked += [(claim.action, line.party) for line in own if line.amount]
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
    acts = [("file", 0, 0, 1), ("file", 2, 0, 1), ("receive", 0, 0, 700), *acts]
    told: list[tuple[date, int, list[Any]]] = []
    for day, one in enumerate(acts):
        world.day(date(2024, 4, 3) + timedelta(days=day))
        act(world, *one)
        said = shown(world)
        held_together(said[0], said[1])
        money_held_together(said[0], said[3], said[4])
        told.append((world.today, world.ledger.head(), said))
    for on, known, said in told:
        assert shown(world, on=on, known=known) == said
